import type { Logger } from 'pino';
import type { Source } from '../contract/source.js';
import type { Content } from './content.js';
import { createIngest } from './ingest/create-ingest.js';
import type { RefreshOutcome } from './ingest/refresh-source.js';
import type { Outbound } from './outbound/create-outbound.js';
import type { FeedReader } from './reading/feed-reader.js';
import type { Edition, OpenStores } from './store/stores.js';
import { within } from './within.js';

const FIRST_FETCH_MS = 10_000;
/** Another process may write to the same store. */
const LOOK_AGAIN_MS = 15_000;
const CLEAN_UP_MS = 10 * 60_000;

export interface FeedIntakeDeps {
  readonly stores: OpenStores;
  readonly content: Content;
  /** What feeds named by a path are relative to. */
  readonly baseDir: string;
  readonly allowedFolders: readonly string[];
  readonly outbound: Outbound;
  readonly reader: FeedReader;
  readonly log: Logger;
  clock(): Date;
  /** What else is taken in for a channel follows its editions too. */
  onEdition?(config: Edition['config']): Promise<void>;
}

/** Feeds into the store, and what the store has into what is served, for as long as the server runs. */
export interface FeedIntake {
  /** Resolves when there is something to show, or after ten seconds. */
  start(edition: Edition): Promise<void>;
  /** Takes in what has changed in the store, a new edition's sources too. */
  refresh(): Promise<void>;
  stop(): Promise<void>;
}

export function createFeedIntake(deps: FeedIntakeDeps): FeedIntake {
  const { content, log, clock, onEdition, ...ingestDeps } = deps;
  const { stores, outbound } = ingestDeps;
  const timers: NodeJS.Timeout[] = [];
  let isStarted = false;
  let followed: string | undefined;
  const ingest = createIngest({
    ...ingestDeps,
    onOutcome(outcome) {
      report(outcome);
      if (isStarted) void refreshOrLog();
    },
    onCrash: (sourceId, cause) => log.error({ err: cause, sourceId }, 'taking in a source failed unexpectedly'),
  });

  return {
    async start(edition) {
      const { sources } = edition.config;
      const isEmpty = await hasNothingFrom(sources);
      // Until a new channel has its first stories it answers "starting": an empty home would stay on screens for a minute.
      if (!isEmpty) await content.refresh();
      await follow(edition);
      await within(FIRST_FETCH_MS, fetchFirst(sources, isEmpty));
      await content.refresh();
      isStarted = true;
      timers.push(setInterval(refreshOrLog, LOOK_AGAIN_MS), setInterval(cleanUp, CLEAN_UP_MS));
      await ingest.start();
    },

    refresh,

    async stop() {
      for (const timer of timers) clearInterval(timer);
      await ingest.stop();
    },
  };

  async function hasNothingFrom(sources: readonly Source[]): Promise<boolean> {
    const ids = new Set(sources.map(({ id }) => id));
    return !(await stores.stories.listCurrent(clock())).some(({ sourceId }) => ids.has(sourceId));
  }

  // Files are read at each start, for that takes no time; the web is waited for only when there is nothing to show.
  async function fetchFirst(sources: readonly Source[], isEmpty: boolean): Promise<void> {
    const first = isEmpty ? sources : sources.filter(({ url }) => !/^https?:/i.test(url));
    await Promise.all(first.map(({ id }) => ingest.refreshNow(id)));
  }

  async function refresh(): Promise<void> {
    await content.refresh();
    const edition = content.edition();
    if (edition) await follow(edition);
  }

  async function follow({ id, config }: Edition): Promise<void> {
    if (id === followed) return;
    outbound.allowForChannel(config.allowedHosts);
    await ingest.setSources(config.sources);
    await onEdition?.(config);
    followed = id;
  }

  async function refreshOrLog(): Promise<void> {
    try {
      await refresh();
    } catch (cause) {
      // What is in memory goes on being served; /readyz and the log say that the store is gone.
      log.error({ err: cause }, 'the store cannot be read');
    }
  }

  async function cleanUp(): Promise<void> {
    try {
      if ((await stores.stories.removeExpired(clock())) > 0) await content.refresh();
    } catch (cause) {
      log.error({ err: cause }, 'the store cannot be cleaned up');
    }
  }

  function report({ sourceId, result }: RefreshOutcome): void {
    if (!result.ok) log.warn({ sourceId, error: result.error }, 'a source could not be taken in');
  }
}

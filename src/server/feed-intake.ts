import type { Logger } from 'pino';
import type { Source } from '../contract/source.js';
import type { Content } from './content.js';
import { createIngest } from './ingest/create-ingest.js';
import type { RefreshOutcome } from './ingest/refresh-source.js';
import type { Outbound } from './outbound/create-outbound.js';
import type { FeedReader } from './reading/feed-reader.js';
import type { OpenStores } from './store/stores.js';
import { within } from './within.js';

const FIRST_FETCH_MS = 10_000;
/** Another process may write to the same store. */
const LOOK_AGAIN_MS = 15_000;
const CLEAN_UP_MS = 10 * 60_000;

export interface FeedIntakeDeps {
  readonly stores: OpenStores;
  readonly content: Content;
  /** The folder of the channel file. */
  readonly baseDir: string;
  readonly allowedFolders: readonly string[];
  readonly outbound: Outbound;
  readonly reader: FeedReader;
  readonly log: Logger;
  clock(): Date;
}

/** Feeds into the store, and what the store has into what is served, for as long as the server runs. */
export interface FeedIntake {
  /** Resolves when there is something to show, or after ten seconds. */
  start(sources: readonly Source[]): Promise<void>;
  setSources(sources: readonly Source[]): Promise<void>;
  stop(): Promise<void>;
}

export function createFeedIntake(deps: FeedIntakeDeps): FeedIntake {
  const { content, log, clock, ...ingestDeps } = deps;
  const { stores } = ingestDeps;
  const timers: NodeJS.Timeout[] = [];
  let isStarted = false;
  const ingest = createIngest({
    ...ingestDeps,
    onOutcome(outcome) {
      report(outcome);
      if (isStarted) void refresh();
    },
    onCrash: (sourceId, cause) => log.error({ err: cause, sourceId }, 'taking in a source failed unexpectedly'),
  });

  return {
    async start(sources) {
      const isEmpty = (await stores.stories.listCurrent(clock())).length === 0;
      // Until a new channel has its first stories it answers "starting": an empty home would stay on screens for a minute.
      if (!isEmpty) await content.refresh();
      await ingest.setSources(sources);
      await within(FIRST_FETCH_MS, fetchFirst(sources, isEmpty));
      await content.refresh();
      isStarted = true;
      timers.push(setInterval(refresh, LOOK_AGAIN_MS), setInterval(cleanUp, CLEAN_UP_MS));
      await ingest.start();
    },

    async setSources(sources) {
      await ingest.setSources(sources);
      await content.refresh();
    },

    async stop() {
      for (const timer of timers) clearInterval(timer);
      await ingest.stop();
    },
  };

  // Files are read at each start, for that takes no time; the web is waited for only when there is nothing to show.
  async function fetchFirst(sources: readonly Source[], isEmpty: boolean): Promise<void> {
    const first = isEmpty ? sources : sources.filter(({ url }) => !/^https?:/i.test(url));
    await Promise.all(first.map(({ id }) => ingest.refreshNow(id)));
  }

  async function refresh(): Promise<void> {
    try {
      await content.refresh();
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

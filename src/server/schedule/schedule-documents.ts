import type { ChannelConfig } from '../../contract/channel-config.js';
import { err, ok, type Result } from '../../contract/result.js';
import type { FetchedSchedule } from '../../contract/schedule-config.js';
import { Source } from '../../contract/source.js';
import type { ReadProgramme, ScheduleReading } from '../../feeds/schedule/schedule-reading.js';
import { describeFaults } from '../ingest/describe-faults.js';
import type { RefreshError } from '../ingest/feed-error-words.js';
import { isWebAddress } from '../ingest/fetch-feed.js';
import type { FetchFeed } from '../ingest/fetched-feed.js';
import { nextFetchAt } from '../ingest/next-fetch.js';
import type { RefreshOutcome } from '../ingest/refresh-source.js';
import { createScheduler, type Timer } from '../ingest/scheduler.js';
import type { FeedReader } from '../reading/feed-reader.js';
import type { ScheduleStore } from '../store/stores.js';

/** Schedules that are fetched and kept fresh. A document that cannot be had any more leaves what was read of it, also before the server was started. */
export interface ScheduleDocuments {
  /** One more with each document that was read. */
  version(): number;
  programmesOf(config: FetchedSchedule): readonly ReadProgramme[];
  follow(config: Pick<ChannelConfig, 'schedules' | 'languages'>): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

export interface ScheduleDocumentsDeps {
  readonly fetchFeed: FetchFeed;
  readonly store: ScheduleStore;
  readonly readSchedule: FeedReader['readSchedule'];
  readonly timer: Timer;
  clock(): Date;
  random(): number;
  onRead(report: ScheduleReport): void;
  /** What was read before the server was started stands again. */
  onKept(config: FetchedSchedule, readAt: Date): void;
  onCrash(cause: unknown): void;
}

export interface ScheduleReport {
  readonly stream: string;
  readonly url: string;
  /** In words, what was wrong with the document. */
  readonly faults: readonly string[];
  readonly error?: RefreshError;
}

interface Kept {
  readonly config: FetchedSchedule;
  readonly language: string | undefined;
  failureCount: number;
  condition: { readonly etag?: string; readonly lastModified?: string };
  programmes: readonly ReadProgramme[];
  isNew: boolean;
}

export function createScheduleDocuments(deps: ScheduleDocumentsDeps): ScheduleDocuments {
  let kept = new Map<string, Kept>();
  let version = 0;
  const scheduler = createScheduler({
    refresh: (source, signal) => refresh(source, signal),
    fetchState: async () => ({ failureCount: 0 }),
    clock: deps.clock,
    timer: deps.timer,
    maxConcurrent: 2,
    onCrash: (_, cause) => deps.onCrash(cause),
  });

  return {
    version: () => version,
    programmesOf: (config) => kept.get(keyOf(config))?.programmes ?? [],
    start: scheduler.start,
    stop: scheduler.stop,

    async follow({ schedules, languages }) {
      const wanted = schedules.filter((config) => config.url !== undefined);
      const entries = wanted.map((config) => {
        const key = keyOf(config);
        const entry = kept.get(key);
        return [
          key,
          entry ?? { config, language: languages[0], failureCount: 0, condition: {}, programmes: [], isNew: true },
        ] as const;
      });
      const wantedNow = new Map(entries);
      kept = wantedNow;
      await recall([...wantedNow.values()].filter(({ isNew }) => isNew));
      // Another edition may have come meanwhile.
      if (kept !== wantedNow) return;
      await forgetOthers([...wantedNow.values()]);
      version += 1;
      await scheduler.setSources([...kept].map(([key, { config }]) => toSource(key, config)));
    },
  };

  async function recall(entries: readonly Kept[]): Promise<void> {
    for (const entry of entries) {
      entry.isNew = false;
      await guarded(async () => {
        const found = await deps.store.find(storeKeyOf(entry.config));
        if (!found) return;
        entry.programmes = found.programmes;
        deps.onKept(entry.config, found.readAt);
      });
    }
  }

  function forgetOthers(entries: readonly Kept[]): Promise<void> {
    return guarded(() => deps.store.keepOnly(entries.map(({ config }) => storeKeyOf(config))));
  }

  function remember({ config, programmes }: Kept): Promise<void> {
    return guarded(() => deps.store.save(storeKeyOf(config), { readAt: deps.clock(), programmes }));
  }

  /** A store that fails costs what it would have kept, and not the schedule. */
  async function guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (cause) {
      deps.onCrash(cause);
    }
  }

  async function refresh(source: Source, signal: AbortSignal): Promise<RefreshOutcome> {
    const entry = kept.get(source.id);
    const read = entry ? await readAnew(entry, signal) : ok(undefined);
    const isFailure = !read.ok && read.error.kind !== 'cancelled';
    if (entry) entry.failureCount = isFailure ? entry.failureCount + 1 : 0;
    return {
      sourceId: source.id,
      nextFetchAt: nextFetchAt({
        now: deps.clock(),
        refreshSec: source.refreshSec,
        failureCount: entry?.failureCount ?? 0,
        retryAfterSec: !read.ok && read.error.kind === 'httpStatus' ? read.error.retryAfterSec : undefined,
        random: deps.random(),
      }),
      result: read.ok ? ok({}) : err(read.error),
    };
  }

  /** Takes in what is new, and says what was wrong. */
  async function readAnew(entry: Kept, signal: AbortSignal): Promise<Result<void, RefreshError>> {
    const { stream, url } = entry.config;
    const read = await fetchAndRead(entry, signal);
    if (!read.ok) {
      if (read.error.kind !== 'cancelled') deps.onRead({ stream, url, faults: [], error: read.error });
      return read;
    }
    if (!read.value) {
      await remember(entry);
      return ok(undefined);
    }
    entry.programmes = read.value.programmes;
    version += 1;
    await remember(entry);
    deps.onRead({ stream, url, faults: describeFaults(read.value.faults) });
    return ok(undefined);
  }

  /** Nothing when it is as it was. */
  async function fetchAndRead(
    entry: Kept,
    signal: AbortSignal,
  ): Promise<Result<ScheduleReading | undefined, RefreshError>> {
    const { url, channelId } = entry.config;
    const fetched = await deps.fetchFeed({ url, signal, ...entry.condition });
    if (!fetched.ok) return fetched;
    const { value } = fetched;
    if (value.kind === 'notModified') return ok(undefined);
    const document = {
      url,
      baseUrl: isWebAddress(url) ? value.finalUrl : '',
      bytes: value.bytes,
      ...(value.contentType ? { contentType: value.contentType } : {}),
      ...(channelId === undefined ? {} : { channelId }),
      ...(entry.language === undefined ? {} : { language: entry.language }),
    };
    const read = await deps.readSchedule(document, signal);
    if (!read.ok) return read;
    entry.condition = {
      ...(value.etag ? { etag: value.etag } : {}),
      ...(value.lastModified ? { lastModified: value.lastModified } : {}),
    };
    return read;
  }
}

const keyOf = ({ stream, url, channelId, refreshSec }: FetchedSchedule): string =>
  JSON.stringify([stream, url, channelId, refreshSec]);

/** How often it is fetched makes no other schedule of it. */
const storeKeyOf = ({ stream, url, channelId }: FetchedSchedule): string => JSON.stringify([stream, url, channelId]);

/** The scheduler of feeds keeps it fresh; it asks for no more than the address and how often. */
const toSource = (key: string, { url, refreshSec }: FetchedSchedule): Source => ({
  ...Source.parse({ id: 'schedule', url, refreshSec }),
  id: key,
});

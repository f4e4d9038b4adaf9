import type { Source } from '../../contract/source.js';
import type { FeedReader } from '../reading/feed-reader.js';
import type { OpenStores } from '../store/stores.js';
import { createFetchFeed, type FetchOptions } from './fetch-feed.js';
import { type RefreshOutcome, refreshSource } from './refresh-source.js';
import { createScheduler, type Scheduler, type Timer } from './scheduler.js';

export interface IngestOptions extends FetchOptions {
  readonly stores: Pick<OpenStores, 'stories' | 'sources'>;
  readonly reader: Pick<FeedReader, 'read'>;
  onOutcome?(outcome: RefreshOutcome): void;
  onCrash?(sourceId: string, cause: unknown): void;
}

/** Feeds into the store, on the real clock and network. */
export function createIngest({ stores, reader, onOutcome, onCrash, ...fetchOptions }: IngestOptions): Scheduler {
  const deps = {
    ...stores,
    fetchFeed: createFetchFeed(fetchOptions),
    readFeed: reader.read,
    clock: () => new Date(),
    random: Math.random,
  };
  const scheduler = createScheduler({
    refresh: (source, signal) => refreshSource(source, deps, signal),
    fetchState: (sourceId) => stores.sources.fetchState(sourceId),
    clock: deps.clock,
    timer: realTimer,
    ...(onOutcome ? { onOutcome } : {}),
    ...(onCrash ? { onCrash } : {}),
  });
  return {
    ...scheduler,
    async setSources(sources: readonly Source[]) {
      await stores.stories.releaseOthers(sources.map(({ id }) => id));
      await scheduler.setSources(sources);
    },
  };
}

export const realTimer: Timer = (ms, wake) => {
  const timer = setTimeout(wake, ms);
  return () => clearTimeout(timer);
};

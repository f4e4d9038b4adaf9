import type { Logger } from 'pino';
import type { Content } from '../content.js';
import { realTimer } from '../ingest/create-ingest.js';
import { feedErrorWords } from '../ingest/feed-error-words.js';
import { createFetchFeed, type FetchOptions } from '../ingest/fetch-feed.js';
import type { FeedReader } from '../reading/feed-reader.js';
import type { ScheduleStore } from '../store/stores.js';
import { createScheduleBoard, type ScheduleBoard } from './schedule-board.js';
import { createScheduleDocuments, type ScheduleDocuments } from './schedule-documents.js';

export interface SchedulesOptions extends FetchOptions {
  readonly store: ScheduleStore;
  readonly content: Content;
  readonly reader: FeedReader;
  readonly log: Logger;
  clock(): Date;
}

export interface Schedules {
  readonly board: ScheduleBoard;
  readonly documents: ScheduleDocuments;
}

/** The schedules of the channel, on the real clock and network. */
export function openSchedules({ store, content, reader, log, clock, ...fetchOptions }: SchedulesOptions): Schedules {
  const documents = createScheduleDocuments({
    fetchFeed: createFetchFeed(fetchOptions),
    store,
    readSchedule: reader.readSchedule,
    timer: realTimer,
    clock,
    random: Math.random,
    onRead({ stream, url, faults, error }) {
      if (error) log.warn({ stream, url, error: feedErrorWords(error) }, 'a schedule could not be taken in');
      else if (faults.length > 0) log.warn({ stream, url, faults }, 'a schedule has faults');
    },
    onKept: ({ stream, url }, readAt) =>
      log.info({ stream, url, readAt }, 'a schedule stands as it was last read, until it is fetched'),
    onCrash: (cause) => log.error({ err: cause }, 'taking in a schedule failed unexpectedly'),
  });
  return { board: createScheduleBoard({ content, documents, clock }), documents };
}

import type { Result } from '../../contract/result.js';
import type { Diagnosis } from '../../feeds/doctor/diagnose.js';
import type { FeedError } from '../../feeds/feed-error.js';
import type { FeedDocument, FeedReading } from '../../feeds/feed-reading.js';
import type { ScheduleDocument, ScheduleReading } from '../../feeds/schedule/schedule-reading.js';

/** Everything that can keep a feed's bytes from becoming stories. */
export type ReadError =
  | FeedError
  /** Of processor time or memory. */
  | { readonly kind: 'tooExpensive'; readonly url: string; readonly limitMs: number; readonly limitMb: number }
  /** A fault of Rundown. */
  | { readonly kind: 'readerCrashed'; readonly url: string; readonly detail: string };

/** Bytes to stories, out of harm's way. */
export interface FeedReader {
  read(document: FeedDocument, signal?: AbortSignal): Promise<Result<FeedReading, ReadError>>;
  readSchedule(document: ScheduleDocument, signal?: AbortSignal): Promise<Result<ScheduleReading, ReadError>>;
  close(): Promise<void>;
}

export interface FeedDoctor {
  /** The same, and what is wrong or doubtful about it. */
  diagnose(document: FeedDocument, now: Date): Promise<Result<Diagnosis, ReadError>>;
}

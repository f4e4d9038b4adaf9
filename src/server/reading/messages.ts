import type { Result } from '../../contract/result.js';
import type { Story } from '../../contract/story.js';
import type { Diagnosis } from '../../feeds/doctor/diagnose.js';
import type { FeedError } from '../../feeds/feed-error.js';
import type { FeedDocument, FeedReading } from '../../feeds/feed-reading.js';
import type { ScheduleDocument, ScheduleReading } from '../../feeds/schedule/schedule-reading.js';

export interface ReadRequest {
  readonly kind: 'read';
  readonly document: FeedDocument;
  /** Of processor time. */
  readonly cpuMs: number;
  /** The doctor shall look at it as well, as of this time. */
  readonly diagnoseAt?: Date | undefined;
}

export interface ReadScheduleRequest {
  readonly kind: 'readSchedule';
  readonly document: ScheduleDocument;
  readonly cpuMs: number;
}

/** Stories are handed over a few at a time, so that the server is not held up by 50,000 of them. */
export type ReadingRequest =
  | ReadRequest
  | ReadScheduleRequest
  | { readonly kind: 'moreStories'; readonly atMost: number };

export interface WhatWasRead<Reading> {
  readonly reading: Reading;
  /** When it was asked for. */
  readonly diagnosis?: Omit<Diagnosis, 'reading'>;
}

export type ReadingReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'read'; readonly result: Result<WhatWasRead<Omit<FeedReading, 'stories'>>, FeedError> }
  | { readonly kind: 'schedule'; readonly result: Result<ScheduleReading, FeedError> }
  /** None when all have been handed over. */
  | { readonly kind: 'stories'; readonly stories: readonly Story[] };

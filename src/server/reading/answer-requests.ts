import { err, ok, type Result } from '../../contract/result.js';
import type { Story } from '../../contract/story.js';
import type { Diagnosis } from '../../feeds/doctor/diagnose.js';
import type { FeedError } from '../../feeds/feed-error.js';
import type { FeedDocument, FeedReading } from '../../feeds/feed-reading.js';
import type { ScheduleDocument, ScheduleReading } from '../../feeds/schedule/schedule-reading.js';
import type { ReadingReply, ReadingRequest, ReadRequest, WhatWasRead } from './messages.js';

export interface Readers {
  readFeed(document: FeedDocument): Result<FeedReading, FeedError>;
  diagnose(document: FeedDocument, now: Date): Result<Diagnosis, FeedError>;
  readSchedule(document: ScheduleDocument): Result<ScheduleReading, FeedError>;
}

/** The side that reads: one document, then its stories in portions, then the next document. */
export function answerRequests({
  readFeed,
  diagnose,
  readSchedule,
}: Readers): (request: ReadingRequest) => ReadingReply {
  let stories: Story[] = [];

  return (request) => {
    switch (request.kind) {
      case 'read':
        return read(request);
      case 'readSchedule':
        return { kind: 'schedule', result: readSchedule(request.document) };
      case 'moreStories':
        return { kind: 'stories', stories: stories.splice(0, request.atMost) };
    }
  };

  function read(request: ReadRequest): ReadingReply {
    const result = readAsAsked(request);
    if (!result.ok) return { kind: 'read', result: err(result.error) };
    const { stories: found, ...reading } = result.value.reading;
    stories = [...found];
    return { kind: 'read', result: ok({ ...result.value, reading }) };
  }

  function readAsAsked({ document, diagnoseAt }: ReadRequest): Result<WhatWasRead<FeedReading>, FeedError> {
    if (!diagnoseAt) {
      const read = readFeed(document);
      return read.ok ? ok({ reading: read.value }) : read;
    }
    const diagnosed = diagnose(document, diagnoseAt);
    if (!diagnosed.ok) return diagnosed;
    const { reading, ...diagnosis } = diagnosed.value;
    return ok({ reading, diagnosis });
  }
}

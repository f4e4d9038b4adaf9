import { ok, type Result } from '../../contract/result.js';
import type { FeedError } from '../feed-error.js';
import type { Fault, FaultCode, FeedDocument, FeedReading } from '../feed-reading.js';
import { readFeedItems } from '../read-feed.js';
import { checkReading } from './check-reading.js';
import type { CheckCode } from './finding.js';

export interface DoctorFault extends Omit<Fault, 'code'> {
  readonly code: FaultCode | CheckCode;
}

/** A feed as the doctor sees it: what it gives, and all that is wrong or doubtful about it. */
export interface Diagnosis {
  readonly reading: FeedReading;
  /** Items that gave no story. */
  readonly dropped: number;
  readonly faults: readonly DoctorFault[];
}

/** Reads a feed as the server does, then looks at it as a TV and its viewers will. */
export function diagnose(document: FeedDocument, now: Date): Result<Diagnosis, FeedError> {
  const read = readFeedItems({ ...document, withLines: true });
  if (!read.ok) return read;
  const { reading, places } = read.value;
  const { itemCount, stories } = reading;
  return ok({
    reading,
    dropped: Math.max(0, itemCount - stories.length),
    faults: [...reading.faults, ...checkReading({ reading, places, now, isPlaced: document.baseUrl !== '' })],
  });
}

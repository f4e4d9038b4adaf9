import type { ItemPlace } from '../fault-log.js';
import type { FaultSeverity, FeedReading } from '../feed-reading.js';

export type CheckCode =
  | 'noItems'
  | 'noStories'
  | 'noDates'
  | 'futureDate'
  | 'doubtfulDate'
  | 'stale'
  | 'noPicture'
  | 'insecureMedia'
  | 'unplayableType'
  | 'viewerPage'
  | 'captionsLanguage'
  | 'longHeadline'
  | 'sameHeadline'
  | 'assumedBase';

/** What a check finds; its item is that of the story it looked at. */
export interface Finding {
  readonly severity: FaultSeverity;
  readonly code: CheckCode;
  readonly field?: string;
  readonly message: string;
}

export interface Examined {
  readonly reading: FeedReading;
  readonly places: readonly ItemPlace[];
  readonly now: Date;
  /** Whether it is known what relative addresses are relative to. */
  readonly isPlaced: boolean;
}

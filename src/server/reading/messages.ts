import type { Result } from '../../contract/result.js';
import type { Story } from '../../contract/story.js';
import type { FeedError } from '../../feeds/feed-error.js';
import type { FeedDocument, FeedReading } from '../../feeds/feed-reading.js';

/** Stories are handed over a few at a time, so that the server is not held up by 50,000 of them. */
export type ReadingRequest =
  | { readonly kind: 'read'; readonly document: FeedDocument; readonly cpuMs: number }
  | { readonly kind: 'moreStories'; readonly atMost: number };

export type ReadingReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'read'; readonly result: Result<Omit<FeedReading, 'stories'>, FeedError> }
  /** None when all have been handed over. */
  | { readonly kind: 'stories'; readonly stories: readonly Story[] };

import type { Result } from '../../contract/result.js';
import type { FeedError } from '../../feeds/feed-error.js';
import type { RefusedAddress } from '../outbound/refused-address.js';

export interface FetchRequest {
  /** http(s) or file address, or a file's path. */
  readonly url: string;
  readonly etag?: string;
  readonly lastModified?: string;
  readonly signal?: AbortSignal;
}

/** What an answer says of the address and the time of the next request. */
export interface AnswerTerms {
  /** By its own word the answer stays good for this long. */
  readonly freshForSec?: number;
  /** Where the feed has moved for good. */
  readonly movedTo?: string;
}

export interface NotModified extends AnswerTerms {
  readonly kind: 'notModified';
}

export interface Fetched extends AnswerTerms {
  readonly kind: 'fetched';
  readonly bytes: Uint8Array;
  readonly contentType?: string;
  readonly etag?: string;
  readonly lastModified?: string;
  /** After redirects. '' for files, whose place says nothing about addresses. */
  readonly finalUrl: string;
}

export type FetchedFeed = NotModified | Fetched;

/** Everything that can keep a feed's bytes from arriving. */
export type FetchError =
  | FeedError
  | { readonly kind: 'refusedAddress'; readonly url: string; readonly refusal: RefusedAddress }
  | { readonly kind: 'outsideFolders'; readonly url: string };

export type FetchFeed = (request: FetchRequest) => Promise<Result<FetchedFeed, FetchError>>;

import type { Result } from '../../contract/result.js';
import type { FeedError } from '../../feeds/feed-error.js';

export interface FetchRequest {
  /** http(s) or file address, or a file's path. */
  readonly url: string;
  readonly etag?: string;
  readonly lastModified?: string;
  readonly signal?: AbortSignal;
}

export type FetchedFeed =
  | { readonly kind: 'notModified' }
  | {
      readonly kind: 'fetched';
      readonly bytes: Uint8Array;
      readonly contentType?: string;
      readonly etag?: string;
      readonly lastModified?: string;
      /** After redirects. '' for files, whose place says nothing about addresses. */
      readonly finalUrl: string;
    };

export type FetchFeed = (request: FetchRequest) => Promise<Result<FetchedFeed, FeedError>>;

/** Everything that can go wrong between a feed's address and its stories. */
export type FeedError =
  | { readonly kind: 'unsupportedAddress'; readonly url: string }
  | { readonly kind: 'fileNotReadable'; readonly url: string; readonly cause: string }
  | { readonly kind: 'unreachable'; readonly url: string; readonly cause: string }
  | { readonly kind: 'timeout'; readonly url: string; readonly limitSec: number }
  | { readonly kind: 'cancelled'; readonly url: string }
  | { readonly kind: 'tooManyRedirects'; readonly url: string; readonly limit: number }
  | { readonly kind: 'httpStatus'; readonly url: string; readonly status: number; readonly retryAfterSec?: number }
  | { readonly kind: 'tooLarge'; readonly url: string; readonly limitBytes: number }
  | { readonly kind: 'empty'; readonly url: string }
  | { readonly kind: 'badCompression'; readonly url: string; readonly detail: string }
  | { readonly kind: 'webPage'; readonly url: string; readonly title?: string }
  | { readonly kind: 'unknownFormat'; readonly url: string; readonly found: string }
  | { readonly kind: 'malformed'; readonly url: string; readonly detail: string };

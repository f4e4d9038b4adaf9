import type { RefusedAddress } from '../outbound/refused-address.js';

/** Why a picture cannot be had. A viewer never reads these; operators find them in the log. */
export type ImageError =
  | { readonly kind: 'unknownPicture'; readonly key: string }
  | { readonly kind: 'unreachable'; readonly url: string; readonly cause: string }
  | { readonly kind: 'refusedAddress'; readonly url: string; readonly refusal: RefusedAddress }
  | { readonly kind: 'httpStatus'; readonly url: string; readonly status: number }
  | { readonly kind: 'tooLarge'; readonly url: string; readonly limitBytes: number }
  | { readonly kind: 'notAPicture'; readonly url: string; readonly detail: string };

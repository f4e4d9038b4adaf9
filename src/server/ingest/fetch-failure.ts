import { refusalIn } from '../outbound/refused-address.js';
import type { FetchError } from './fetched-feed.js';

/** The HTTP client says only "fetch failed"; what happened is in the cause. */
export function toFetchError(thrown: unknown, url: string): FetchError {
  const refusal = refusalIn(thrown);
  if (refusal) return { kind: 'refusedAddress', url, refusal };
  const { cause, message } = thrown as Error & { cause?: { code?: string; message?: string } };
  const { code = '' } = cause ?? {};
  if (isOfCompression.test(code)) return { kind: 'badCompression', url, detail: code };
  return { kind: 'unreachable', url, cause: reasons[code] ?? cause?.message ?? message };
}

/** As zlib names its errors, and brotli its own. */
const isOfCompression = /^(Z_|ERR__|ERR_BROTLI)/;

const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its name is not known',
  EAI_AGAIN: 'its name cannot be looked up now',
  ECONNREFUSED: 'it refuses connections',
  ECONNRESET: 'it broke the connection',
  EHOSTUNREACH: 'no route leads to it',
  ENETUNREACH: 'no route leads to it',
  ETIMEDOUT: 'it does not answer',
  UND_ERR_CONNECT_TIMEOUT: 'it does not answer',
  UND_ERR_SOCKET: 'it broke the connection',
  UND_ERR_HEADERS_OVERFLOW: 'the headers of its answer are too long',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is signed by nobody known',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate cannot be verified',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
};

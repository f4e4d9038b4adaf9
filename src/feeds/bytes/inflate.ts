import { gunzipSync } from 'node:zlib';
import { err, ok, type Result } from '../../contract/result.js';
import type { FeedError } from '../feed-error.js';

/** The most that a feed may weigh, unpacked. */
export const maxFeedBytes = 20 * 1024 * 1024;

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Unpacks what was stored gzipped (`feed.xml.gz`); transport compression is gone by now. */
export function inflate(bytes: Uint8Array, url: string): Result<Uint8Array, FeedError> {
  if (bytes.length > maxFeedBytes) return err({ kind: 'tooLarge', url, limitBytes: maxFeedBytes });
  if (!isGzip(bytes)) return ok(bytes);
  try {
    return ok(gunzipSync(bytes, { maxOutputLength: maxFeedBytes }));
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === 'ERR_BUFFER_TOO_LARGE') return err({ kind: 'tooLarge', url, limitBytes: maxFeedBytes });
    return err({ kind: 'badCompression', url, detail: code ?? String(cause) });
  }
}

import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { err, ok, type Result } from '../../contract/result.js';
import type { FeedError } from '../feed-error.js';

/** The most that a feed may weigh, unpacked. */
export const maxFeedBytes = 20 * 1024 * 1024;

export interface Inflated {
  readonly bytes: Uint8Array;
  /** The packed bytes stop in the middle; what came before was unpacked. */
  readonly isCut: boolean;
}

type Unpack = (bytes: Uint8Array) => Uint8Array;

// Gives what there is when the end is missing, instead of throwing.
const flush = { maxOutputLength: maxFeedBytes, finishFlush: constants.Z_SYNC_FLUSH };
const brotliFlush = { maxOutputLength: maxFeedBytes, finishFlush: constants.BROTLI_OPERATION_FLUSH };

/** Unpacks what was stored packed (`feed.xml.gz`), or packed without its server saying so; transport compression is gone by now. */
export function inflate(bytes: Uint8Array, url: string): Result<Inflated, FeedError> {
  if (bytes.length > maxFeedBytes) return err({ kind: 'tooLarge', url, limitBytes: maxFeedBytes });
  if (isGzip(bytes)) return unpackMarked(bytes, url, gunzipSync);
  if (isZlib(bytes)) return unpackMarked(bytes, url, inflateSync);
  const guessed = looksLikeText(bytes) ? undefined : unpackUnmarked(bytes);
  return ok({ bytes: guessed ?? bytes, isCut: false });
}

const isGzip = ([a, b]: Uint8Array): boolean => a === 0x1f && b === 0x8b;

/** A method, a window, and a check that makes a multiple of 31 of the two. */
const isZlib = ([a = 0, b = 0]: Uint8Array): boolean => a === 0x78 && ((a << 8) | b) % 31 === 0;

function unpackMarked(
  bytes: Uint8Array,
  url: string,
  unpack: (bytes: Uint8Array, options: { maxOutputLength: number; finishFlush?: number }) => Uint8Array,
): Result<Inflated, FeedError> {
  try {
    return ok({ bytes: unpack(bytes, { maxOutputLength: maxFeedBytes }), isCut: false });
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === 'ERR_BUFFER_TOO_LARGE') return err({ kind: 'tooLarge', url, limitBytes: maxFeedBytes });
    const beginning = code === 'Z_BUF_ERROR' ? attempt((packed) => unpack(packed, flush), bytes) : undefined;
    if (beginning && beginning.length > 0) return ok({ bytes: beginning, isCut: true });
    return err({ kind: 'badCompression', url, detail: code ?? String(cause) });
  }
}

/** Brotli and bare deflate have no mark: they are what becomes a text. */
function unpackUnmarked(bytes: Uint8Array): Uint8Array | undefined {
  const unpackers: readonly Unpack[] = [
    (packed) => brotliDecompressSync(packed, brotliFlush),
    (packed) => inflateRawSync(packed, { maxOutputLength: maxFeedBytes }),
  ];
  for (const unpack of unpackers) {
    const unpacked = attempt(unpack, bytes);
    if (unpacked && unpacked.length > 0 && beginsLikeFeed(unpacked)) return unpacked;
  }
  return undefined;
}

function attempt(unpack: Unpack, bytes: Uint8Array): Uint8Array | undefined {
  try {
    return unpack(bytes);
  } catch {
    return undefined;
  }
}

const headBytes = 512;

/** No text has control characters, but in UTF-16, whose zeros are its mark. */
function looksLikeText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, headBytes);
  return beginsLikeFeed(head) || !head.some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b));
}

/** `<`, `{`, `[` or `#`, after a mark or white space. */
const beginsLikeFeed = (bytes: Uint8Array): boolean =>
  /^[\s\0\u00ef\u00bb\u00bf\u00fe\u00ff]*[<{[#]/.test(Buffer.from(bytes.subarray(0, headBytes)).toString('latin1'));

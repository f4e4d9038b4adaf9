const mebibyte = 1024 * 1024;

/** What one document may cost. */
export interface ReadingLimits {
  /** Of the reading process: its objects. */
  readonly heapMb: number;
  /** Of the reading process: all its memory. */
  readonly rssMb: number;
  readonly timeMs: number;
  /** Whether a process with these limits is worth keeping for the next document. */
  readonly isOrdinary: boolean;
}

const ordinaryBytes = 2 * mebibyte;
const ordinaryMemory = { heapMb: 128, rssMb: 200 };
const largeMemory = { heapMb: 400, rssMb: 500 };
const leastTimeMs = 2_000;
const timeMsPerMebibyte = 1_000;
const longestTimeMs = 20_000;

/** By what a document weighs unpacked: a small one that wants much is hostile, one of 50,000 items is not. */
export function readingLimits(bytes: Uint8Array): ReadingLimits {
  const size = unpackedSize(bytes);
  const timeMs = Math.min(leastTimeMs + (size / mebibyte) * timeMsPerMebibyte, longestTimeMs);
  const isOrdinary = size <= ordinaryBytes;
  return { ...(isOrdinary ? ordinaryMemory : largeMemory), timeMs: Math.round(timeMs), isOrdinary };
}

/** Gzip says it at its end. One that lies gets the limits of what it claims to be. */
function unpackedSize(bytes: Uint8Array): number {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b && bytes.length >= 18;
  if (!isGzip) return bytes.length;
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(bytes.length - 4, true);
}

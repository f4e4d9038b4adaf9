const mebibyte = 1024 * 1024;

/** What one document may cost. */
export interface ReadingLimits {
  /** Of the reading process: its objects. */
  readonly heapMb: number;
  /** Of the reading process: all its memory. */
  readonly rssMb: number;
  /** Of processor time, so that a busy machine does not make a good feed a bad one. */
  readonly cpuMs: number;
  /** Whether a process with these limits is worth keeping for the next document. */
  readonly isOrdinary: boolean;
}

const ordinaryBytes = 2 * mebibyte;
/** An idle process has 60 MB, so that a hostile document costs 150 MB more. */
const ordinaryMemory = { heapMb: 96, rssMb: 210 };
const largeMemory = { heapMb: 350, rssMb: 450 };
const leastCpuMs = 2_000;
const cpuMsPerMebibyte = 1_000;
const mostCpuMs = 20_000;

/** By what a document weighs unpacked: a small one that wants much is hostile, one of 50,000 items is not. */
export function readingLimits(bytes: Uint8Array): ReadingLimits {
  const size = unpackedSize(bytes);
  const cpuMs = Math.min(leastCpuMs + (size / mebibyte) * cpuMsPerMebibyte, mostCpuMs);
  const isOrdinary = size <= ordinaryBytes;
  return { ...(isOrdinary ? ordinaryMemory : largeMemory), cpuMs: Math.round(cpuMs), isOrdinary };
}

/** Gzip says it at its end. One that lies gets the limits of what it claims to be. */
function unpackedSize(bytes: Uint8Array): number {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b && bytes.length >= 18;
  if (!isGzip) return bytes.length;
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(bytes.length - 4, true);
}

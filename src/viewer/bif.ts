/** One frame of a BIF file: its moment, and where its JPEG lies in the file. */
export interface BifFrame {
  readonly startSec: number;
  readonly offset: number;
  readonly length: number;
}

const magic = [0x89, 0x42, 0x49, 0x46, 0x0d, 0x0a, 0x1a, 0x0a];
const headerBytes = 64;
const entryBytes = 8;
const lastEntry = 0xffffffff;
/** Of the format: a multiplier of nought means one second. */
const usualMultiplierMs = 1000;

/** Reads the index of Roku's trick-play files. A file that is none, or is cut short, gives the frames that are whole. */
export function parseBif(file: Uint8Array): readonly BifFrame[] {
  if (magic.some((byte, at) => file[at] !== byte)) return [];
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.byteLength < headerBytes) return [];
  const count = view.getUint32(12, true);
  const multiplierMs = view.getUint32(16, true) || usualMultiplierMs;
  const frames: BifFrame[] = [];
  for (let index = 0; index < count; index += 1) {
    const at = headerBytes + index * entryBytes;
    if (at + 2 * entryBytes > file.byteLength) break;
    const timestamp = view.getUint32(at, true);
    const offset = view.getUint32(at + 4, true);
    const end = view.getUint32(at + entryBytes + 4, true);
    if (timestamp === lastEntry || end <= offset || end > file.byteLength) break;
    frames.push({ startSec: (timestamp * multiplierMs) / 1000, offset, length: end - offset });
  }
  return frames;
}

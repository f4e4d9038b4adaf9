import { parseBif } from '../../src/viewer/bif.js';

/** A BIF file of frames with so many bytes each. */
function aBif(sizes: readonly number[], multiplierMs = 0): Uint8Array {
  const indexBytes = (sizes.length + 1) * 8;
  const file = new Uint8Array(64 + indexBytes + sizes.reduce((sum, size) => sum + size, 0));
  const view = new DataView(file.buffer);
  file.set([0x89, 0x42, 0x49, 0x46, 0x0d, 0x0a, 0x1a, 0x0a]);
  view.setUint32(12, sizes.length, true);
  view.setUint32(16, multiplierMs, true);
  let offset = 64 + indexBytes;
  sizes.forEach((size, index) => {
    view.setUint32(64 + index * 8, index, true);
    view.setUint32(64 + index * 8 + 4, offset, true);
    offset += size;
  });
  view.setUint32(64 + sizes.length * 8, 0xffffffff, true);
  view.setUint32(64 + sizes.length * 8 + 4, offset, true);
  return file;
}

describe('a BIF file', () => {
  it('has a frame a second unless it says otherwise', () => {
    expect(parseBif(aBif([10, 20]))).toEqual([
      { startSec: 0, offset: 88, length: 10 },
      { startSec: 1, offset: 98, length: 20 },
    ]);
    expect(parseBif(aBif([10, 20], 10_000))[1]?.startSec).toBe(10);
  });

  it('that is cut short gives the frames that are whole', () => {
    expect(parseBif(aBif([10, 20]).subarray(0, 100))).toHaveLength(1);
    expect(parseBif(aBif([10, 20]).subarray(0, 70))).toEqual([]);
  });

  it('is nothing when it is another file', () => {
    expect(parseBif(new Uint8Array(200))).toEqual([]);
    expect(parseBif(new Uint8Array(3))).toEqual([]);
  });

  it('may lie anywhere in a larger buffer', () => {
    const file = aBif([10]);
    const larger = new Uint8Array(file.length + 5);
    larger.set(file, 5);
    expect(parseBif(larger.subarray(5))).toHaveLength(1);
  });
});

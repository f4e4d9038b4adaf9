import { qualityChoices, saverLevel } from '../../src/viewer/quality.js';

const levels = [
  { index: 0, height: 360, bitrateBps: 400_000 },
  { index: 1, height: 720, bitrateBps: 1_500_000 },
  { index: 2, height: 720, bitrateBps: 2_500_000 },
  { index: 3, height: 0, bitrateBps: 64_000 },
];

describe('quality', () => {
  it('is chosen by height: each once, the best of it, the highest first', () => {
    expect(qualityChoices(levels).map(({ index }) => index)).toEqual([2, 0]);
  });

  it('is capped for those who save data', () => {
    expect(saverLevel(levels, true)).toBe(0);
    expect(saverLevel(levels, false)).toBeUndefined();
    expect(saverLevel([{ index: 0, height: 1080, bitrateBps: 5 }], true)).toBe(0);
    expect(saverLevel([], true)).toBeUndefined();
  });
});

import { gapEnd } from '../../src/viewer/gap.js';

describe('a gap', () => {
  it('is left for the next loaded piece', () => {
    expect(
      gapEnd(
        11.9,
        [
          { start: 0, end: 12 },
          { start: 16, end: 30 },
        ],
        undefined,
      ),
    ).toBeCloseTo(16.1);
  });

  it('is left behind the part that does not come, when nothing behind it is loaded', () => {
    expect(gapEnd(11.8, [{ start: 0, end: 12 }], { start: 12, end: 16 })).toBeCloseTo(16.1);
  });

  it('is none where the missing part is not what playback stands before', () => {
    expect(gapEnd(5, [{ start: 0, end: 8 }], { start: 40, end: 44 })).toBeUndefined();
    expect(gapEnd(20, [{ start: 18, end: 24 }], { start: 12, end: 16 })).toBeUndefined();
  });

  it('is none when data is merely slow', () => {
    expect(gapEnd(12, [{ start: 0, end: 12 }], undefined)).toBeUndefined();
  });

  it('does not lead to a piece that is left over from elsewhere', () => {
    expect(
      gapEnd(
        12,
        [
          { start: 0, end: 12 },
          { start: 300, end: 310 },
        ],
        undefined,
      ),
    ).toBeUndefined();
  });
});

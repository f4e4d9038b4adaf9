import { addPress, type SeekBurst, seekSeconds } from '../../src/viewer/transport-seek.js';

const hold = (presses: number, everyMs: number): number[] => {
  let burst: SeekBurst | undefined;
  return Array.from({ length: presses }, (_, index) => {
    burst = addPress(burst, 1, index * everyMs);
    return seekSeconds(burst);
  });
};

describe('a seek key', () => {
  it('moves ten seconds a press', () => {
    expect(hold(4, 500)).toEqual([10, 10, 10, 10]);
  });

  it('goes faster the longer it is held', () => {
    const held = hold(12, 110);
    expect(held.slice(0, 3)).toEqual([10, 10, 10]);
    expect(held[11]).toBe(60);
    expect([...held].sort((a, b) => a - b)).toEqual(held);
  });

  it('starts slowly again in the other direction', () => {
    const burst = addPress({ direction: 1, count: 12, atMs: 0 }, -1, 50);
    expect(seekSeconds(burst)).toBe(-10);
  });
});

import { pressScan, scanPosition, scanSpeed, scanSpeeds } from '../../src/viewer/scan.js';

const range = { start: 0, end: 1000 };
const at = (position: number, nowMs: number) => ({ position, range, nowMs });

describe('going through a video at speed', () => {
  it('starts slowly and takes the next speed with each press', () => {
    const speeds = [1, 2, 3, 4, 5].map((presses) => {
      let scan = pressScan(undefined, 1, at(100, 0));
      for (let press = 1; press < presses; press += 1) scan = pressScan(scan, 1, at(100, 0));
      return scanSpeed(scan);
    });
    expect(speeds).toEqual([...scanSpeeds, 64]);
  });

  it('moves by the clock, and goes on from where it is at the next press', () => {
    const slow = pressScan(undefined, 1, at(100, 0));
    expect(scanPosition(slow, { range, nowMs: 2000 })).toBe(116);
    const fast = pressScan(slow, 1, at(100, 2000));
    expect(scanPosition(fast, { range, nowMs: 3000 })).toBe(132);
  });

  it('turns round at the slowest speed', () => {
    const fast = pressScan(pressScan(undefined, 1, at(100, 0)), 1, at(100, 0));
    const back = pressScan(fast, -1, at(100, 1000));
    expect(back).toMatchObject({ direction: -1, step: 0, fromPosition: 116 });
  });

  it('stops at both ends', () => {
    expect(scanPosition(pressScan(undefined, -1, at(10, 0)), { range, nowMs: 60_000 })).toBe(0);
    expect(scanPosition(pressScan(undefined, 1, at(990, 0)), { range, nowMs: 60_000 })).toBe(1000);
  });
});

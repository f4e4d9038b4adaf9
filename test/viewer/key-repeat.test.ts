import { noKeyHeld, pressKey, releaseKey } from '../../src/viewer/key-repeat.js';

/** Holds a key that the remote repeats at a rate; answers when it moved. */
function hold(everyMs: number, forMs: number): number[] {
  const moves: number[] = [];
  let held = noKeyHeld;
  for (let now = 0; now <= forMs; now += everyMs) {
    const step = pressKey(held, 'Right', now);
    held = step.held;
    if (step.isMove) moves.push(now);
  }
  return moves;
}
const gaps = (moves: number[]) => moves.slice(1).map((now, at) => now - (moves[at] ?? 0));

describe('a held key', () => {
  it('moves at once, then about nine times a second', () => {
    expect(gaps(hold(10, 500)).slice(0, 4)).toEqual([110, 110, 110, 110]);
  });

  it('gets faster, but not faster than an eye can follow', () => {
    const all = gaps(hold(10, 5_000));
    expect(Math.min(...all)).toBeGreaterThanOrEqual(55);
    expect(all[all.length - 1]).toBeLessThan(all[0] ?? 0);
  });

  it('goes as fast as a slow remote repeats', () => {
    expect(gaps(hold(200, 2_000)).every((gap) => gap === 200)).toBe(true);
  });

  it('starts anew after it was let go, and when another key goes down', () => {
    const { held } = pressKey(noKeyHeld, 'Right', 0);
    expect(pressKey(held, 'Right', 20).isMove).toBe(false);
    expect(pressKey(held, 'Left', 20).isMove).toBe(true);
    expect(pressKey(releaseKey(held, 'Right'), 'Right', 20).isMove).toBe(true);
    expect(releaseKey(held, 'Left')).toBe(held);
  });

  it('is a new press after a pause, for remotes that send no key-up', () => {
    const { held } = pressKey(noKeyHeld, 'Right', 0);
    expect(pressKey(held, 'Right', 320)).toMatchObject({ isMove: true, held: { moves: 1 } });
  });
});

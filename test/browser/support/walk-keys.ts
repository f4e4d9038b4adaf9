/** From 0 to 1, the same row of numbers for the same seed. */
export type Dice = () => number;

/** Mulberry32: small, and good enough to wander by. */
export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What a remote sends, as often as people press it. Never Exit. */
const keys: readonly (readonly [key: string, weight: number])[] = [
  ['ArrowDown', 22],
  ['ArrowRight', 20],
  ['ArrowLeft', 14],
  ['ArrowUp', 12],
  ['Enter', 16],
  ['Backspace', 7],
  ['MediaPlayPause', 3],
  ['PageUp', 1],
  ['PageDown', 1],
  ['s', 1],
  ['i', 1],
  ['o', 1],
  ['BracketLeft', 1],
  ['BracketRight', 1],
];
const total = keys.reduce((sum, [, weight]) => sum + weight, 0);

export function nextKey(dice: Dice): string {
  let left = dice() * total;
  for (const [key, weight] of keys) {
    left -= weight;
    if (left < 0) return key;
  }
  return 'ArrowDown';
}

import type { Dice } from '../../../scripts/lib/dice.mjs';

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
  let left = dice.share() * total;
  for (const [key, weight] of keys) {
    left -= weight;
    if (left < 0) return key;
  }
  return 'ArrowDown';
}

export interface Dice {
  /** From 0 to 1. */
  share(): number;
  below(count: number): number;
  oneOf<T>(list: readonly T[]): T;
}

export function createDice(seed: number): Dice;

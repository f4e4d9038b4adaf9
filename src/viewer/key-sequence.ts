/** Every remote has these keys, and nobody presses them like this by chance. */
const sequence = ['up', 'up', 'down', 'down', 'up', 'down'] as const;
const withinMs = 4_000;

export interface KeySequence {
  readonly count: number;
  readonly startedMs: number;
}

export const noSequence: KeySequence = { count: 0, startedMs: 0 };

export interface SequenceStep {
  readonly next: KeySequence;
  readonly isComplete: boolean;
}

export function addToSequence({ count, startedMs }: KeySequence, key: string, nowMs: number): SequenceStep {
  const goesOn = key === sequence[count] && (count === 0 || nowMs - startedMs <= withinMs);
  // A wrong key may be the first of another try.
  const begins = key === sequence[0];
  const next = goesOn ? count + 1 : begins ? 1 : 0;
  if (next === sequence.length) return { next: noSequence, isComplete: true };
  return { next: { count: next, startedMs: goesOn && count > 0 ? startedMs : nowMs }, isComplete: false };
}

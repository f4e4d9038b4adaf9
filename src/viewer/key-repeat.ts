/** How a held arrow key is paced, whatever rate the remote repeats at. */
export interface HeldKey {
  readonly key: string | undefined;
  /** Moves made since the key went down. */
  readonly moves: number;
  readonly lastMoveMs: number;
  readonly lastSeenMs: number;
}

export const noKeyHeld: HeldKey = { key: undefined, moves: 0, lastMoveMs: 0, lastSeenMs: 0 };

/** Some remotes send no key-up: after this long the same key is a new press. */
const forgottenMs = 300;

/** Slow at first so that one can stop at the next card, then faster, but never faster than an eye can follow. */
const paces: readonly { readonly fromMoves: number; readonly everyMs: number }[] = [
  { fromMoves: 18, everyMs: 55 },
  { fromMoves: 8, everyMs: 80 },
  { fromMoves: 0, everyMs: 110 },
];

export interface KeyStep {
  readonly held: HeldKey;
  /** Whether this key-down is to be acted on. */
  readonly isMove: boolean;
}

export function pressKey(held: HeldKey, key: string, nowMs: number): KeyStep {
  const isHeld = held.key === key && nowMs - held.lastSeenMs < forgottenMs;
  if (!isHeld) return { held: { key, moves: 1, lastMoveMs: nowMs, lastSeenMs: nowMs }, isMove: true };
  if (nowMs - held.lastMoveMs < paceMs(held.moves)) return { held: { ...held, lastSeenMs: nowMs }, isMove: false };
  return { held: { key, moves: held.moves + 1, lastMoveMs: nowMs, lastSeenMs: nowMs }, isMove: true };
}

export const releaseKey = (held: HeldKey, key: string): HeldKey => (held.key === key ? noKeyHeld : held);

function paceMs(moves: number): number {
  return paces.find((pace) => moves >= pace.fromMoves)?.everyMs ?? 0;
}

/** Seconds for each press of a held key, so that a long video is crossed in a few seconds. */
const strides = [10, 10, 10, 20, 20, 30, 30, 30, 60] as const;

/** Presses closer together than this are one held key: remotes repeat every 100 to 250 ms. */
const heldWithinMs = 350;

export interface SeekBurst {
  readonly direction: -1 | 1;
  readonly count: number;
  readonly atMs: number;
}

/** The burst with one more press. A change of direction or a rest starts a new one. */
export function addPress(burst: SeekBurst | undefined, direction: -1 | 1, atMs: number): SeekBurst {
  const isHeld = burst?.direction === direction && atMs - burst.atMs <= heldWithinMs;
  return { direction, count: isHeld ? burst.count + 1 : 1, atMs };
}

export const seekSeconds = ({ direction, count }: SeekBurst): number =>
  direction * (strides[Math.min(count, strides.length) - 1] ?? 10);

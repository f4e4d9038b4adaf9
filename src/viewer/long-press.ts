/** One press of OK where holding it means something else: a short one acts when it ends, a long one while it lasts. */
export interface OkPress {
  readonly phase: 'up' | 'down' | 'spent';
  readonly lastDownMs: number;
  /** Some remotes tell of no key's end. Until one has, OK acts when it goes down, and holding it means nothing. */
  readonly hasReleases: boolean;
}

export const noOkPress: OkPress = { phase: 'up', lastDownMs: Number.NEGATIVE_INFINITY, hasReleases: false };

/** As long as TVs take it for. */
export const longPressMs = 500;
/** A key that goes down again this late was let go meanwhile, unheard. */
const forgottenMs = 1_000;

export interface OkStep {
  readonly press: OkPress;
  /** What the press is now known to mean; nothing while that is open. */
  readonly means?: 'short' | 'long';
}

/** `canBeLong`: what has the focus has options. */
export function okDown(press: OkPress, canBeLong: boolean, nowMs: number): OkStep {
  const isHeld = press.phase !== 'up' && nowMs - press.lastDownMs < forgottenMs;
  if (isHeld) return { press: { ...press, lastDownMs: nowMs } };
  if (!canBeLong || !press.hasReleases) return { press: { ...press, phase: 'up' }, means: 'short' };
  return { press: { ...press, phase: 'down', lastDownMs: nowMs } };
}

/** It has been down for `longPressMs`. */
export const okHeld = (press: OkPress): OkStep =>
  press.phase === 'down' ? { press: { ...press, phase: 'spent' }, means: 'long' } : { press };

export const okUp = (press: OkPress): OkStep => {
  const ended: OkPress = { ...press, phase: 'up', hasReleases: true };
  return press.phase === 'down' ? { press: ended, means: 'short' } : { press: ended };
};

/** Another key, before this one has ended. */
export const okOvertaken = (press: OkPress): OkStep =>
  press.phase === 'down' ? { press: { ...press, phase: 'spent' }, means: 'short' } : { press };

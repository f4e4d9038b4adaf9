/** What follows by itself when a video has ended. */
export type UpNext =
  | { readonly kind: 'none' }
  | { readonly kind: 'counting'; readonly startsAtMs: number }
  /** The viewer said no, or wants nothing to play by itself. */
  | { readonly kind: 'waiting' };

export const upNextMs = 8_000;

export const startUpNext = (nowMs: number, isAutoplayOn: boolean): UpNext =>
  isAutoplayOn ? { kind: 'counting', startsAtMs: nowMs + upNextMs } : { kind: 'waiting' };

export const cancelUpNext = (upNext: UpNext): UpNext => (upNext.kind === 'counting' ? { kind: 'waiting' } : upNext);

/** Whole seconds, as they are told; undefined: nothing is counted. */
export const upNextSeconds = (upNext: UpNext, nowMs: number): number | undefined =>
  upNext.kind === 'counting' ? Math.max(0, Math.ceil((upNext.startsAtMs - nowMs) / 1000)) : undefined;

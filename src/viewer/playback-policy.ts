/** How patient the player is, in milliseconds unless the name says otherwise. Operators may change it in `settings.json`. */
export interface PlaybackPolicy {
  /** Without a first picture. */
  readonly startMs: number;
  /** Without progress, once it has played. */
  readonly stallMs: number;
  /** After an error that the player under it does not get over by itself. */
  readonly fatalMs: number;
  /** The part of `fatalMs` after which a source that was not tried yet is opened: opening it takes the rest. */
  readonly leaveMs: number;
  /** A picture that stands still this long counts as stalled, whatever the element says. */
  readonly frozenMs: number;
  /** Rungs of a stall, before another source is taken. */
  readonly skipGapMs: number;
  readonly lowerQualityMs: number;
  /** So near its end a video is not worth starting again elsewhere. */
  readonly lastPartSec: number;
  /** How long a source that failed is left alone. */
  readonly coolDownMs: number;
  /** A source that played so long has earned its backups another chance. */
  readonly steadyMs: number;
}

export const playbackPolicy: PlaybackPolicy = {
  startMs: 30_000,
  stallMs: 20_000,
  fatalMs: 5_000,
  leaveMs: 3_000,
  frozenMs: 3_000,
  skipGapMs: 4_000,
  lowerQualityMs: 10_000,
  lastPartSec: 60,
  coolDownMs: 120_000,
  steadyMs: 10_000,
};

/** Takes what is a sensible figure and leaves the rest as it was: the file is written by hand. */
export function readPlaybackPolicy(given: Readonly<Record<string, unknown>>): PlaybackPolicy {
  const changed: Partial<Record<keyof PlaybackPolicy, number>> = {};
  for (const name of Object.keys(playbackPolicy) as (keyof PlaybackPolicy)[]) {
    const value = given[name];
    if (typeof value === 'number' && Number.isFinite(value) && value > 0) changed[name] = value;
  }
  return { ...playbackPolicy, ...changed };
}

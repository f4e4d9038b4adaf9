/** What can be played now, in the stream's own seconds. For live, `end` is where a viewer at the edge should be. */
export interface SeekableRange {
  readonly start: number;
  readonly end: number;
}

/** A viewer this close to the edge is "live": segments come in steps, so an exact test would flicker. */
export const liveToleranceSec = 12;

/** The window slides while we seek: land this far inside its start. */
export const windowMarginSec = 8;

export const clampToRange = (position: number, { start, end }: SeekableRange): number =>
  Math.max(start, Math.min(position, end));

export const distanceToEdge = (position: number, range: SeekableRange): number => Math.max(0, range.end - position);

export const isAtEdge = (position: number, range: SeekableRange): boolean =>
  distanceToEdge(position, range) <= liveToleranceSec;

export const startOverPosition = (range: SeekableRange): number => Math.min(range.start + windowMarginSec, range.end);

/** A window this long was made to go back in; a shorter one is only what players need to keep up. */
const dvrFromSec = 120;

/** Where to go on when the window has slid over one's place: as little as can be is missed of a stream with a past. */
export const rejoinPosition = (range: SeekableRange): number =>
  range.end - range.start >= dvrFromSec ? startOverPosition(range) : range.end;

/** Whether the window's start reached a position, as it does during a long pause. */
export const isLeftBehind = (position: number, range: SeekableRange): boolean =>
  range.end > range.start && position <= range.start;

/** How much of the window lies before the position, 0 to 1. */
export const shareOfRange = (position: number, range: SeekableRange): number =>
  range.end > range.start ? (clampToRange(position, range) - range.start) / (range.end - range.start) : 0;

/** When second 0 of a stream was sent: as it says itself, else as if its edge were this moment. */
const zeroMs = (range: SeekableRange, epochMs: number | undefined, nowMs: number): number =>
  epochMs ?? nowMs - range.end * 1000;

/** Where in a live stream a moment is; as near to it as its window goes. */
export const momentPosition = (
  momentMs: number,
  range: SeekableRange,
  epochMs: number | undefined,
  nowMs: number,
): number => {
  const position = (momentMs - zeroMs(range, epochMs, nowMs)) / 1000;
  return Math.max(startOverPosition(range), Math.min(position, range.end));
};

/** When what is at a position of a live stream was sent. */
export const sentAtMs = (position: number, range: SeekableRange, epochMs: number | undefined, nowMs: number): number =>
  zeroMs(range, epochMs, nowMs) + position * 1000;

/** When the start of the window was sent; undefined where the window was not made to go back in. */
export const windowStartOf = (range: SeekableRange, epochMs: number | undefined, nowMs: number): number | undefined =>
  range.end - range.start >= dvrFromSec ? zeroMs(range, epochMs, nowMs) + range.start * 1000 : undefined;

import type { SeekableRange } from './live-edge.js';

/** Loaded pieces that are further away than this are left over from another place, not the other side of a gap. */
const widestGapSec = 30;
/** Pieces rarely join to the last digit. */
const joinSec = 0.3;
/** Inside the next piece, past what rounding leaves. */
export const pastGapSec = 0.1;

/** Where a video that stands before a hole can go on: in the next loaded piece, else behind the part that does not come. */
export function gapEnd(
  position: number,
  loaded: readonly SeekableRange[],
  missing: SeekableRange | undefined,
): number | undefined {
  const next = loaded.find(({ start }) => start > position && start - position <= widestGapSec);
  if (next) return next.start + pastGapSec;
  const reached = loaded.find(({ start, end }) => start <= position + joinSec && end >= position)?.end ?? position;
  if (!missing || missing.start > reached + joinSec || missing.end <= position) return undefined;
  return missing.end + pastGapSec;
}

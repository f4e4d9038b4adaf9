import type { Column, Span } from './reading-steps.js';

/** Where a sentence comes to stand when the page has to move for it: shares of the room that is seen. */
const restsAt = 0.12;

/**
 * The scroll at which what is read aloud is seen whole, at the top of a line; the same scroll while it is. `roomH` is how much of the view
 * nothing lies over.
 */
export function followReading(
  column: Column,
  spoken: Span,
  { scroll, roomH }: { scroll: number; roomH: number },
): number {
  const isSeen = spoken.y >= scroll && spoken.y + Math.min(spoken.h, roomH * 0.7) <= scroll + roomH;
  if (isSeen) return scroll;
  const aim = Math.max(0, spoken.y - roomH * restsAt);
  const tops = column.tops.filter((top) => top <= aim);
  return tops[tops.length - 1] ?? 0;
}

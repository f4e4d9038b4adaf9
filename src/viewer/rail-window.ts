export interface RailGeometry {
  /** From one card's left edge to the next one's. */
  readonly step: number;
  readonly cardWidth: number;
  /** From the anchor of the focused card to the right edge of the safe area. */
  readonly width: number;
  /** From the anchor to the edge of the screen: cards are drawn up to there. */
  readonly drawnWidth: number;
}

export interface RailExtent {
  readonly length: number;
  /** There are further cards on the server: the end is not known yet. */
  readonly hasMore: boolean;
}

/** So many cards on either side of those in sight are kept ready: a scroll that is under way still shows them. */
const spare = 2;

/** A fixed number of card components serves a rail of any length. */
export const poolSize = ({ step, drawnWidth }: RailGeometry): number => Math.ceil(drawnWidth / step) + 2 * spare;

/** How far the rail is scrolled: the focused card stays at the anchor until the rail's end reaches the safe edge. */
export function railScroll(column: number, extent: RailExtent, geometry: RailGeometry): number {
  return Math.min(column * geometry.step, lastScroll(extent, geometry));
}

/** As little scrolling as brings the whole card into sight: what lies under a pointer must not run away from it. */
export function scrollIntoSight(column: number, scroll: number, extent: RailExtent, geometry: RailGeometry): number {
  const left = column * geometry.step;
  const rightmost = left + geometry.cardWidth - geometry.width;
  return Math.min(Math.max(Math.min(scroll, left), rightmost, 0), lastScroll(extent, geometry));
}

export interface CardRange {
  readonly first: number;
  /** Exclusive. */
  readonly end: number;
}

/** Which cards have a component when the rail is scrolled so far. */
export function cardsInSight(scroll: number, length: number, geometry: RailGeometry): CardRange {
  const first = Math.max(0, Math.floor(scroll / geometry.step) - spare);
  return { first, end: Math.min(length, first + poolSize(geometry)) };
}

/** Card and component keep to one rule, so moving by one card binds exactly one component anew. */
export const slotOf = (index: number, slots: number): number => index % slots;

/** Whether the focus is within a screen of the end of what is loaded. */
export const isNearEnd = (column: number, length: number, { step, drawnWidth }: RailGeometry): boolean =>
  length - column <= 2 * Math.ceil(drawnWidth / step);

function lastScroll({ length, hasMore }: RailExtent, { step, cardWidth, width }: RailGeometry): number {
  return hasMore ? Number.POSITIVE_INFINITY : Math.max(0, (length - 1) * step + cardWidth - width);
}

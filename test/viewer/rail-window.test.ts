import fc from 'fast-check';
import {
  cardsInSight,
  isNearEnd,
  poolSize,
  type RailGeometry,
  railScroll,
  scrollIntoSight,
  slotOf,
} from '../../src/viewer/rail-window.js';

const CARDS: RailGeometry = { step: 424, cardWidth: 384, width: 1648, drawnWidth: 1744 };
const length = fc.integer({ min: 1, max: 500 });

describe('a rail', () => {
  it('keeps the focused card at the anchor until its end is in sight', () => {
    const rail = { length: 10, hasMore: false };
    expect([0, 1, 5].map((column) => railScroll(column, rail, CARDS))).toEqual([0, 424, 2120]);
    const end = 9 * 424 + 384 - 1648;
    expect([8, 9].map((column) => railScroll(column, rail, CARDS))).toEqual([end, end]);
  });

  it('does not scroll when all its cards are in sight, and never ends while there are more', () => {
    expect(railScroll(3, { length: 4, hasMore: false }, CARDS)).toBe(0 + 3 * 424 + 384 - 1648);
    expect(railScroll(2, { length: 3, hasMore: false }, CARDS)).toBe(0);
    expect(railScroll(2, { length: 3, hasMore: true }, CARDS)).toBe(848);
  });

  it('shows the focused card whole, at any length and column', () => {
    fc.assert(
      fc.property(length, fc.nat(499), fc.boolean(), (count, at, hasMore) => {
        const column = at % count;
        const left = column * CARDS.step - railScroll(column, { length: count, hasMore }, CARDS);
        expect(left >= 0 && left + CARDS.cardWidth <= CARDS.width).toBe(true);
      }),
    );
  });

  it('does not move under a pointer that points at a card in sight', () => {
    expect(scrollIntoSight(1, 0, { length: 10, hasMore: false }, CARDS)).toBe(0);
    expect(scrollIntoSight(4, 0, { length: 10, hasMore: false }, CARDS)).toBe(4 * 424 + 384 - 1648);
    expect(scrollIntoSight(2, 2000, { length: 10, hasMore: false }, CARDS)).toBe(848);
  });

  it('needs the same few components for ten cards and for five hundred', () => {
    fc.assert(
      fc.property(length, fc.nat(499), (count, at) => {
        const column = at % count;
        const scroll = railScroll(column, { length: count, hasMore: false }, CARDS);
        const { first, end } = cardsInSight(scroll, count, CARDS);
        const slots = Array.from({ length: end - first }, (_, card) => slotOf(first + card, poolSize(CARDS)));
        expect(end - first).toBeLessThanOrEqual(poolSize(CARDS));
        expect(new Set(slots).size).toBe(slots.length);
        expect(column >= first && column < end).toBe(true);
      }),
    );
  });

  it('binds one card anew for each step', () => {
    const at = (column: number) => cardsInSight(railScroll(column, { length: 100, hasMore: false }, CARDS), 100, CARDS);
    for (let column = 5; column < 80; column += 1) expect(at(column + 1).end - at(column).end).toBe(1);
  });

  it('asks for more within a screen of its end', () => {
    expect(isNearEnd(0, 40, CARDS)).toBe(false);
    expect(isNearEnd(31, 40, CARDS)).toBe(true);
  });
});

import {
  carryView,
  clampView,
  followFocus,
  type PageFrame,
  type PageView,
  type PlacedRow,
  rowsInSight,
} from '../../src/viewer/page-view.js';

const cards = { step: 424, cardWidth: 384, width: 1648, drawnWidth: 1744 };
const FRAME: PageFrame = { anchorY: 104, bottomY: 1008, unscrolledRows: 2 };
const row = (id: string, y: number, length = 10): PlacedRow => ({ id, y, h: 412, length, hasMore: false, cards });
const LEAD: PlacedRow = { ...row('lead', 0, 5), h: 540, cards: undefined };
const ROWS = [LEAD, row('top', 540), row('next', 1002), row('last', 1464)];
const start: PageView = { focus: { rowId: 'lead', columns: {}, button: 0 }, pageScroll: 0, railScrolls: {} };
const on = (rowId: string, column = 0) => ({ rowId, columns: { [rowId]: column }, button: 0 });

describe('a page view', () => {
  it('keeps the lead in sight with the first rail, and brings every other row to the anchor', () => {
    const scrolls = ['lead', 'top', 'next', 'last'].map(
      (id) => followFocus(start, on(id), 'remote', ROWS, FRAME).pageScroll,
    );
    expect(scrolls).toEqual([0, 0, 898, 1360]);
  });

  it('stays still under a pointer, as long as the row is in sight', () => {
    expect(followFocus(start, on('top', 1), 'pointer', ROWS, FRAME)).toMatchObject({
      pageScroll: 0,
      railScrolls: { top: 0 },
    });
    expect(followFocus(start, on('next'), 'pointer', ROWS, FRAME).pageScroll).toBe(1002 + 412 - 1008);
  });

  it('has components only for rows that can be seen', () => {
    expect(rowsInSight(0, 0, ROWS, FRAME)).toEqual({ first: 0, end: 3 });
    expect(rowsInSight(1360, 3, ROWS, FRAME)).toEqual({ first: 2, end: 4 });
  });

  it('keeps what has the focus where it is on screen when a row and a card come in front', () => {
    const before = followFocus(start, on('next', 2), 'remote', ROWS, FRAME);
    const after = [LEAD, row('extra', 540), row('top', 1002), row('next', 1464, 11)];
    const carried = carryView(before, on('next', 3), ROWS, after);
    expect(1464 - carried.pageScroll).toBe(1002 - before.pageScroll);
    expect(3 * 424 - (carried.railScrolls['next'] ?? 0)).toBe(2 * 424 - (before.railScrolls['next'] ?? 0));
  });

  it('is brought back within rows that have become shorter, and given up without its row', () => {
    const far = followFocus(start, on('next', 9), 'remote', ROWS, FRAME);
    const shorter = [LEAD, row('top', 540), row('next', 1002, 3)];
    expect(clampView(far, shorter)).toMatchObject({ focus: { columns: { next: 2 } }, railScrolls: { next: 0 } });
    expect(clampView(far, [LEAD])).toBeUndefined();
  });
});

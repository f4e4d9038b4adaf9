import {
  columnOf,
  type Direction,
  focusAt,
  initialPageFocus,
  movePageFocus,
  type PageFocus,
  type RowShape,
  toTop,
} from '../../src/viewer/page-focus.js';

const ROWS: RowShape[] = [
  { id: 'lead', length: 3, buttons: [2, 1, 2] },
  { id: 'top', length: 3 },
  { id: 'one', length: 1 },
];
const directions: Direction[] = ['up', 'down', 'left', 'right'];
const press = (...keys: Direction[]) =>
  keys.reduce((focus, key) => movePageFocus(focus, key, ROWS), initialPageFocus(ROWS));

/** Every state that keys can reach. */
function reachable(): PageFocus[] {
  const seen = new Map<string, PageFocus>();
  const queue = [initialPageFocus(ROWS)];
  for (let focus = queue.pop(); focus; focus = queue.pop()) {
    const key = JSON.stringify(focus);
    if (seen.has(key)) continue;
    seen.set(key, focus);
    for (const direction of directions) queue.push(movePageFocus(focus, direction, ROWS));
  }
  return [...seen.values()];
}

describe('the focus on a page', () => {
  it('is on something that exists, whatever is pressed', () => {
    for (const focus of reachable()) {
      const row = ROWS.find(({ id }) => id === focus.rowId);
      const column = columnOf(focus, focus.rowId);
      expect(row && column >= 0 && column < row.length).toBe(true);
      if (row?.buttons) expect(focus.button).toBeLessThan(row.buttons[column] ?? 0);
    }
  });

  it('gives the same object back when a key does nothing', () => {
    const focus = initialPageFocus(ROWS);
    expect(movePageFocus(focus, 'up', ROWS)).toBe(focus);
    expect(movePageFocus(focus, 'left', ROWS)).toBe(focus);
    expect(press('down', 'down', 'down', 'right')).toEqual(press('down', 'down'));
  });

  it('remembers the column of each row', () => {
    const back = press('down', 'right', 'right', 'down', 'up');
    expect([back.rowId, columnOf(back, 'top')]).toEqual(['top', 2]);
  });

  it('goes along the buttons of a lead story, then to the next one', () => {
    const steps = [press('right'), press('right', 'right'), press('right', 'right', 'right')];
    expect(steps.map((focus) => [columnOf(focus, 'lead'), focus.button])).toEqual([
      [0, 1],
      [1, 0],
      [2, 0],
    ]);
  });

  it('goes back to the first button of the lead story before', () => {
    const focus = press('right', 'right', 'left');
    expect([columnOf(focus, 'lead'), focus.button]).toEqual([0, 0]);
  });

  it('goes to the top from anywhere, and says when it is there', () => {
    const top = toTop(press('right', 'right', 'down', 'right', 'down'), ROWS);
    expect([top.rowId, columnOf(top, 'lead'), top.button, columnOf(top, 'top')]).toEqual(['lead', 0, 0, 1]);
    expect(toTop(top, ROWS)).toBe(top);
  });

  it('is where a pointer points, without a new object when it is there already', () => {
    const focus = focusAt(initialPageFocus(ROWS), 'top', 2);
    expect([focus.rowId, columnOf(focus, 'top')]).toEqual(['top', 2]);
    expect(focusAt(focus, 'top', 2)).toBe(focus);
  });

  it('stays put on a page without rows', () => {
    const nowhere = initialPageFocus([]);
    for (const direction of directions) expect(movePageFocus(nowhere, direction, [])).toBe(nowhere);
    expect(toTop(nowhere, [])).toBe(nowhere);
  });
});

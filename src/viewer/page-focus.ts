export type Direction = 'up' | 'down' | 'left' | 'right';

export interface RowShape {
  readonly id: string;
  readonly length: number;
  /** Only the lead of a page has them: how many buttons each of its stories shows. */
  readonly buttons?: readonly number[];
}

export interface PageFocus {
  readonly rowId: string;
  /** Last focused column of each row, so returning to a row lands where the viewer left it. */
  readonly columns: Readonly<Record<string, number>>;
  /** Which button of the lead story. */
  readonly button: number;
}

export const initialPageFocus = (rows: readonly RowShape[]): PageFocus => ({
  rowId: rows[0]?.id ?? '',
  columns: {},
  button: 0,
});

export const columnOf = (focus: PageFocus, rowId: string): number => focus.columns[rowId] ?? 0;

/** Returns the same object when the key has no effect here, so the caller can let it bubble. */
export function movePageFocus(focus: PageFocus, direction: Direction, rows: readonly RowShape[]): PageFocus {
  const at = rows.findIndex((row) => row.id === focus.rowId);
  const row = rows[at];
  if (!row) return focus;
  switch (direction) {
    case 'up':
      return toRow(focus, rows[at - 1]);
    case 'down':
      return toRow(focus, rows[at + 1]);
    case 'left':
      return row.buttons ? alongLead(focus, row, row.buttons, -1) : alongRow(focus, row, -1);
    case 'right':
      return row.buttons ? alongLead(focus, row, row.buttons, 1) : alongRow(focus, row, 1);
  }
}

/** The top of the page; the same object when the focus is there already. */
export function toTop(focus: PageFocus, rows: readonly RowShape[]): PageFocus {
  const first = rows[0];
  if (!first || (focus.rowId === first.id && columnOf(focus, first.id) === 0 && focus.button === 0)) return focus;
  return { rowId: first.id, columns: { ...focus.columns, [first.id]: 0 }, button: 0 };
}

/** A place named by a pointer. */
export function focusAt(focus: PageFocus, rowId: string, column: number, button = 0): PageFocus {
  if (focus.rowId === rowId && columnOf(focus, rowId) === column && focus.button === button) return focus;
  return { rowId, columns: { ...focus.columns, [rowId]: column }, button };
}

function toRow(focus: PageFocus, row: RowShape | undefined): PageFocus {
  return row ? { ...focus, rowId: row.id } : focus;
}

function alongRow(focus: PageFocus, row: RowShape, by: 1 | -1): PageFocus {
  const column = columnOf(focus, row.id) + by;
  if (column < 0 || column >= row.length) return focus;
  return { ...focus, columns: { ...focus.columns, [row.id]: column } };
}

// Past the last button comes the next lead story; before the first, the one before.
function alongLead(focus: PageFocus, row: RowShape, buttons: readonly number[], by: 1 | -1): PageFocus {
  const lead = columnOf(focus, row.id);
  const button = focus.button + by;
  if (button >= 0 && button < (buttons[lead] ?? 0)) return { ...focus, button };
  const next = alongRow(focus, row, by);
  return next === focus ? focus : { ...next, button: 0 };
}

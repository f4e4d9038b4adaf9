import { columnOf, type PageFocus } from './page-focus.js';
import { type RailExtent, type RailGeometry, railScroll, scrollIntoSight } from './rail-window.js';

/** All that is needed to draw a page as it was left: focus and scroll. Plain data. */
export interface PageView {
  readonly focus: PageFocus;
  readonly pageScroll: number;
  readonly railScrolls: Readonly<Record<string, number>>;
}

/** A row where it stands on the unscrolled page. The lead has no cards to scroll. */
export interface PlacedRow extends RailExtent {
  readonly id: string;
  readonly y: number;
  readonly h: number;
  readonly cards: RailGeometry | undefined;
}

export interface PageFrame {
  /** Where the focused row's top stands once the page is scrolled. */
  readonly anchorY: number;
  /** What is lower is under the ticker. */
  readonly bottomY: number;
  /** Rows before this one are seen without scrolling: the lead and the rail below it. */
  readonly unscrolledRows: number;
}

export type Guide = 'remote' | 'pointer';

/** Where everything goes when the focus has moved. */
export function followFocus(
  view: PageView,
  focus: PageFocus,
  guide: Guide,
  rows: readonly PlacedRow[],
  frame: PageFrame,
): PageView {
  const at = rows.findIndex((row) => row.id === focus.rowId);
  const row = rows[at];
  if (!row) return { ...view, focus };
  const pageScroll = guide === 'pointer' ? scrollRowIntoSight(view.pageScroll, row, frame) : rowScroll(at, row, frame);
  if (!row.cards) return { ...view, focus, pageScroll };
  const column = columnOf(focus, row.id);
  const scroll =
    guide === 'pointer'
      ? scrollIntoSight(column, view.railScrolls[row.id] ?? 0, row, row.cards)
      : railScroll(column, row, row.cards);
  return { focus, pageScroll, railScrolls: { ...view.railScrolls, [row.id]: scroll } };
}

/** The rows that are on screen at a scroll, as a half-open range. Rows lie below one another in order. */
export function rowsInSight(
  pageScroll: number,
  from: number,
  rows: readonly PlacedRow[],
  frame: PageFrame,
): { first: number; end: number } {
  let end = from;
  while (end < rows.length && (rows[end]?.y ?? 0) - pageScroll < frame.bottomY) end += 1;
  let first = from;
  while (first > 0 && bottomOf(rows[first - 1]) - pageScroll > 0) first -= 1;
  return { first, end };
}

const bottomOf = (row: PlacedRow | undefined): number => (row ? row.y + row.h : 0);

function rowScroll(at: number, row: PlacedRow, { anchorY, unscrolledRows }: PageFrame): number {
  return at < unscrolledRows ? 0 : row.y - anchorY;
}

function scrollRowIntoSight(scroll: number, row: PlacedRow, { anchorY, bottomY }: PageFrame): number {
  const top = row.y - scroll;
  const bottom = top + row.h;
  if (top < 0) return Math.max(0, row.y - anchorY);
  return bottom > bottomY ? scroll + bottom - bottomY : scroll;
}

/** The view of a page whose rows changed meanwhile: what has the focus stays where it is on screen. */
export function carryView(
  view: PageView,
  focus: PageFocus,
  before: readonly PlacedRow[],
  after: readonly PlacedRow[],
): PageView {
  const railScrolls: Record<string, number> = {};
  for (const row of after) {
    const scroll = view.railScrolls[row.id];
    if (scroll === undefined || !row.cards) continue;
    const shift = (columnOf(focus, row.id) - columnOf(view.focus, row.id)) * row.cards.step;
    railScrolls[row.id] = scrollIntoSight(columnOf(focus, row.id), scroll + shift, row, row.cards);
  }
  const [was, is] = [findRow(before, view.focus.rowId), findRow(after, focus.rowId)];
  const pageScroll = was && is ? Math.max(0, view.pageScroll + is.y - was.y) : view.pageScroll;
  return { focus, pageScroll, railScrolls };
}

/** A view that was kept, on rows that may be fewer or shorter now. Undefined when its row is gone. */
export function clampView(view: PageView, rows: readonly PlacedRow[]): PageView | undefined {
  if (!findRow(rows, view.focus.rowId)) return undefined;
  const columns: Record<string, number> = {};
  for (const row of rows) columns[row.id] = Math.max(0, Math.min(columnOf(view.focus, row.id), row.length - 1));
  return carryView(view, { ...view.focus, columns }, rows, rows);
}

const findRow = (rows: readonly PlacedRow[], id: string): PlacedRow | undefined => rows.find((row) => row.id === id);

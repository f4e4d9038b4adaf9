import type { Page, Rail, RailSlice } from '../contract/page.js';
import { columnOf, type PageFocus } from './page-focus.js';

/** What a page becomes when it was asked for again: fresh first cards, and the further ones that had been loaded already and may still be shown. */
export function mergePage(before: Page, fresh: Page): Page {
  const known = withoutWithdrawn(before, fresh.withdrawn);
  const freshIds = new Set(fresh.rails.map((rail) => rail.id));
  const rails = fresh.rails.map((rail) => {
    const same = known.rails.find((candidate) => candidate.id === rail.id);
    return same ? mergeRail(same, rail) : rail;
  });
  const further = furtherRails(known, fresh).filter((rail) => !freshIds.has(rail.id));
  if (further.length === 0) return { ...fresh, rails };
  return { ...fresh, rails: [...rails, ...further], railCursor: known.railCursor };
}

/** The next cards of a rail. Cards that moved down meanwhile come twice from the server, but not on screen. */
export function appendCards(rail: Rail, slice: RailSlice): Rail {
  const have = new Set(rail.cards.map((card) => card.id));
  const added = slice.cards.filter((card) => !have.has(card.id));
  return { ...rail, cards: [...rail.cards, ...added], cursor: slice.cursor, total: slice.total };
}

/** The next rails of a page. */
export function appendRails(page: Page, next: Page): Page {
  const have = new Set(page.rails.map((rail) => rail.id));
  return {
    ...page,
    rails: [...page.rails, ...next.rails.filter((rail) => !have.has(rail.id))],
    railCursor: next.railCursor,
    railTotal: next.railTotal,
  };
}

/** Every row's focus stays on its story; where that is gone, on the nearest one that stayed. */
export function keepFocus(focus: PageFocus, before: Page, after: Page): PageFocus {
  const columns: Record<string, number> = {};
  for (const rail of after.rails) {
    const old = before.rails.find((candidate) => candidate.id === rail.id);
    const column = columnOf(focus, rail.id);
    columns[rail.id] = old ? survivorIndex(old.cards, column, rail.cards) : 0;
  }
  const rowIndex = before.rails.findIndex((rail) => rail.id === focus.rowId);
  const row = after.rails[survivorIndex(before.rails, rowIndex, after.rails)];
  const rowId = row?.id ?? '';
  const sameLead = row !== undefined && cardIdAt(before, focus) === row.cards[columns[rowId] ?? 0]?.id;
  return { rowId, columns, button: rowId === focus.rowId && sameLead ? focus.button : 0 };
}

function cardIdAt(page: Page, focus: PageFocus): string | undefined {
  const rail = page.rails.find((candidate) => candidate.id === focus.rowId);
  return rail?.cards[columnOf(focus, focus.rowId)]?.id;
}

function mergeRail(known: Rail, fresh: Rail): Rail {
  const freshIds = new Set(fresh.cards.map((card) => card.id));
  const lastShared = findLastIndex(known.cards, (card) => freshIds.has(card.id));
  // Nothing in common: the rail is another one now, and what was loaded of the old one tells nothing.
  if (lastShared < 0 || fresh.cursor === null) return fresh;
  const tail = known.cards.slice(lastShared + 1).filter((card) => !freshIds.has(card.id));
  const hadMore = known.cards.length > fresh.cards.length;
  if (!hadMore || tail.length === 0) return fresh;
  return { ...fresh, cards: [...fresh.cards, ...tail], cursor: known.cursor };
}

function withoutWithdrawn(page: Page, storyIds: readonly string[]): Page {
  if (storyIds.length === 0) return page;
  const withdrawn = new Set(storyIds);
  const rails = page.rails.map((rail) => {
    const cards = rail.cards.filter((card) => card.kind === 'page' || !withdrawn.has(card.id));
    return cards.length < rail.cards.length ? { ...rail, cards } : rail;
  });
  return { ...page, rails: rails.filter((rail, at) => rail.cards.length > 0 || rail === page.rails[at]) };
}

function furtherRails(known: Page, fresh: Page): Rail[] {
  if (fresh.railCursor === null) return [];
  const freshIds = new Set(fresh.rails.map((rail) => rail.id));
  const lastShared = findLastIndex(known.rails, (rail) => freshIds.has(rail.id));
  return lastShared < 0 ? [] : known.rails.slice(lastShared + 1);
}

function survivorIndex(
  before: readonly { readonly id: string }[],
  index: number,
  after: readonly { readonly id: string }[],
): number {
  const place = new Map(after.map((item, at) => [item.id, at]));
  for (let distance = 0; distance < before.length; distance += 1) {
    for (const candidate of [before[index + distance], before[index - distance]]) {
      const found = candidate && place.get(candidate.id);
      if (found !== undefined) return found;
    }
  }
  return Math.max(0, Math.min(index, after.length - 1));
}

function findLastIndex<T>(items: readonly T[], matches: (item: T) => boolean): number {
  for (let index = items.length - 1; index >= 0; index -= 1) if (matches(items[index] as T)) return index;
  return -1;
}

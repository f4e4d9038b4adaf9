import type { PageConfig } from '../../contract/channel-config.js';
import type { Page, Rail, Ticker } from '../../contract/page.js';
import type { RailConfig } from '../../contract/rail-config.js';
import { formatPageCursor, parsePageCursor } from './cursor.js';

/** A page of the channel with what it takes to fill it. */
export interface PageSource {
  readonly page: PageConfig;
  readonly ticker: Ticker | undefined;
  readonly withdrawn: readonly string[];
  /** Whether a rail is on now and has anything to show. */
  isFilled(rail: RailConfig): boolean;
  firstCards(rail: RailConfig): Rail;
}

export interface Slice {
  readonly after?: string | undefined;
  readonly limit: number;
}

export type CursorError = { readonly kind: 'badCursor' };

/** The page from its cursor on, without rails that have nothing to show. */
export function resolvePage(source: PageSource, { after, limit }: Slice): Page | CursorError {
  const { page, ticker, withdrawn } = source;
  const start = after === undefined ? 0 : railAfter(page, after);
  if (start === undefined) return { kind: 'badCursor' };

  const filled = page.rails.flatMap((rail, place) => (source.isFilled(rail) ? [{ rail, place }] : []));
  const ahead = filled.filter(({ place }) => place >= start);
  const shown = ahead.slice(0, limit);
  const last = shown.at(-1);
  return {
    id: page.id,
    title: page.title,
    usualTitle: page.usualTitle,
    rails: shown.map(({ rail }) => source.firstCards(rail)),
    railCursor: last && ahead.length > limit ? formatPageCursor({ railIndex: last.place, railId: last.rail.id }) : null,
    railTotal: filled.length,
    ticker,
    withdrawn: [...withdrawn],
  };
}

function railAfter(page: PageConfig, after: string): number | undefined {
  const cursor = parsePageCursor(after);
  if (!cursor) return undefined;
  const place = page.rails.findIndex(({ id }) => id === cursor.railId);
  return place < 0 ? cursor.railIndex : place + 1;
}

import type { PageConfig } from '../../contract/channel-config.js';
import type { SourcePicture } from '../../contract/media.js';
import type { Card, RailSlice } from '../../contract/page.js';
import type { SectionRailConfig, StoryRailConfig } from '../../contract/rail-config.js';
import { formatRailCursor, parseRailCursor } from './cursor.js';
import type { IndexedStory } from './indexed-story.js';
import { positionAfter, type ResolvedRail } from './resolve-rail.js';
import { toCard, toPageCard } from './to-card.js';

/** A rail with its places in order. Cards are made only for the places that are asked for. */
export interface FilledRail {
  readonly places: readonly Place[];
  /** Missing when the cursor is none of this kind of rail. */
  positionAfter(cursor: string): number | undefined;
}

interface Place {
  readonly cursor: string;
  card(): Card;
}

export function fillStories(config: StoryRailConfig, resolved: ResolvedRail, now: Date): FilledRail {
  const place = (item: IndexedStory, isPinned: boolean): Place => ({
    cursor: formatRailCursor(item, isPinned),
    card: () => toCard(item, config.layout, now),
  });
  return {
    places: [...resolved.pinned.map((item) => place(item, true)), ...resolved.placed.map((item) => place(item, false))],
    positionAfter(text) {
      const cursor = parseRailCursor(text);
      return cursor && positionAfter(cursor, config, resolved);
    },
  };
}

/** An automatic rail whose cards each TV has itself: what was begun there, what was saved there. */
export const leftToTv: FilledRail = { places: [], positionAfter: () => undefined };

/** A page as a tile shows it. */
export interface Tile {
  readonly page: PageConfig;
  readonly picture: SourcePicture | undefined;
}

export function fillSections({ pageIds }: SectionRailConfig, tiles: readonly Tile[]): FilledRail {
  return {
    places: tiles.map(({ page, picture }) => ({ cursor: page.id, card: () => toPageCard(page, picture) })),
    positionAfter(pageId) {
      const configured = pageIds.indexOf(pageId);
      if (configured < 0) return undefined;
      const next = tiles.findIndex(({ page }) => pageIds.indexOf(page.id) > configured);
      return next < 0 ? tiles.length : next;
    },
  };
}

export function cardsOf({ places }: FilledRail, start: number, limit: number): Omit<RailSlice, 'id'> {
  const shown = places.slice(start, start + limit);
  const isEnd = start + limit >= places.length;
  return {
    cards: shown.map(({ card }) => card()),
    cursor: isEnd ? null : (shown.at(-1)?.cursor ?? null),
    total: places.length,
  };
}

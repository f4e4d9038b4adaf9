import type { Channel } from '../../contract/channel.js';
import type { PageConfig } from '../../contract/channel-config.js';
import type { CardList, Page, Rail, RailSlice, Ticker } from '../../contract/page.js';
import type { RailConfig, SectionRailConfig, StoryRailConfig } from '../../contract/rail-config.js';
import type { ServedStory } from '../../contract/story.js';
import type { Edition } from '../store/stores.js';
import { asStoryRail } from './as-story-rail.js';
import { automaticPages } from './automatic-pages.js';
import { cardsOf, type FilledRail, fillSections, fillStories, leftToTv, type Tile } from './filled-rail.js';
import type { IndexedStory } from './indexed-story.js';
import { isShown } from './is-shown.js';
import { latestCards } from './latest-cards.js';
import { railIsScheduled } from './rail-is-scheduled.js';
import { relatedStories } from './related.js';
import { type CursorError, resolvePage, type Slice } from './resolve-page.js';
import { type ResolvedRail, resolveRail } from './resolve-rail.js';
import { resolveTicker } from './resolve-ticker.js';
import type { StoryIndex } from './story-index.js';
import { toCard } from './to-card.js';
import { toChannel } from './to-channel.js';
import { toServedStory } from './to-served-story.js';
import { withKnownIds } from './with-known-ids.js';
import { latelyWithdrawn, type Withdrawn } from './withdrawn.js';

const FIRST_CARDS = 12;
const FIRST_HERO_CARDS = 5;

/** What the channel shows at one moment. Everything is worked out when it is first asked for, and then kept. */
export interface Programme {
  channel(): Channel;
  page(id: string, slice: Slice): Page | CursorError | undefined;
  rail(id: string, slice: Slice): RailSlice | CursorError | undefined;
  story(id: string): ServedStory | Withdrawn | undefined;
  related(id: string, limit: number): CardList | Withdrawn | undefined;
  latest(limit: number): CardList;
  /** Of these stories those that are shown now. */
  cards(ids: readonly string[], limit: number): CardList;
}

export function createProgramme(edition: Edition, index: StoryIndex, now: Date): Programme {
  const { config } = edition;
  const configured = config.pages ?? automaticPages(config, index, now);
  const pages = new Map(configured.map((page) => [page.id, withKnownIds(page, index)]));
  const rails = new Map([...pages.values()].flatMap((page) => page.rails.map((rail) => [rail.id, rail])));
  const resolve = remember((rail: StoryRailConfig): ResolvedRail => resolveRail(rail, index, now));
  const fill = remember((rail: RailConfig): FilledRail => {
    if (rail.layout === 'section') return fillSections(rail, tilesOf(rail));
    const ofStories = asStoryRail(rail);
    return ofStories ? fillStories(ofStories, resolve(ofStories), now) : leftToTv;
  });
  let ticker: Ticker | undefined;
  let withdrawn: readonly string[] | undefined;

  return {
    channel: () => toChannel(edition, configured, liveStories()),

    page(id, slice) {
      const page = pages.get(id);
      if (!page) return undefined;
      ticker ??= config.ticker && resolveTicker(config.ticker, index, now);
      withdrawn ??= latelyWithdrawn(index.withdrawn, now);
      return resolvePage({ page, ticker, withdrawn, isFilled, firstCards }, slice);
    },

    rail(id, { after, limit }) {
      const rail = rails.get(id);
      if (!rail) return undefined;
      const filled = fill(rail);
      const start = after === undefined ? 0 : filled.positionAfter(after);
      return start === undefined ? { kind: 'badCursor' } : { id, ...cardsOf(filled, start, limit) };
    },

    story(id) {
      const item = shownStory(id);
      return item ? toServedStory(item, now) : index.withdrawn.get(id);
    },

    related(id, limit) {
      const item = shownStory(id);
      if (!item) return index.withdrawn.get(id);
      const stories = relatedStories(item, index, now).slice(0, limit);
      return { cards: stories.map((story) => toCard(story, 'landscape', now)) };
    },

    latest: (limit) => ({ cards: latestCards(index, limit, now) }),

    cards(ids, limit) {
      const stories = ids.map(shownStory).filter((item) => item !== undefined);
      return { cards: stories.slice(0, limit).map((story) => toCard(story, 'landscape', now)) };
    },
  };

  function isFilled(rail: RailConfig): boolean {
    if (!railIsScheduled(rail.schedule, now, config.timeZone)) return false;
    const filled = fill(rail);
    return filled === leftToTv || filled.places.length > 0;
  }

  function firstCards(rail: RailConfig): Rail {
    const { id, title, usualTitle, layout } = rail;
    const automatic = 'automatic' in rail && rail.automatic ? { automatic: rail.automatic } : {};
    const limit = layout === 'hero' ? FIRST_HERO_CARDS : FIRST_CARDS;
    return { id, title, usualTitle, layout, ...automatic, ...cardsOf(fill(rail), 0, limit) };
  }

  // A tile looks at the story rails of its page only: a page of tiles that shows itself would never end.
  function tilesOf({ pageIds }: SectionRailConfig): Tile[] {
    return pageIds.flatMap((id) => {
      const page = pages.get(id);
      const stories = page ? storiesOf(page) : [];
      if (!page || stories.length === 0) return [];
      const pictured = stories.filter(({ story }) => story.picture).sort((a, b) => b.time - a.time);
      return [{ page, picture: pictured[0]?.story.picture }];
    });
  }

  function storiesOf(page: PageConfig): IndexedStory[] {
    return page.rails.flatMap((rail) => {
      const ofStories = rail.layout === 'section' ? undefined : asStoryRail(rail);
      if (!ofStories || !railIsScheduled(rail.schedule, now, config.timeZone)) return [];
      const { pinned, placed } = resolve(ofStories);
      return [...pinned, ...placed];
    });
  }

  function liveStories() {
    const live = index.byStoryKind.get('live') ?? [];
    return live.map(({ story }) => story).filter((story) => isShown(story, now));
  }

  function shownStory(id: string): IndexedStory | undefined {
    const item = index.byId.get(id);
    return item && isShown(item.story, now) ? item : undefined;
  }
}

function remember<R extends RailConfig, T>(make: (rail: R) => T): (rail: R) => T {
  const made = new Map<string, T>();
  return (rail) => {
    const known = made.get(rail.id);
    if (known !== undefined) return known;
    const value = make(rail);
    made.set(rail.id, value);
    return value;
  };
}

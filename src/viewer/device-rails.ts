import type { Card, Page, Rail } from '../contract/page.js';
import type { AutomaticRail } from '../contract/rail.js';
import { newsSince, whatIsNew } from './catch-up.js';
import { catchUpTile } from './catch-up-tile.js';
import type { Library } from './library.js';
import { continueCards, savedCards } from './library-lists.js';
import { storyCards } from './story-cards.js';

/** What the device itself has for a rail that fills itself. Without any, the rail is not shown. */
export type DeviceCards = (kind: AutomaticRail, page: Page) => readonly Card[];

const mostCards = 40;

/** A rail that the server leaves to the TV: it comes without cards. The newest stories are the server's to fill. */
export const isDeviceRail = ({ automatic, cards }: Pick<Rail, 'automatic' | 'cards'>): boolean =>
  automatic !== undefined && automatic !== 'mostRecent' && cards.length === 0;

/** The page as its viewer sees it: the operator's rails in the operator's order, those of the device with its own cards. */
export function fillDeviceRails(page: Page, cardsOf: DeviceCards): Page {
  if (!page.rails.some(isDeviceRail)) return page;
  const rails = page.rails.map((rail) => (isDeviceRail(rail) && rail.automatic ? fill(rail, rail.automatic) : rail));
  return { ...page, rails: rails.filter(({ cards }) => cards.length > 0) };

  function fill(rail: Rail, kind: AutomaticRail): Rail {
    const cards = cardsOf(kind, page).slice(0, mostCards);
    return { ...rail, cards, cursor: null, total: cards.length };
  }
}

/** What the viewer's library says of a page. */
export interface DeviceView {
  readonly page: Page;
  readonly now: number;
  /** Of the interface. */
  readonly language: string;
  /** What the card that begins catching up says. */
  readonly catchUpTitle: string;
}

/** The rails that the viewer's library fills. */
export function libraryCards(library: Library, kind: AutomaticRail, view: DeviceView): readonly Card[] {
  switch (kind) {
    case 'continue':
      return continueCards(library);
    case 'saved':
      return savedCards(library);
    case 'catchMeUp': {
      const { now, language, page } = view;
      const news = whatIsNew(storyCards(page), library, { since: newsSince(library, now), language });
      return news.length > 0 ? [catchUpTile(view.catchUpTitle, news), ...news] : [];
    }
    case 'mostRecent':
      return [];
  }
}

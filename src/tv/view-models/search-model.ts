import type { Card } from '../../contract/page.js';
import { type CardModel, toCardModel } from './card-model.js';
import type { Lens } from './lens.js';

/** What the search screen is opened with. */
export interface SearchModel {
  readonly lens: Lens;
  /** Shown until something is typed, and where nothing was found. */
  readonly suggested: readonly Card[];
}

/** What the search has found so far. `waiting`: the last results stay until the next ones are there. */
export type Found =
  | { readonly kind: 'nothingTyped' }
  | { readonly kind: 'results'; readonly query: string; readonly cards: readonly Card[] }
  | { readonly kind: 'unreachable' };

export interface ResultsModel {
  readonly title: string;
  /** Under the title, when there is something to be explained. */
  readonly help: string | undefined;
  /** Over the cards, when they are not results. */
  readonly cardsTitle: string | undefined;
  readonly length: number;
  sourceAt(index: number): Card | undefined;
  cardAt(index: number): CardModel | undefined;
}

export function toResultsModel(found: Found, { lens, suggested }: SearchModel, most: number): ResultsModel {
  const { words } = lens;
  const isFound = found.kind === 'results' && found.cards.length > 0;
  const cards = isFound ? found.cards : suggested;
  const made = new Map<number, CardModel>();
  const suggestions = suggested.length > 0 ? words('search.suggested') : undefined;
  return {
    ...texts(),
    length: cards.length,
    sourceAt: (index) => cards[index],
    cardAt: (index) => {
      const card = cards[index];
      if (!card) return undefined;
      const model = made.get(index) ?? toCardModel(card, lens);
      made.set(index, model);
      return model;
    },
  };

  function texts(): Pick<ResultsModel, 'title' | 'help' | 'cardsTitle'> {
    switch (found.kind) {
      case 'nothingTyped':
        return { title: suggestions ?? '', help: undefined, cardsTitle: undefined };
      case 'unreachable':
        return { title: words('search.offline'), help: words('search.offlineHelp'), cardsTitle: suggestions };
      case 'results':
        if (isFound)
          return { title: countText(found.query, found.cards.length), help: undefined, cardsTitle: undefined };
        return {
          title: words('search.none', { query: found.query }),
          help: words('search.noneHelp'),
          cardsTitle: suggestions,
        };
    }
  }

  function countText(query: string, count: number): string {
    return words(count < most ? 'search.results' : 'search.more', { count, query });
  }
}

import { Card, type Page, type Rail } from '../../src/contract/page.js';
import { toBrand } from '../../src/tv/view-models/brand.js';
import type { Lens } from '../../src/tv/view-models/lens.js';
import { createWords } from '../../src/tv/view-models/words/words.js';

export const aCard = (facts: object = {}): Card =>
  Card.parse({
    id: 'wind',
    kind: 'article',
    headline: 'Offshore wind supplies half the city',
    section: 'Weather',
    publishedAt: '2026-11-24T19:30:00Z',
    ...facts,
  });

/** `aRail('top', 'a', 'b')`: a rail of two stories. */
export const aRail = (id: string, ...cardIds: string[]): Rail => ({
  id,
  title: `Title of ${id}`,
  layout: 'landscape',
  cards: cardIds.map((cardId) => aCard({ id: cardId, headline: `Story ${cardId}` })),
  cursor: null,
  total: cardIds.length,
});

export const aLead = (...cardIds: string[]): Rail => ({ ...aRail('lead', ...cardIds), layout: 'hero' });

export const aPage = (...rails: Rail[]): Page => ({
  id: 'home',
  title: 'Home',
  rails,
  railCursor: null,
  railTotal: rails.length,
  withdrawn: [],
});

export const cardIds = (count: number, prefix = 'c'): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);

/** As an English viewer sees the demo channel at 19:42. */
export const aPageLens = (facts: Partial<Lens> = {}): Lens => ({
  look: { imageAddress: (key) => `https://tv.example/images/${key}`, sectionColours: {} },
  brand: toBrand('#E5383B'),
  words: createWords(),
  locale: 'en-GB',
  now: () => Date.parse('2026-11-24T19:42:00Z'),
  progressOf: () => undefined,
  ...facts,
});

import type { Card, Page } from '../contract/page.js';

/** The stories of a page in the order of its rails, each once. */
export function storyCards({ rails }: Page): Card[] {
  const seen = new Set<string>();
  const cards: Card[] = [];
  for (const { cards: all } of rails) {
    for (const card of all) {
      if ((card.kind !== 'article' && card.kind !== 'video') || seen.has(card.id)) continue;
      seen.add(card.id);
      cards.push(card);
    }
  }
  return cards;
}

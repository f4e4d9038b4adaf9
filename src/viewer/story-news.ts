import type { Card } from '../contract/page.js';
import { entryOf, historyAt, type Library } from './library.js';

/** What is new to this viewer about a story that they follow: it was changed, or there is more of it. */
export type StoryNews = 'new' | 'updated';

/** Undefined for a story of which the viewer read nothing: there, all is new. */
export function newsOf(library: Library, card: Card): StoryNews | undefined {
  const own = entryOf(library, card.id);
  const ownAt = own ? historyAt(own) : 0;
  if (own && ownAt > 0 && card.revision > own.card.revision) return 'updated';
  const { threadId } = card;
  if (threadId === undefined) return undefined;
  const readAt = library.entries.reduce(
    (last, entry) => (entry.card.threadId === threadId ? Math.max(last, historyAt(entry)) : last),
    ownAt,
  );
  if (readAt === 0) return undefined;
  if (ownAt === 0) return isAfter(card.publishedAt, readAt) ? 'new' : undefined;
  return isAfter(card.threadAt, readAt) ? 'updated' : undefined;
}

const isAfter = (moment: string | undefined, readAt: number): boolean =>
  moment !== undefined && Date.parse(moment) > readAt;

import type { Card } from '../contract/page.js';
import { historyAt, type Library } from './library.js';
import { continueCards, historyCards, progressOf, savedCards } from './library-lists.js';
import type { LibraryEntry } from './library-schema.js';

export const myNewsKinds = ['reading', 'watching', 'saved', 'today', 'earlier'] as const;
export type MyNewsKind = (typeof myNewsKinds)[number];

export interface MyNewsList {
  readonly kind: MyNewsKind;
  readonly cards: readonly Card[];
}

/** The viewer's own lists, those that have something in them. `startOfToday` by the device's clock. */
export function myNewsLists(library: Library, startOfToday: number): readonly MyNewsList[] {
  const only = (keeps: (entry: LibraryEntry) => boolean): Library => ({
    ...library,
    entries: library.entries.filter(keeps),
  });
  const begun = (kind: 'reading' | 'watching') => continueCards(only((entry) => progressOf(entry)?.kind === kind));
  const lists: readonly MyNewsList[] = [
    { kind: 'reading', cards: begun('reading') },
    { kind: 'watching', cards: begun('watching') },
    { kind: 'saved', cards: savedCards(library) },
    { kind: 'today', cards: historyCards(only((entry) => historyAt(entry) >= startOfToday)) },
    { kind: 'earlier', cards: historyCards(only((entry) => historyAt(entry) < startOfToday)) },
  ];
  return lists.filter(({ cards }) => cards.length > 0);
}

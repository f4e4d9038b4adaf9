import type { Library } from './library.js';
import { boundLibrary } from './library-bounds.js';
import type { LibraryEntry, Visit, WatchingMark } from './library-schema.js';

/** Two copies of one library, such as of two windows: of each fact the newer one, and nothing that either removed later. */
export function mergeLibraries(a: Library, b: Library, now: number): Library {
  const searchesClearedAt = Math.max(a.searchesClearedAt, b.searchesClearedAt);
  const entries = new Map(a.entries.map((entry) => [entry.card.id, entry]));
  for (const entry of b.entries) {
    const known = entries.get(entry.card.id);
    entries.set(entry.card.id, known ? mergeEntries(known, entry) : entry);
  }
  return boundLibrary(
    {
      entries: Array.from(entries.values()),
      visit: mergeVisits(a.visit, b.visit),
      searches: mergeSearches(a.searches, b.searches).filter(({ at }) => at > searchesClearedAt),
      searchesClearedAt,
    },
    now,
  );
}

function mergeEntries(a: LibraryEntry, b: LibraryEntry): LibraryEntry {
  const forgottenAt = Math.max(a.forgottenAt, b.forgottenAt);
  const isKept = (mark: { readonly at: number } | undefined) => mark !== undefined && mark.at > forgottenAt;
  const openedAt = Math.max(a.openedAt, b.openedAt);
  const saved = newer(a.saved, b.saved);
  const reading = newer(a.reading, b.reading);
  const opened = newer(a.opened, b.opened);
  const watching: Record<string, WatchingMark> = {};
  for (const index of [...Object.keys(a.watching), ...Object.keys(b.watching)]) {
    const mark = newer(a.watching[index], b.watching[index]);
    if (mark && isKept(mark)) watching[index] = mark;
  }
  return {
    ...(a.cardAt >= b.cardAt ? { card: a.card, cardAt: a.cardAt } : { card: b.card, cardAt: b.cardAt }),
    openedAt: openedAt > forgottenAt ? openedAt : 0,
    watching,
    forgottenAt,
    ...(saved && { saved }),
    ...(reading && isKept(reading) && { reading }),
    ...(opened && isKept(opened) && { opened }),
  };
}

function newer<T extends { readonly at: number }>(a: T | undefined, b: T | undefined): T | undefined {
  if (!a || !b) return a ?? b;
  return b.at > a.at ? b : a;
}

function mergeVisits(a: Visit | undefined, b: Visit | undefined): Visit | undefined {
  if (!a || !b) return a ?? b;
  return b.activeAt > a.activeAt ? b : a;
}

function mergeSearches(a: Library['searches'], b: Library['searches']): Library['searches'] {
  const all = [...a, ...b].sort((x, y) => y.at - x.at);
  return all.filter(({ text }, at) => all.findIndex((search) => search.text === text) === at);
}

import { historyAt, isSaved, type Library, touchedAt } from './library.js';
import type { LibraryEntry } from './library-schema.js';

const mostEntries = 300;
const mostSearches = 6;
const day = 86_400_000;
/** Places in stories are promised for 30 days; the history goes back twice as far. */
const historyDays = 60;
/** What was removed is remembered so long, lest another window of the app brings it back. */
const removedDays = 2;

/** Keeps the device's store small: old history goes, then what was touched longest ago; what is saved goes last. */
export function boundLibrary(library: Library, now: number): Library {
  const kept = library.entries
    .map((entry) => withoutOld(entry, now - historyDays * day))
    .filter((entry) => isSaved(entry) || historyAt(entry) > 0 || touchedAt(entry) > now - removedDays * day)
    .sort((a, b) => Number(isSaved(b)) - Number(isSaved(a)) || touchedAt(b) - touchedAt(a));
  return { ...library, entries: kept.slice(0, mostEntries), searches: library.searches.slice(0, mostSearches) };
}

function withoutOld(entry: LibraryEntry, before: number): LibraryEntry {
  const at = historyAt(entry);
  if (at === 0 || at >= before) return entry;
  const { reading: _, opened: __, ...rest } = entry;
  return { ...rest, openedAt: 0, watching: {} };
}

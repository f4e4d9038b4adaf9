import type { LibraryStep } from './library-changes.js';

/** A search that led somewhere comes first. "har" on the way to "harbour" is the same search, not a second one. */
export const noteSearch =
  (query: string): LibraryStep =>
  (library, now) => {
    const text = query.trim().toLowerCase().slice(0, 100);
    if (!text) return library;
    const others = library.searches.filter((search) => !text.startsWith(search.text));
    return { ...library, searches: [{ text, at: now }, ...others].slice(0, mostRecent) };
  };

export const clearSearches: LibraryStep = (library, now) => ({ ...library, searches: [], searchesClearedAt: now });

const mostRecent = 6;

import type { LibraryEntry, Search, Visit } from './library-schema.js';

/** What the viewer saved, read and watched, on this device alone. */
export interface Library {
  readonly entries: readonly LibraryEntry[];
  readonly visit: Visit | undefined;
  /** Newest first. */
  readonly searches: readonly Search[];
  /** Searches up to then, the viewer removed. */
  readonly searchesClearedAt: number;
}

export const emptyLibrary: Library = { entries: [], visit: undefined, searches: [], searchesClearedAt: 0 };

export const entryOf = (library: Library, storyId: string): LibraryEntry | undefined =>
  library.entries.find(({ card }) => card.id === storyId);

export const isSaved = (entry: LibraryEntry | undefined): boolean => entry?.saved?.isSaved ?? false;

/** When anything of the entry last changed. */
export function touchedAt(entry: LibraryEntry): number {
  return Math.max(entry.cardAt, entry.saved?.at ?? 0, entry.forgottenAt, historyAt(entry));
}

/** When the story was last opened, read or watched; 0 when it is not in the history. */
export function historyAt({ openedAt, reading, watching }: LibraryEntry): number {
  return Math.max(openedAt, reading?.at ?? 0, ...Object.keys(watching).map((index) => watching[index]?.at ?? 0));
}

import type { Card } from '../contract/page.js';
import { entryOf, isSaved, type Library } from './library.js';
import { boundLibrary } from './library-bounds.js';
import type { LibraryEntry, ReadingMark, WatchingMark } from './library-schema.js';

/** Every change of the library is one of these: the library and the moment in, the next library out. */
export type LibraryStep = (library: Library, now: number) => Library;

export interface WatchedPlace {
  readonly videoIndex: number;
  readonly positionSec: number;
  readonly durationSec: number;
}

/** `paragraphs`: what of it was there to be read. */
export const noteOpened =
  (card: Card, paragraphs?: readonly number[]): LibraryStep =>
  (library, now) =>
    withEntry(library, card, now, (entry) => ({
      ...entry,
      openedAt: now,
      ...(paragraphs && paragraphs.length > 0 && { opened: { at: now, paragraphs: [...paragraphs] } }),
    }));

export const noteReading =
  (card: Card, place: Omit<ReadingMark, 'at'>): LibraryStep =>
  (library, now) =>
    withEntry(library, card, now, (entry) => {
      // Who leafs back in what they have read has still read it.
      const isFinished = place.isFinished || (entry.reading?.isFinished ?? false);
      return { ...entry, reading: { ...place, isFinished, at: now } };
    });

export const noteWatching =
  (card: Card, { videoIndex, positionSec, durationSec }: WatchedPlace): LibraryStep =>
  (library, now) => {
    if (!(positionSec >= 0 && durationSec > 0 && durationSec < Number.POSITIVE_INFINITY)) return library;
    const mark = { at: now, positionSec: Math.min(positionSec, durationSec), durationSec };
    return withEntry(library, card, now, (entry) => ({
      ...entry,
      watching: { ...entry.watching, [String(videoIndex)]: mark },
    }));
  };

export const setSaved =
  (card: Card, saved: boolean): LibraryStep =>
  (library, now) =>
    isSaved(entryOf(library, card.id)) === saved
      ? library
      : withEntry(library, card, now, (entry) => ({ ...entry, saved: { at: now, isSaved: saved } }));

/** Not read, not watched; it stays in the history and among what is saved. */
export const markUnread =
  (storyId: string): LibraryStep =>
  (library, now) =>
    mapEntries(library, now, (entry) => (entry.card.id === storyId ? unread(entry, now) : entry));

/** Out of the history; what is saved stays saved. */
export const forgetStory =
  (storyId: string): LibraryStep =>
  (library, now) =>
    mapEntries(library, now, (entry) => (entry.card.id === storyId ? forgotten(entry, now) : entry));

/** The newsroom took it back: out of everything. */
export const dropStory =
  (storyId: string): LibraryStep =>
  (library, now) =>
    entryOf(library, storyId)
      ? mapEntries(library, now, (entry) => (entry.card.id === storyId ? unsaved(forgotten(entry, now), now) : entry))
      : library;

export const clearHistory: LibraryStep = (library, now) => mapEntries(library, now, (entry) => forgotten(entry, now));

export const clearSaved: LibraryStep = (library, now) => mapEntries(library, now, (entry) => unsaved(entry, now));

function withEntry(library: Library, card: Card, now: number, step: (entry: LibraryEntry) => LibraryEntry): Library {
  const known = entryOf(library, card.id) ?? { card, cardAt: 0, openedAt: 0, watching: {}, forgottenAt: 0 };
  // Summaries are long, and no card of the library shows one.
  const { summary: _, ...shown } = card;
  const changed = step({ ...known, card: shown, cardAt: now });
  const others = library.entries.filter((entry) => entry.card.id !== card.id);
  return boundLibrary({ ...library, entries: [changed, ...others] }, now);
}

const mapEntries = (library: Library, now: number, step: (entry: LibraryEntry) => LibraryEntry): Library =>
  boundLibrary({ ...library, entries: library.entries.map(step) }, now);

/** Marks of their own, not their absence: another window's older ones must not win. */
function unread(entry: LibraryEntry, now: number): LibraryEntry {
  const watching = Object.keys(entry.watching).map((index) => {
    const { durationSec } = entry.watching[index] as WatchingMark;
    return [index, { at: now, positionSec: 0, durationSec }] as const;
  });
  return {
    ...entry,
    reading: { top: 0, seen: 0, isFinished: false, at: now },
    watching: Object.fromEntries(watching),
  };
}

const unsaved = (entry: LibraryEntry, now: number): LibraryEntry =>
  isSaved(entry) ? { ...entry, saved: { at: now, isSaved: false } } : entry;

function forgotten({ reading: _, opened: __, ...entry }: LibraryEntry, now: number): LibraryEntry {
  return { ...entry, openedAt: 0, watching: {}, forgottenAt: now };
}

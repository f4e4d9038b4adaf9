import * as z from 'zod/mini';
import { keepValid } from '../contract/lenient.js';
import { orElse } from '../contract/or-else.js';
import { emptyLibrary, type Library } from './library.js';
import { boundLibrary } from './library-bounds.js';
import { LibraryEntry, Search, Visit } from './library-schema.js';

/** Of what is written. A newer app reads older ones; an older app takes what it can read of a newer one. */
export const libraryVersion = 1;

const Loose = z.object({
  entries: orElse(z.array(z.unknown()), []),
  searches: orElse(z.array(z.unknown()), []),
  visit: orElse(z.optional(Visit), undefined),
  searchesClearedAt: orElse(z.number(), 0),
});

/**
 * A library out of the device's store, where anything may have happened to it: each part that can be read is kept, the rest left out.
 * Moments in the future come of a clock that was wrong; they count as now, or they would win for ever.
 */
export function readLibrary(data: unknown, now: number): Library {
  const frame = Loose.safeParse(data);
  if (!frame.success) return emptyLibrary;
  const ids = new Set<string>();
  const entries = keepValid(LibraryEntry, frame.data.entries)
    .kept.filter(({ card }) => !ids.has(card.id) && ids.add(card.id))
    .map((entry) => notLater(entry, now));
  const searches = keepValid(Search, frame.data.searches).kept.map((search) => notLater(search, now));
  const visit = frame.data.visit && notLater(frame.data.visit, now);
  const searchesClearedAt = Math.min(frame.data.searchesClearedAt, now);
  return boundLibrary({ entries, searches, visit, searchesClearedAt }, now);
}

export const writeLibrary = (library: Library): object => ({ version: libraryVersion, ...library });

const isMoment = (key: string): boolean => key === 'at' || key.endsWith('At');

function notLater<T extends object>(value: T, now: number): T {
  const copy: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) {
    if (typeof part === 'number' && isMoment(key)) copy[key] = Math.min(part, now);
    // A list stays one: copied field by field it would be an object.
    else if (key !== 'card' && typeof part === 'object' && part !== null && !Array.isArray(part))
      copy[key] = notLater(part, now);
    else copy[key] = part;
  }
  // The same keys with the same kinds of values.
  return copy as T;
}

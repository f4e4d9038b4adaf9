import { emptyLibrary, type Library } from '../../src/viewer/library.js';
import type { LibraryHolder } from '../../src/viewer/library-desk.js';

/** A viewer's library in memory, with a clock that goes on by a second with each change. */
export function aShelf(library: Library = emptyLibrary, startMs = Date.parse('2026-11-24T19:42:00Z')): LibraryHolder {
  let now = startMs;
  let held = library;
  return {
    library: () => held,
    change(step) {
      now += 1000;
      held = step(held, now);
    },
  };
}

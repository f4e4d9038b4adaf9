import { emptyLibrary, type Library } from '../viewer/library.js';
import type { LibraryStep } from '../viewer/library-changes.js';
import type { LibraryHolder } from '../viewer/library-desk.js';
import { mergeLibraries } from '../viewer/library-merge.js';
import { readLibrary, writeLibrary } from '../viewer/read-library.js';
import type { LibraryStore } from './platform/library-store.js';

/** Changes come in bursts (every line that is read is one); the store is written once for each burst. */
const settleMs = 800;

export interface LibraryKeeper extends LibraryHolder {
  onChange(listener: () => void): () => void;
  /** Writes what is not written yet: the app may be about to end. */
  flush(): void;
}

export function createLibraryKeeper(store: LibraryStore, now: () => number): LibraryKeeper {
  let library = readLibrary(store.load(), now());
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  return {
    library: () => library,
    change(step: LibraryStep) {
      const next = step(library, now());
      if (next === library) return;
      library = next;
      waiting ??= setTimeout(write, settleMs);
      for (const listener of listeners) listener();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    flush() {
      if (waiting !== undefined) write();
    },
  };

  function write() {
    clearTimeout(waiting);
    waiting = undefined;
    if (store.isForeign()) library = mergeLibraries(readLibrary(store.load(), now()), library, now());
    // Too large: what is least missed goes, down to an empty library in the end.
    while (!store.save(writeLibrary(library)) && library.entries.length > 0) library = halved(library);
  }
}

const halved = (library: Library): Library =>
  library.entries.length > 1
    ? { ...library, entries: library.entries.slice(0, Math.floor(library.entries.length / 2)) }
    : emptyLibrary;

/** The name never changes, so that what the viewer saved survives every update of the app; the version is written inside. */
const key = 'rundown.library';
/** Stores of TVs are small and shared. */
const limitChars = 400_000;

/** Where the library is written: the device's own store; memory where that is refused, full, or not there. */
export interface LibraryStore {
  /** What was written last by any window of the app; undefined when nothing readable was. */
  load(): unknown;
  /** False when it is too large to keep. */
  save(library: object): boolean;
  /** Whether another window wrote since this one did. */
  isForeign(): boolean;
}

export function createLibraryStore(store: Pick<Storage, 'getItem' | 'setItem'> | undefined): LibraryStore {
  let own: string | undefined;
  let isRefused = store === undefined;
  const read = (): string | undefined => {
    if (isRefused) return own;
    try {
      return store?.getItem(key) ?? undefined;
    } catch {
      isRefused = true;
      return own;
    }
  };
  return {
    load() {
      own = read();
      try {
        return own === undefined ? undefined : JSON.parse(own);
      } catch {
        return undefined;
      }
    },
    save(library) {
      const text = JSON.stringify(library);
      if (text.length > limitChars) return false;
      own = text;
      try {
        if (!isRefused) store?.setItem(key, text);
      } catch {
        // Full or forbidden: for as long as the app runs, memory does.
        isRefused = true;
      }
      return true;
    },
    isForeign: () => read() !== own,
  };
}

/** The name never changes, so that settings survive every update of the app; the version is written inside. */
const key = 'rundown.settings';

/** Where the viewer's settings are written: the device's own store; memory where that is refused or not there. */
export interface SettingsStore {
  /** What was written last by any window of the app; undefined when nothing readable was. */
  load(): unknown;
  save(settings: object): void;
}

export function createSettingsStore(store: Pick<Storage, 'getItem' | 'setItem'> | undefined): SettingsStore {
  let own: string | null = null;
  let isRefused = store === undefined;
  return {
    load() {
      try {
        const text = isRefused ? own : (store?.getItem(key) ?? null);
        return text === null ? undefined : JSON.parse(text);
      } catch {
        return undefined;
      }
    },
    save(settings) {
      own = JSON.stringify(settings);
      try {
        if (!isRefused) store?.setItem(key, own);
      } catch {
        // Full or forbidden: for as long as the app runs, memory does.
        isRefused = true;
      }
    },
  };
}

/** Bump it when what is kept changes its shape: older copies are then ignored. */
const key = 'rundown.home.1';
/** When it was last known to be so. Beside it, because it is written more often than the home is. */
const momentKey = 'rundown.home.1.at';
/** Stores of TVs are small and shared; a home that is larger is not kept. */
const limitChars = 400_000;

export interface KeptHome {
  load(): unknown;
  /** When the kept home was last known to be the newsroom's. */
  savedAtMs(): number | undefined;
  save(home: object): void;
}

/** The last good home, in the device's own store: a cache, never the truth. Whatever goes wrong with it costs only a slower start. */
export function createKeptHome(
  store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined,
  now: () => number,
): KeptHome {
  let last = '';
  return {
    load() {
      try {
        return JSON.parse(store?.getItem(key) ?? 'null');
      } catch {
        return undefined;
      }
    },
    savedAtMs() {
      try {
        return Number(store?.getItem(momentKey)) || undefined;
      } catch {
        return undefined;
      }
    },
    save(home) {
      const text = JSON.stringify(home);
      try {
        if (text.length > limitChars) {
          store?.removeItem(key);
          store?.removeItem(momentKey);
          return;
        }
        if (text !== last) store?.setItem(key, text);
        last = text;
        store?.setItem(momentKey, String(now()));
      } catch {
        // Full, or forbidden: the next start asks the network, as the first one did.
      }
    },
  };
}

/** Reading `localStorage` itself may throw where storage is forbidden. */
export function deviceStore(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

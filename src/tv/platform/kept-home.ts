/** Bump it when what is kept changes its shape: older copies are then ignored. */
const key = 'rundown.home.1';
/** Stores of TVs are small and shared; a home that is larger is not kept. */
const limitChars = 400_000;

export interface KeptHome {
  load(): unknown;
  save(home: object): void;
}

/** The last good home, in the device's own store: a cache, never the truth. Whatever goes wrong with it costs only a slower start. */
export function createKeptHome(store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined): KeptHome {
  let last = '';
  return {
    load() {
      try {
        return JSON.parse(store?.getItem(key) ?? 'null');
      } catch {
        return undefined;
      }
    },
    save(home) {
      const text = JSON.stringify(home);
      if (text === last) return;
      last = text;
      try {
        if (text.length > limitChars) store?.removeItem(key);
        else store?.setItem(key, text);
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

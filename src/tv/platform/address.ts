/** The page's address: where deep links arrive, and where the place on screen is written. */
export interface Address {
  read(): { readonly search: string; readonly hash: string };
  /** Replaces, so that the browser's own history stays out of the way of Back. */
  write(hash: string): void;
  /** A deep link that arrives while the app runs: the hash it came with. */
  onChange(listener: (hash: string) => void): void;
}

export function createAddress(target: Window): Address {
  return {
    read: () => ({ search: target.location.search, hash: target.location.hash }),
    write(hash) {
      const { pathname, search } = target.location;
      // A launch link is followed once; left in place, a reload would follow it again.
      const rest = /[?&]contentid=/i.test(search) ? '' : search;
      if (target.location.hash !== hash) target.history.replaceState(null, '', pathname + rest + hash);
    },
    onChange(listener) {
      // By now the place before it may have arrived and written over the address.
      target.addEventListener('hashchange', ({ newURL }) => listener(/#.*$/.exec(newURL)?.[0] ?? ''));
    },
  };
}

import { type KeptAnswers, type KeptEntry, keepEntry, readKeptIndex } from '../../viewer/kept-index.js';

/** Bump it when what is kept changes its shape: older copies are then never read. */
const indexKey = 'rundown.kept.1';
const keyOf = (name: string) => `${indexKey}.${name}`;

export function createKeptAnswers(
  store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined,
  now: () => number,
): KeptAnswers {
  let entries: readonly KeptEntry[] | undefined;
  const read = (key: string): unknown => {
    try {
      return JSON.parse(store?.getItem(key) ?? 'null');
    } catch {
      return undefined;
    }
  };
  const known = (): readonly KeptEntry[] => {
    entries ??= readKeptIndex(read(indexKey));
    return entries;
  };
  const take = (next: readonly KeptEntry[], gone: readonly string[]) => {
    entries = next;
    for (const name of gone) store?.removeItem(keyOf(name));
    store?.setItem(indexKey, JSON.stringify(next));
  };

  return {
    load(name) {
      const entry = known().find((one) => one.name === name);
      const data = entry && read(keyOf(name));
      return entry && data ? { data, savedAtMs: entry.savedAtMs } : undefined;
    },
    save(name, data) {
      const text = JSON.stringify(data);
      const next = keepEntry(known(), { name, savedAtMs: now(), chars: text.length });
      try {
        take(next.entries, next.dropped);
        if (next.entries[0]?.name === name) store?.setItem(keyOf(name), text);
      } catch {
        // Full, or forbidden: what is known stays, without this one.
        forget(name);
      }
    },
    forget,
  };

  function forget(name: string) {
    if (!known().some((one) => one.name === name)) return;
    try {
      take(
        known().filter((one) => one.name !== name),
        [name],
      );
    } catch {
      // Forbidden: then there is nothing to forget.
    }
  }
}

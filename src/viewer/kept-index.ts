/** One answer of the API that the device keeps for when there is no network. */
export interface KeptEntry {
  readonly name: string;
  readonly savedAtMs: number;
  readonly chars: number;
}

/** Stores of TVs are small and shared. */
const mostEntries = 40;
const mostChars = 600_000;
const mostCharsEach = 150_000;

/** The entries that stay, last used first, and the names of those that go. */
export interface KeptIndex {
  readonly entries: readonly KeptEntry[];
  readonly dropped: readonly string[];
}

/** Puts an entry in front. What was not used for longest goes when there is too much; what alone is too large is not kept. */
export function keepEntry(entries: readonly KeptEntry[], entry: KeptEntry): KeptIndex {
  const all = [entry, ...entries.filter(({ name }) => name !== entry.name)];
  const kept: KeptEntry[] = [];
  let chars = 0;
  for (const one of all) {
    const fits = one.chars <= mostCharsEach && chars + one.chars <= mostChars && kept.length < mostEntries;
    if (!fits) continue;
    kept.push(one);
    chars += one.chars;
  }
  return { entries: kept, dropped: all.filter((one) => kept.indexOf(one) < 0).map(({ name }) => name) };
}

/** As it was written, by this version or a damaged hand: what cannot be read is left out. */
export function readKeptIndex(data: unknown): readonly KeptEntry[] {
  if (!Array.isArray(data)) return [];
  return data.filter(
    (one): one is KeptEntry =>
      typeof one?.name === 'string' && Number.isFinite(one.savedAtMs) && Number.isFinite(one.chars),
  );
}

export interface KeptAnswer {
  readonly data: unknown;
  readonly savedAtMs: number;
}

/** Answers of the API in the device's own store, a cache within bounds. Whatever goes wrong with it costs only what is shown without a network. */
export interface KeptAnswers {
  load(name: string): KeptAnswer | undefined;
  save(name: string, data: object): void;
  forget(name: string): void;
}

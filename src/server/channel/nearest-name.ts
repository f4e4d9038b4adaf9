/** So much of a word may be wrong: one letter of three, three at most. */
const MAX_WRONG_SHARE = 1 / 3;
const MAX_WRONG = 3;
/** A shorter word is a part of too many names. */
const MIN_PART = 4;

/** The name that was probably meant by what was written, if there is one. */
export function nearestName(written: string, names: Iterable<string>): string | undefined {
  const word = written.toLowerCase();
  const allowed = Math.min(MAX_WRONG, Math.max(1, Math.floor(word.length * MAX_WRONG_SHARE)));
  let best: { readonly name: string; readonly wrong: number } | undefined;
  for (const name of names) {
    const wrong = wrongLetters(word, name.toLowerCase());
    if (wrong <= allowed && (!best || wrong < best.wrong)) best = { name, wrong };
  }
  if (best) return best.name;
  return word.length < MIN_PART ? undefined : [...names].find((name) => name.toLowerCase().includes(word));
}

/** For the end of a sentence: empty when nothing is near. */
export function didYouMean(written: string, names: Iterable<string>): string {
  const name = nearestName(written, names);
  return name === undefined ? '' : `; did you mean "${name}"?`;
}

/** Letters to add, leave out, change, or swap with their neighbour (optimal string alignment). */
function wrongLetters(a: string, b: string): number {
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(change, last[j]! + 1, row[j - 1]! + 1, isSwap ? before[j - 2]! + 1 : Number.POSITIVE_INFINITY);
    }
    [before, last] = [last, row];
  }
  return last[b.length]!;
}

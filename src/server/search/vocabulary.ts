import SearchableMap from 'minisearch/SearchableMap';
import type { QueryTerm } from './terms.js';

/** Shorter words are taken as they are: with one letter changed they are other words. */
const MIN_TYPO_LETTERS = 4;
const MIN_TWO_TYPOS_LETTERS = 8;
const TYPO_CLOSENESS = 0.4;
const TWO_TYPOS_CLOSENESS = 0.25;
/** What a word that was only begun is worth at least. */
const BEGUN_CLOSENESS = 0.5;

/** A word of the index that a word of a query may mean; 1 is the very word. */
export interface Likeness<V> {
  readonly value: V;
  readonly closeness: number;
}

/** Every word of the index, found by its beginning or in spite of a slip of the finger. */
export interface Vocabulary<V> {
  get(word: string): V | undefined;
  add(word: string, value: V): void;
  /** The word and those that it begins. */
  begun(term: QueryTerm): Likeness<V>[];
  /** Those that it, or its beginning, would be but for one letter, and in long words for two. */
  mistyped(term: QueryTerm): Likeness<V>[];
}

export function createVocabulary<V>(): Vocabulary<V> {
  // The map finds a word at once, the tree its relatives.
  const map = new Map<string, V>();
  const tree = new SearchableMap<V>();
  const letters = new Set<string>();

  return {
    get: (word) => map.get(word),

    add(found, value) {
      // A copy: a word that was cut out of a text may keep the whole text in memory.
      const word = Buffer.from(found, 'utf16le').toString('utf16le');
      map.set(word, value);
      tree.set(word, value);
      for (const letter of word) letters.add(letter);
    },

    begun({ text, isWhole }) {
      const value = map.get(text);
      if (isWhole) return value === undefined ? [] : [{ value, closeness: 1 }];
      return begunBy(text, 1);
    },

    mistyped({ text, isWhole }) {
      if (isWhole || text.length < MIN_TYPO_LETTERS) return [];
      const found = variants(text, lettersLike(text)).flatMap((variant) => begunBy(variant, TYPO_CLOSENESS));
      if (text.length < MIN_TWO_TYPOS_LETTERS) return found;
      const far = [...tree.fuzzyGet(text, 2)].map(([, [value]]) => ({ value, closeness: TWO_TYPOS_CLOSENESS }));
      return [...found, ...far];
    },
  };

  function begunBy(beginning: string, best: number): Likeness<V>[] {
    const found: Likeness<V>[] = [];
    for (const [word, value] of tree.atPrefix(beginning)) {
      const share = beginning.length / word.length;
      found.push({ value, closeness: best * (word === beginning ? 1 : BEGUN_CLOSENESS * (1 + share * share)) });
    }
    return found;
  }

  /** Nobody types a Greek letter into a Latin word. */
  function lettersLike(text: string): string[] {
    const blocks = new Set(Array.from(text, blockOf));
    return [...letters].filter((letter) => blocks.has(blockOf(letter)));
  }
}

const blockOf = (letter: string): number => (letter.codePointAt(0) ?? 0) >> 7;

/** A letter too many, two in the wrong order, a wrong one, one too few: four of five slips. */
function variants(text: string, letters: readonly string[]): string[] {
  const made = new Set<string>();
  for (let at = 0; at <= text.length; at += 1) {
    const [before, after] = [text.slice(0, at), text.slice(at)];
    if (after && text.length > MIN_TYPO_LETTERS) made.add(before + after.slice(1));
    if (after.length > 1) made.add(before + after[1] + after[0] + after.slice(2));
    for (const letter of letters) {
      made.add(before + letter + after);
      if (after) made.add(before + letter + after.slice(1));
    }
  }
  made.delete(text);
  return [...made];
}

import { type QueryTerm, queryTermsOf, termsOf } from './terms.js';
import { createVocabulary, type Likeness } from './vocabulary.js';

/** What a story is found by; a word counts most where it says most. */
export interface SearchableText {
  readonly headline: string;
  /** Tags, section, byline. */
  readonly labels: string;
  readonly summary: string;
  readonly body: string;
}

const FIELDS = ['headline', 'labels', 'summary', 'body'] as const satisfies readonly (keyof SearchableText)[];
const FIELD_WEIGHTS = [8, 4, 2, 1];
const FIELD_BITS = FIELDS.length;
/** By which fields have a word, one bit for each: what the word is worth. */
const WEIGHT_OF_FIELDS = Array.from({ length: 1 << FIELD_BITS }, (_, fields) =>
  FIELD_WEIGHTS.reduce((sum, weight, bit) => sum + ((fields >> bit) & 1) * weight, 0),
);
const FIELDS_MASK = (1 << FIELD_BITS) - 1;
const BODY_ONLY = 1 << FIELDS.indexOf('body');
/** Fewer begin a word of nearly every body. */
const MIN_BODY_LETTERS = 3;

/** Slips of the finger are thought of when the words as typed find less. */
const FEW_FINDS = 3;

/** Texts by their words. Each text has a place, counted from 0; a text that is no longer wanted keeps its place. */
export interface TermIndex {
  add(text: SearchableText): number;
  /** The worth of each place's text for the query, 0 where a word of it is missing. Undefined when nothing is asked for. */
  match(query: string): Float32Array | undefined;
}

/**
 * Where a word stands: a text's place and its fields in one number, so that a million of them take a few megabytes. The bodies that
 * have it are apart, for most words are in bodies and most questions are answered without them.
 */
interface Postings {
  readonly heads: number[];
  readonly bodies: number[];
}

export function createTermIndex(): TermIndex {
  const vocabulary = createVocabulary<Postings>();
  let count = 0;

  return {
    add(text) {
      const place = count;
      count += 1;
      for (const [word, fields] of fieldsByWord(text)) {
        const postings = vocabulary.get(word) ?? addWord(word);
        (fields === BODY_ONLY ? postings.bodies : postings.heads).push((place << FIELD_BITS) | fields);
      }
      return place;
    },

    match(query) {
      const terms = queryTermsOf(query);
      if (terms.length === 0) return undefined;
      const worths = terms.map((term) => raise(new Float32Array(count), vocabulary.begun(term), term));
      const found = whereAll(worths);
      if (countOf(found) >= FEW_FINDS) return found;
      return whereAll(terms.map((term, at) => raise(worths[at]!, vocabulary.mistyped(term), term)));
    },
  };

  function addWord(word: string): Postings {
    const postings = { heads: [], bodies: [] };
    vocabulary.add(word, postings);
    return postings;
  }
}

/** To the best of the words that a term may mean. */
function raise(worths: Float32Array, words: readonly Likeness<Postings>[], { text, isWhole }: QueryTerm): Float32Array {
  const readsBodies = isWhole || text.length >= MIN_BODY_LETTERS;
  for (const { value, closeness } of words) {
    raiseAt(worths, value.heads, closeness);
    if (readsBodies) raiseAt(worths, value.bodies, closeness);
  }
  return worths;
}

function raiseAt(worths: Float32Array, postings: readonly number[], closeness: number): void {
  for (const posting of postings) {
    const place = posting >>> FIELD_BITS;
    const worth = WEIGHT_OF_FIELDS[posting & FIELDS_MASK]! * closeness;
    if (worth > worths[place]!) worths[place] = worth;
  }
}

/** Every term has to be there, in whichever order. */
function whereAll(worths: readonly Float32Array[]): Float32Array {
  const [first, ...others] = worths;
  const sum = first!.slice();
  for (const worth of others) {
    for (let place = 0; place < sum.length; place += 1) {
      sum[place] = sum[place]! > 0 && worth[place]! > 0 ? sum[place]! + worth[place]! : 0;
    }
  }
  return sum;
}

function fieldsByWord(text: SearchableText): Map<string, number> {
  const fields = new Map<string, number>();
  FIELDS.forEach((field, bit) => {
    for (const word of termsOf(text[field])) fields.set(word, (fields.get(word) ?? 0) | (1 << bit));
  });
  return fields;
}

const countOf = (worths: Float32Array): number => worths.reduce((count, worth) => count + (worth > 0 ? 1 : 0), 0);

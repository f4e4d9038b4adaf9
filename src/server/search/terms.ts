import { runsOf, signsOf } from '../programming/words.js';

const MAX_QUERY_TERMS = 8;
/** And, with, for, like, so, to: what Arabic writes in front of the article. */
const ARABIC_ARTICLE = /^(?:[وبكف]?ال|لل)(?=..)/;

/** A piece of a query. Of one that is not whole more letters may follow. */
export interface QueryTerm {
  readonly text: string;
  readonly isWhole: boolean;
}

/** What a text is found by. Scripts without spaces are found by each pair of signs, Arabic words with and without their article. */
export const termsOf = (text: string): string[] =>
  runsOf(text).flatMap((run) => {
    const signs = signsOf(run);
    // The last sign stands alone too, or it would begin no pair.
    return signs.length > 0 ? [...pairsOf(signs), signs.at(-1)!] : withAndWithoutArticle(run);
  });

/** What is asked for, each once, in an order that makes the same question of the same words. */
export function queryTermsOf(text: string): QueryTerm[] {
  const terms = runsOf(text).flatMap((run): QueryTerm[] => {
    const signs = signsOf(run);
    if (signs.length > 1) return pairsOf(signs).map((pair) => ({ text: pair, isWhole: true }));
    return [{ text: run.replace(ARABIC_ARTICLE, ''), isWhole: false }];
  });
  const distinct = new Map(terms.map((term) => [term.text, term]));
  return [...distinct.values()].sort((a, b) => (a.text < b.text ? -1 : 1)).slice(0, MAX_QUERY_TERMS);
}

const pairsOf = (signs: readonly string[]): string[] => signs.slice(1).map((sign, at) => `${signs[at]}${sign}`);

function withAndWithoutArticle(word: string): string[] {
  const bare = word.replace(ARABIC_ARTICLE, '');
  return bare === word ? [word] : [word, bare];
}

// Scripts written without spaces count each sign as a word; other scripts count runs of letters and digits.
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+/gu;
const MARKS = /\p{M}+/gu;

const ASCII = /^\p{ASCII}*$/u;

/** Text as it is compared: no case, no accents. */
export const fold = (text: string): string =>
  (ASCII.test(text) ? text : text.normalize('NFKD').replace(MARKS, '')).toLowerCase();

export const wordsOf = (text: string): string[] => fold(text).match(WORD) ?? [];

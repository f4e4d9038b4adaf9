/** Signs of scripts that are written without spaces. */
const SIGN =
  '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]\\p{M}*';
/** In other scripts, letters and digits that stand together. Indic vowels are marks and belong to their word. */
const LETTERS = `(?:(?!${SIGN})[\\p{L}\\p{N}\\p{M}])+`;

const WORD = new RegExp(`${SIGN}|${LETTERS}`, 'gu');
const RUN = new RegExp(`(?:${SIGN})+|${LETTERS}`, 'gu');
const SIGNS = new RegExp(SIGN, 'gu');
const ASCII_WORD = /[a-z0-9]+/g;
const ASCII = /^\p{ASCII}*$/u;

/** Accents of Latin, Greek and Cyrillic, Hebrew points, Arabic vowel signs, and what joins or stretches letters. Other scripts need their marks. */
const OPTIONAL_MARKS =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u08d3-\u08ff\u200b-\u200f\u2060]+/g;

/** Letters that Unicode takes for letters of their own, and keyboards and newsrooms use for each other. */
const LIKE_LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ٱ: 'ا',
  ة: 'ه',
  ە: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ک: 'ك',
  ך: 'כ',
  ם: 'מ',
  ן: 'נ',
  ף: 'פ',
  ץ: 'צ',
};
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;
const LIKE = new RegExp(`[${Object.keys(LIKE_LETTERS).join('')}]`, 'g');

/** Text as it is compared: no case, no accents, one spelling of each letter. */
export const fold = (text: string): string => (ASCII.test(text) ? text.toLowerCase() : foldLetters(text));

const foldLetters = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(OPTIONAL_MARKS, '')
    .toLowerCase()
    .replace(LIKE, (letter) => LIKE_LETTERS[letter] ?? letter)
    // The last four bits of both kinds of Arabic digits are their value.
    .replace(DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf));

/** Scripts without spaces count each sign as a word. */
export const wordsOf = (text: string): string[] => matchesOf(text, WORD);

/** As `wordsOf`, with signs that stand together in one piece. */
export const runsOf = (text: string): string[] => matchesOf(text, RUN);

/** The signs of a run, if it is one of a script without spaces. */
export const signsOf = (run: string): string[] => (ASCII.test(run) ? [] : (run.match(SIGNS) ?? []));

function matchesOf(text: string, pattern: RegExp): string[] {
  const folded = fold(text);
  return folded.match(ASCII.test(folded) ? ASCII_WORD : pattern) ?? [];
}

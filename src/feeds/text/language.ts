import type { Direction } from '../../contract/primitives.js';

const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'iw', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi']);
const rightToLeftScripts = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo']);
const strongLetter = /\p{L}/u;
const rightToLeftLetter = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
/** Latin text is told from all other at once: most headlines are nothing else. */
const beyondLatin = /[\u0370-\uffff]/;

/** `en_us`, `eng` and `en-US` are the same language; prose such as "English" is none. */
export function toLanguage(raw: unknown): string | undefined {
  const first = Array.isArray(raw) ? raw[0] : raw;
  if (typeof first !== 'string') return undefined;
  try {
    const canonical = Intl.getCanonicalLocales(first.trim().replace(/_/g, '-'))[0];
    return canonical && /^[a-z]{2,3}(-|$)/.test(canonical) ? canonical : undefined;
  } catch {
    return undefined;
  }
}

/** By language where one is named, else by the first letter of the text. What is mostly right-to-left runs so whatever a template claims. */
export function directionOf(language: string | undefined, text: string): Direction {
  const mayRunLeft = beyondLatin.test(text);
  if (!language) return mayRunLeft && rightToLeftLetter.test(strongLetter.exec(text)?.[0] ?? '') ? 'rtl' : 'ltr';
  return runsLeft(language) || (mayRunLeft && isMostlyRightToLeft(text)) ? 'rtl' : 'ltr';
}

function runsLeft(language: string): boolean {
  const [primary = '', ...subtags] = language.split('-');
  const script = subtags.find((subtag) => /^[A-Z][a-z]{3}$/.test(subtag));
  return script ? rightToLeftScripts.has(script) : rightToLeft.has(primary.toLowerCase());
}

function isMostlyRightToLeft(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.filter((letter) => rightToLeftLetter.test(letter)).length * 2 > letters.length;
}

/** Letters that only one of the languages has that share a script, before the one that shares it with none. */
const languagesByLetters: readonly (readonly [language: string, letters: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ko', /\p{Script=Hangul}/u],
  ['zh', /\p{Script=Han}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['ur', /[ٹڈڑںےہھ]/],
  ['fa', /[پچژگیک]/],
  ['ar', /\p{Script=Arabic}/u],
  ['el', /\p{Script=Greek}/u],
  ['th', /\p{Script=Thai}/u],
  ['ka', /\p{Script=Georgian}/u],
  ['hy', /\p{Script=Armenian}/u],
  ['ta', /\p{Script=Tamil}/u],
  ['te', /\p{Script=Telugu}/u],
  ['km', /\p{Script=Khmer}/u],
];

/** The language of a text whose script gives it away. Latin, Cyrillic and Devanagari do not. */
export function languageOfScript(text: string): string | undefined {
  if (!beyondLatin.test(text)) return undefined;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const found = languagesByLetters.find(([, pattern]) => pattern.test(text))?.[0];
  const foreign = text.match(/[\u0370-\uffff]/g)?.length ?? 0;
  // A foreign name in a Latin headline says nothing of the headline.
  return foreign * 2 > letters ? found : undefined;
}

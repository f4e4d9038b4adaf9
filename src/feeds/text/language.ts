import type { Direction } from '../../contract/primitives.js';

const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi']);
const rightToLeftScripts = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo']);
const strongLetter = /\p{L}/u;
const rightToLeftLetter = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

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

/** By language where one is named, else by the first letter of the text. */
export function directionOf(language: string | undefined, text: string): Direction {
  if (!language) return rightToLeftLetter.test(strongLetter.exec(text)?.[0] ?? '') ? 'rtl' : 'ltr';
  const [primary = '', ...subtags] = language.split('-');
  const script = subtags.find((subtag) => /^[A-Z][a-z]{3}$/.test(subtag));
  if (script) return rightToLeftScripts.has(script) ? 'rtl' : 'ltr';
  return rightToLeft.has(primary.toLowerCase()) ? 'rtl' : 'ltr';
}

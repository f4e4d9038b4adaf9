import type { en } from './en.js';
import { enStart } from './en-start.js';

export type WordKey = keyof typeof en;
/** A sentence with `{name}` slots. One that counts may have a form for each plural of its language, chosen by `{count}`. */
export type Phrase = string | ({ readonly other: string } & { readonly [P in Intl.LDMLPluralRule]?: string });
/** What an added language does not say is said in English. */
export type Catalogue = Readonly<Partial<Record<WordKey, Phrase>>>;
type Values = Readonly<Record<string, string | number>>;

export type Words = (key: WordKey, values?: Values) => string;

/** English as far as it is there: what only later screens say comes with their file. */
const english: Partial<Record<WordKey, Phrase>> = { ...enStart };

export function teachEnglish(more: Catalogue): void {
  Object.assign(english, more);
}

/** `tag`: the language of the catalogue, for plurals and numbers. */
export function createWords(catalogue: Catalogue = english, tag = 'en'): Words {
  const plurals = new Intl.PluralRules(tag);
  const numbers = new Intl.NumberFormat(tag);
  const fill = (value: string | number | undefined) =>
    typeof value === 'number' ? numbers.format(value) : (value ?? '');
  return (key, values = {}) => {
    const phrase = catalogue[key] ?? english[key] ?? '';
    const text = typeof phrase === 'string' ? phrase : formOf(phrase, plurals.select(Number(values['count'])));
    return text.replace(/\{(\w+)\}/g, (_, name: string) => fill(values[name]));
  };
}

const formOf = (phrase: Exclude<Phrase, string>, rule: Intl.LDMLPluralRule): string => phrase[rule] ?? phrase.other;

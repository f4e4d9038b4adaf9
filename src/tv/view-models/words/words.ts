import { en } from './en.js';

export type WordKey = keyof typeof en;
export type Catalogue = Readonly<Record<WordKey, string>>;
type Values = Readonly<Record<string, string | number>>;

export type Words = (key: WordKey, values?: Values) => string;

export const createWords =
  (catalogue: Catalogue = en): Words =>
  (key, values = {}) =>
    catalogue[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

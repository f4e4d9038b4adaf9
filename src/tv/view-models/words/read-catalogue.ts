import type { Catalogue, Phrase } from './words.js';

/** The words of a language's file. It is an operator's: what is no phrase in it is left out. Undefined when it has no words at all. */
export function readCatalogue(file: unknown): Catalogue | undefined {
  const words = isRecord(file) ? file['words'] : undefined;
  if (!isRecord(words)) return undefined;
  return Object.fromEntries(Object.entries(words).filter(([, phrase]) => isPhrase(phrase)));
}

const isPhrase = (value: unknown): value is Phrase =>
  typeof value === 'string' ||
  (isRecord(value) && 'other' in value && Object.values(value).every((form) => typeof form === 'string'));

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

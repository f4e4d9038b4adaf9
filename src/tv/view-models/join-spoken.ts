import type { Words } from './words/words.js';

/** What is said of one thing, with the comma of the language between; what is not known is left out. */
export const joinSpoken = (parts: readonly (string | undefined)[], words: Words): string =>
  parts.filter(Boolean).join(`${words('spoken.comma')} `);

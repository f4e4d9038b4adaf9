/** What can be typed by keys on screen, in its order. A key may hold more than one character. */
export type Alphabet = readonly string[];

export const latin: Alphabet = Array.from('abcdefghijklmnopqrstuvwxyz');

/** With more, keys would be too narrow to be read from a sofa. */
export const mostLetters = 62;
const longestKey = 4;

/**
 * The `keyboard` of a language's file: letters with spaces between them. It is an operator's: what is none leaves the Latin letters.
 * An alphabet of Latin letters lacks none of those that names of the world are written in.
 */
export function readAlphabet(file: unknown): Alphabet {
  const written = typeof file === 'string' ? file.toLowerCase().split(/\s+/) : [];
  const letters = [...new Set(written)].filter((letter) => letter && letter.length <= longestKey).slice(0, mostLetters);
  if (letters.length === 0) return latin;
  return /\p{Script=Latin}/u.test(letters.join('')) ? [...new Set([...letters, ...latin])] : letters;
}

export const hasLatin = (alphabet: Alphabet): boolean => latin.every((letter) => alphabet.includes(letter));

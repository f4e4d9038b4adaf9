import { fold } from './words.js';

/** A longer path is a feed's list of categories, and its parts have no order. */
const MAX_PATH = 6;

/** As sections are compared: "News / Politics" is "news/politics". */
export const sectionKey = (name: string): string =>
  fold(name)
    .split('/')
    .map((part) => part.trim())
    .join('/');

/** Every section that a story of this path is in: of `News, Sport, Rowing` also `Sport/Rowing`. */
export function sectionKeys(path: readonly string[]): string[] {
  const parts = path.map(sectionKey);
  if (parts.length > MAX_PATH) return parts;
  return parts.flatMap((_, from) =>
    parts.slice(from).map((__, length) => parts.slice(from, from + length + 1).join('/')),
  );
}

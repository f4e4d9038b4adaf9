export type Direction = 'ltr' | 'rtl';

// With the marks that stand for a letter of either direction.
const strong = /[\p{L}\u200e\u200f]/u;
const rightToLeft = /[\u0590-\u08ff\u200f\ufb1d-\ufdfd\ufe70-\ufefc]/;

export const isPartlyRightToLeft = (text: string): boolean => rightToLeft.test(text);

/** A part of a line that runs to another side than the line: its own order does not mix with that of its neighbours. */
export const isolated = (part: string, direction: Direction): string =>
  isPartlyRightToLeft(part) === (direction === 'rtl') ? part : `\u2068${part}\u2069`;

/** What is written before a text so that it has a direction whatever its letters are. */
export const directionMark = (direction: Direction): string => (direction === 'rtl' ? '\u200f' : '\u200e');

/** As Unicode's bidi rule P2: by the first letter that has a direction; left to right without any. */
export function directionOfText(text: string): Direction {
  const first = strong.exec(text)?.[0];
  return first && rightToLeft.test(first) ? 'rtl' : 'ltr';
}

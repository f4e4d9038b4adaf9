export type Direction = 'ltr' | 'rtl';

const strong = /\p{L}/u;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdfd\ufe70-\ufefc]/;

/** As Unicode's bidi rule P2: by the first letter that has a direction; left to right without any. */
export function directionOfText(text: string): Direction {
  const first = strong.exec(text)?.[0];
  return first && rightToLeft.test(first) ? 'rtl' : 'ltr';
}

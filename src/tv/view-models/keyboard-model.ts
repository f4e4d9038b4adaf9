import { hasLatin, latin, readAlphabet } from '../../viewer/alphabet.js';
import { directionOf, type Language } from '../../viewer/choose-language.js';
import { layKeys, type SearchKey, type SearchKeyboard } from '../../viewer/search-keys.js';
import { directionOfText } from '../../viewer/text-direction.js';
import type { Lens } from './lens.js';

export interface KeyboardModel {
  readonly keyboard: SearchKeyboard;
  /** What its letters are called. */
  readonly name: string;
  /** None for a key that has a drawing. */
  labelOf(key: SearchKey): string | undefined;
  spokenOf(key: SearchKey): string;
}

const latinDigits = Array.from('0123456789');
/** Keeps letters apart that would join to a word. */
const nonJoiner = '\u200c';
const namedByLetters = 3;

/** The keys of the interface's language, or Latin ones. A language that is written in Latin letters has one keyboard. */
export function toKeyboardModel(
  { language, wantsLatin }: { readonly language: Language; readonly wantsLatin: boolean },
  { words, locale }: Pick<Lens, 'words' | 'locale'>,
): KeyboardModel {
  const own = readAlphabet(language.keyboard);
  const hasOther = !hasLatin(own);
  const isOwn = !hasOther || !wantsLatin;
  const letters = isOwn ? own : latin;
  const keyboard = layKeys({
    letters,
    digits: isOwn ? digitsOf(locale) : latinDigits,
    hasOther,
    runsAgainst: directionOfText(letters.join('')) !== directionOf(language),
  });
  const values = { language: language.name };
  const other = (isOwn ? latin : own).slice(0, namedByLetters).map((letter) => capital(letter, locale));
  return {
    keyboard,
    name: isOwn ? words('search.ownLetters', values) : words('search.latinLetters'),
    labelOf(key) {
      switch (key.kind) {
        case 'letter':
          return capital(key.letter, locale);
        case 'letters':
          return other.join(isOwn ? '' : nonJoiner);
        case 'delete':
          return undefined;
        default:
          return words(`search.${key.kind}`);
      }
    },
    spokenOf(key) {
      switch (key.kind) {
        case 'letter':
          return capital(key.letter, locale);
        case 'letters':
          return isOwn ? words('search.toLatin') : words('search.toOwn', values);
        default:
          return words(`search.${key.kind}`);
      }
    },
  };
}

/** Not of letters whose capital is two, as of ß. */
function capital(letter: string, locale: string): string {
  const large = letter.toLocaleUpperCase(locale);
  return large.length === letter.length ? large : letter;
}

function digitsOf(locale: string): readonly string[] {
  const numbers = new Intl.NumberFormat(locale);
  return latinDigits.map((digit) => numbers.format(Number(digit)));
}

import { mostLetters } from '../../src/viewer/alphabet.js';

export interface CatalogueFile {
  /** The language's name for itself. */
  readonly name?: unknown;
  readonly words?: unknown;
  /** Keys of phrases that the language has in common with English. */
  readonly sameAsEnglish?: unknown;
  /** The letters of the search keyboard, with spaces between them. */
  readonly keyboard?: unknown;
}

type Phrase = string | Readonly<Record<string, string>>;
type Phrases = Readonly<Record<string, Phrase>>;

/** Written in Latin letters everywhere. */
const latinEverywhere = /\b(OK|QR|TV|HD|HDR|MB|USB|PIN|Wi-Fi|Rundown)\b/g;

interface HouseRule {
  readonly fault: string;
  readonly breaks: RegExp;
}

const everywhere: readonly HouseRule[] = [
  { fault: 'begins or ends with a space, or has two together', breaks: /^\s|\s$|\s{2}/ },
  { fault: 'has straight quotes', breaks: /["']/ },
  { fault: 'has three dots for an ellipsis', breaks: /\.\.\./ },
];

const arabicScript: readonly HouseRule[] = [{ fault: 'has Latin punctuation', breaks: /[,;?]/ }];

/** What good newsrooms of the language hold to. */
const houseRules: Readonly<Record<string, readonly HouseRule[]>> = {
  es: [
    { fault: 'has a question or an exclamation without its beginning', breaks: /^[^¿]*\?|^[^¡]*!/ },
    { fault: 'has quotes of another language', breaks: /[“”„]/ },
  ],
  fr: [
    { fault: 'has no narrow no-break space before : ; ! ? »', breaks: /[^\u202f][:;!?»]/ },
    { fault: 'has no narrow no-break space after «', breaks: /«[^\u202f]/ },
    { fault: 'has quotes of another language', breaks: /[“”„]/ },
  ],
  ar: arabicScript,
  fa: [
    ...arabicScript,
    { fault: 'has Arabic letters where Persian has its own', breaks: /[يكى]/ },
    { fault: 'has a space where a half-space belongs', breaks: /(^|\s)ن?می\s|\sها(ی|ی‌)?(\s|$)/ },
  ],
};

/** All that is wrong with a language's file, in words; none for one that is whole. */
export function catalogueFaults(tag: string, file: CatalogueFile, english: Phrases): readonly string[] {
  if (typeof file.name !== 'string' || file.name === '') return ['has no "name"'];
  if (typeof file.words !== 'object' || file.words === null) return ['has no "words"'];
  const words = file.words as Phrases;
  const shared = new Set(Array.isArray(file.sameAsEnglish) ? file.sameAsEnglish.map(String) : []);
  const language: LanguageFacts = {
    categories: [...new Intl.PluralRules(tag).resolvedOptions().pluralCategories].sort(),
    selects: (count) => new Intl.PluralRules(tag).select(count),
    isLatin: /\p{Script=Latin}/u.test(file.name),
    rules: [...everywhere, ...(houseRules[tag.split('-')[0] ?? ''] ?? [])],
  };
  return [
    ...Object.keys(english).flatMap((key) => (key in words ? [] : [`${key}: is missing`])),
    ...Object.keys(words).flatMap((key) => (key in english ? [] : [`${key}: is no phrase of the app`])),
    ...keyboardFaults(file).map((fault) => `keyboard: ${fault}`),
    ...[...shared].flatMap((key) => (key in words ? [] : [`sameAsEnglish: there is no ${key}`])),
    ...Object.keys(english)
      .filter((key) => key in words)
      .flatMap((key) => {
        const phrase = { key, text: words[key] as Phrase, english: english[key] as Phrase };
        return phraseFaults(phrase, language, shared.has(key)).map((fault) => `${key}: ${fault}`);
      }),
  ];
}

interface LanguageFacts {
  readonly categories: readonly string[];
  selects(count: number): string;
  readonly isLatin: boolean;
  readonly rules: readonly HouseRule[];
}

interface Pair {
  readonly text: Phrase;
  readonly english: Phrase;
}

function phraseFaults({ text, english }: Pair, language: LanguageFacts, isShared: boolean): readonly string[] {
  const forms = Object.entries(formsOf(text));
  return [
    ...pluralFaults({ text, english }, language),
    ...forms.flatMap(([category, form]) => {
      const wanted = new Set(slotsOf(formsOf(english)['other'] ?? ''));
      // "Yesterday", "two days ago": a form of one number alone may say it in a word.
      if (typeof text !== 'string' && isOfOneNumber(category, language)) wanted.delete('count');
      return formFaults(form, wanted, language);
    }),
    ...sameFaults({ text, english }, isShared),
  ];
}

function pluralFaults({ text, english }: Pair, { categories }: LanguageFacts): readonly string[] {
  if (typeof text === 'string') {
    const needsForms = typeof english !== 'string' && categories.length > 1;
    return needsForms ? [`counts, and needs the forms ${categories.join(', ')}`] : [];
  }
  const missing = categories.filter((category) => !(category in text)).map((category) => `has no form “${category}”`);
  const foreign = Object.keys(text).filter((category) => !categories.includes(category));
  return [...missing, ...foreign.map((category) => `has a form “${category}”, which the language does not have`)];
}

function formFaults(form: string, wanted: ReadonlySet<string>, { isLatin, rules }: LanguageFacts): readonly string[] {
  if (form.trim() === '') return ['is empty'];
  const has = slotsOf(form);
  const bare = form.replace(/\{\w+\}/g, '…');
  return [
    ...[...wanted].filter((slot) => !has.includes(slot)).map((slot) => `says nothing of {${slot}}`),
    ...has.filter((slot) => !wanted.has(slot) && slot !== 'count').map((slot) => `has a {${slot}} that nothing fills`),
    ...rules.filter(({ breaks }) => breaks.test(bare)).map(({ fault }) => `${fault}: ${form}`),
    ...(!isLatin && /\p{Script=Latin}/u.test(bare.replace(latinEverywhere, '')) ? [`has Latin letters: ${form}`] : []),
  ];
}

/** Without letters of its own a phrase is the same everywhere. */
function sameFaults({ text, english }: Pair, isShared: boolean): readonly string[] {
  const same = formsOf(text)['other'] === formsOf(english)['other'];
  const says = /\p{L}/u.test((formsOf(english)['other'] ?? '').replace(/\{\w+\}/g, ''));
  if (same && says && !isShared) return ['is English; if it is meant so, list it in "sameAsEnglish"'];
  return isShared && !same ? ['stands in "sameAsEnglish", but is not the same'] : [];
}

const formsOf = (phrase: Phrase): Readonly<Record<string, string>> =>
  typeof phrase === 'string' ? { other: phrase } : phrase;

const slotsOf = (text: string): readonly string[] => Array.from(text.matchAll(/\{(\w+)\}/g), ([, name]) => name ?? '');

function isOfOneNumber(category: string, { selects }: LanguageFacts): boolean {
  const numbers = Array.from({ length: 201 }, (_, count) => count).filter((count) => selects(count) === category);
  return numbers.length === 1;
}

const usesLatinKeys = /\p{Script=Latin}/u;
/** Written with more signs than a remote could be led over. */
const hasTooManySigns = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u;

function keyboardFaults({ name, keyboard }: CatalogueFile): readonly string[] {
  if (keyboard === undefined) {
    const hasKeys = usesLatinKeys.test(String(name)) || hasTooManySigns.test(String(name));
    return hasKeys ? [] : [`is missing: without it, “${name}” is searched in Latin letters only`];
  }
  if (typeof keyboard !== 'string' || keyboard.trim() === '') {
    return ['is one text: the letters in their order, with spaces between them'];
  }
  const letters = keyboard.trim().split(/\s+/);
  const twice = letters.filter((letter, at) => letters.indexOf(letter) !== at);
  const strange = letters.filter((letter) => !/^[\p{L}\p{M}\u200c\u200d]{1,4}$/u.test(letter));
  const large = letters.filter((letter) => letter !== letter.toLowerCase());
  return [
    ...twice.map((letter) => `has ${letter} twice`),
    ...strange.map(
      (letter) => `has ${letter}, which is no letter; put a space between letters (digits come by themselves)`,
    ),
    ...large.map((letter) => `has ${letter}; write it small, the keys show capitals`),
    ...(letters.length > mostLetters ? [`has ${letters.length} letters; there is room for ${mostLetters}`] : []),
  ];
}

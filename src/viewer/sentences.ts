/** A piece of a text: from `start` up to, and not with, `end`. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Where a device's own rules of a language put the ends of sentences; undefined where it has none. */
export type Segmenter = (text: string, language: string | undefined) => readonly number[] | undefined;

/** A text without an end, as broken feeds have it, is cut: nobody follows a highlight of a whole screen. */
const longestSentence = 420;

/** The sentences of a text, without the spaces between them. */
export function splitSentences(
  text: string,
  language: string | undefined,
  segmenter: Segmenter = deviceSegmenter,
): readonly TextRange[] {
  const ends = segmenter(text, language) ?? plainEnds(text);
  const joined = joinWrongCuts(text, ends);
  return joined.flatMap((range) => cutLong(text, range, longestSentence));
}

interface IntlWithSegmenter {
  readonly Segmenter?: new (
    locale: string | undefined,
    options: { readonly granularity: 'sentence' },
  ) => { segment(text: string): Iterable<{ readonly index: number; readonly segment: string }> };
}

/** `Intl.Segmenter`, which TVs have had since about 2021. */
export const deviceSegmenter: Segmenter = (text, language) => {
  const { Segmenter } = Intl as IntlWithSegmenter;
  if (!Segmenter) return undefined;
  try {
    const segments = new Segmenter(language, { granularity: 'sentence' }).segment(text);
    return Array.from(segments, ({ index, segment }) => index + segment.length);
  } catch {
    // A language tag that is none.
    return undefined;
  }
};

// Latin, Arabic (؟ ۔) and Devanagari (।) marks end a sentence when a space follows; those of Chinese and Japanese always do.
const endOfSentence = /[.!?…؟۔।]+["'”’»)\]]*(?=\s|$)|[。！？｡．]+[」』”’）】]*|\n+/g;

const plainEnds = (text: string): readonly number[] => endsOf(text, endOfSentence);

/** Where each match of a global expression ends. */
function endsOf(text: string, mark: RegExp): readonly number[] {
  const ends: number[] = [];
  text.replace(mark, (match, ...rest) => {
    // No mark has groups, so what follows the match is its place.
    ends.push((rest[0] as number) + match.length);
    return match;
  });
  return ends;
}

// English, Spanish, French, German and Portuguese titles and the like, which never end a sentence.
const abbreviation =
  /(?:^|[\s("“«'’-])(?:mr|mrs|ms|dr|prof|sr|sra|srta|jr|st|gov|sen|rep|gen|col|lt|capt|sgt|rev|hon|pres|adm|cmdr|insp|supt|mt|ft|vs|approx|dept|gral|lic|ing|dña|ud|uds|mme|mlle|mgr|dra|hr|fr|bzw|ca|dipl)\.$/i;
/** `J.` of J. K. Rowling, `U.S.`, `EE.UU.` */
const initials = /(?:^|[^\p{L}])(?:\p{Lu}{1,2}\.)+$/u;
/** Ends nothing when a number follows: No. 10, Nov. 24. */
const beforeNumber =
  /(?:^|[\s(])(?:no|nos|nr|núm|n|p|pp|pág|art|fig|vol|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.$/i;

function joinWrongCuts(text: string, ends: readonly number[]): readonly TextRange[] {
  const ranges: TextRange[] = [];
  let start = 0;
  for (const end of [...ends, text.length]) {
    if (end <= start) continue;
    const cut = beforeOpening(text, start, end);
    const range = trimmed(text, start, cut);
    const next = text.slice(cut).trimStart();
    if (
      range &&
      next &&
      isWrongCut(text.slice(range.start, range.end), next) &&
      !text.slice(range.end, cut + 1).includes('\n')
    )
      continue;
    start = cut;
    if (!range) continue;
    const last = ranges[ranges.length - 1];
    // Marks alone are no sentence: they belong to the one before.
    if (last && !/[\p{L}\p{N}]/u.test(text.slice(range.start, range.end)))
      ranges[ranges.length - 1] = { start: last.start, end: range.end };
    else ranges.push(range);
  }
  return ranges;
}

/** An opening quote belongs to what follows it, though some devices put it before. */
function beforeOpening(text: string, start: number, end: number): number {
  const opening = /[「『（【“«(]+\s*$/.exec(text.slice(start, end));
  return opening && opening.index > 0 && end < text.length ? start + opening.index : end;
}

function isWrongCut(sentence: string, next: string): boolean {
  if (/^\p{Ll}/u.test(next)) return /[.…]["'”’»)]*$/.test(sentence);
  if (/^\p{N}/u.test(next) && beforeNumber.test(sentence)) return true;
  return abbreviation.test(sentence) || initials.test(sentence);
}

function trimmed(text: string, start: number, end: number): TextRange | undefined {
  const part = text.slice(start, end);
  const from = start + (part.length - part.trimStart().length);
  const to = start + part.trimEnd().length;
  return to > from ? { start: from, end: to } : undefined;
}

const cuts = [/[;:—–，、；：،؛]\s*|[,]\s+/g, /\s+/g] as const;

/** Cuts a range into pieces of at most so many characters: after a clause, else between words, else anywhere. */
export function cutLong(text: string, { start, end }: TextRange, most: number): readonly TextRange[] {
  if (end - start <= most) return [{ start, end }];
  const room = text.slice(start, start + most);
  const at = cuts.map((cut) => lastEnd(room, cut)).find((place) => place > most * 0.4) ?? wholeCharacters(room);
  const first = trimmed(text, start, start + at);
  const rest = trimmed(text, start + at, end);
  return [...(first ? [first] : []), ...(rest ? cutLong(text, rest, most) : [])];
}

const lastEnd = (text: string, mark: RegExp): number => {
  const ends = endsOf(text, mark);
  return ends[ends.length - 1] ?? 0;
};

/** Not in the middle of a character that takes two places. */
const wholeCharacters = (text: string): number => (/[\uD800-\uDBFF]$/.test(text) ? text.length - 1 : text.length);

/** Besides English: where feeds are met that spell months in their own language. */
const languages = 'de fr es it pt nl sv da nb fi pl cs sk hu ro hr sl tr el ru uk bg et lv lt ca eu id ms vi'.split(
  ' ',
);
const english = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** Most of the world's English dates are full or of three letters; this one is neither. */
const shortest = 3;

/** 1 to 12. Names that mean different months in different languages (`listopad`) mean none. */
export function monthOf(name: string): number | undefined {
  const key = normalise(name);
  const inEnglish = english.indexOf(key.slice(0, shortest)) + 1;
  if (inEnglish > 0 && englishNames.test(key)) return inEnglish;
  otherNames ??= readOtherNames();
  return otherNames.get(key);
}

const englishNames =
  /^(jan(uary)?|feb(r(uary)?)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)$/;

const normalise = (name: string): string => name.toLowerCase().normalize('NFC').replace(/\.$/, '');

let otherNames: ReadonlyMap<string, number | undefined> | undefined;

/** From the platform's own tables: long and short, alone and beside a day. */
function readOtherNames(): ReadonlyMap<string, number | undefined> {
  const names = new Map<string, number | undefined>();
  for (const language of languages) {
    for (const style of ['long', 'short'] as const) {
      for (const alone of [true, false]) {
        const options = { month: style, timeZone: 'UTC', ...(alone ? {} : ({ day: 'numeric' } as const)) };
        const format = new Intl.DateTimeFormat(language, options);
        for (let month = 1; month <= 12; month++) addName(names, monthIn(format, month), month);
      }
    }
  }
  return names;
}

function monthIn(format: Intl.DateTimeFormat, month: number): string {
  const parts = format.formatToParts(Date.UTC(2026, month - 1, 15));
  return normalise(parts.find(({ type }) => type === 'month')?.value ?? '');
}

function addName(names: Map<string, number | undefined>, name: string, month: number): void {
  if (name.length < shortest || /\d/.test(name)) return;
  names.set(name, names.has(name) && names.get(name) !== month ? undefined : month);
}

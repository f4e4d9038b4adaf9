import { toLanguage } from './language.js';

/** Languages in which captions are labelled and channels are listed, by their codes. */
const codes = (
  'ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl gu he hi hr ht hu hy id is it ja ka kk km kn ko ku lo lt lv mk ml mn mr ms mt my ne nl no pa ' +
  'pl ps pt ro ru si sk sl so sq sr sv sw ta te th tl tr uk ur uz vi xh yo zh zu'
).split(' ');

const byName: ReadonlyMap<string, string> = new Map(codes.flatMap((code) => namesOf(code).map((name) => [name, code])));

/** In English and in itself: `Spanish`, `español`. */
function namesOf(code: string): string[] {
  return ['en', code].flatMap((locale) => {
    const name = new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' }).of(code);
    return name ? [name.toLowerCase()] : [];
  });
}

/** The language that a label names: `English (CC)`, `Español`, `fr-CA`. */
export function languageOfLabel(label: unknown): string | undefined {
  if (typeof label !== 'string') return undefined;
  const name = label
    .toLowerCase()
    .split(/[([,;/|]/, 1)[0]!
    .replace(/\b(cc|sdh|captions|subtitles|auto(-generated)?)\b/g, '')
    .trim();
  return byName.get(name) ?? (/^[a-z]{2,3}([-_][a-z0-9]{2,4})?$/.test(name) ? toLanguage(name) : undefined);
}

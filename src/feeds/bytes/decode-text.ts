import { canonicalCharset, decodeAs, isMultiByte } from './charsets.js';
import { guessCharset } from './guess-charset.js';

export interface DecodedText {
  readonly text: string;
  /** Set when the document's own word about its encoding was not true, or was missing and not UTF-8. */
  readonly wrongCharset?: { readonly declared: string | undefined; readonly used: string };
  /** How many characters were damaged beyond reading. */
  readonly damagedCharacters?: number;
}

const declaration = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/i;
const headBytes = 512;
/** As many characters of several bytes are no coincidence. */
const fewestUtf8Characters = 10;

/** Byte order mark, then UTF-16 by its zeros, then what is declared as far as the bytes bear it out, then a guess. */
export function decodeText(bytes: Uint8Array, contentType?: string): DecodedText {
  const sure = byteOrderMark(bytes) ?? withoutMark(bytes);
  if (sure) return { text: clean(decodeAs(bytes, sure)) };

  const declared = canonicalCharset(declaredIn(bytes)) ?? canonicalCharset(charsetOf(contentType));
  const utf8 = new TextDecoder().decode(bytes);
  const damage = utf8.includes('\ufffd') ? utf8Damage(utf8) : undefined;
  if (!damage && isReallyUtf8(utf8, declared)) return { text: clean(utf8) };
  if (declared && declared !== 'utf-8') {
    const text = decodeAs(bytes, declared);
    if (!text.includes('\ufffd')) return { text: clean(text) };
  }
  if (!damage) return { text: clean(utf8) };
  if (damage.isSlight) return { text: clean(utf8), damagedCharacters: damage.characters };

  const used = guessCharset(bytes);
  return { text: clean(decodeAs(bytes, used)), wrongCharset: { declared, used } };
}

/** Valid UTF-8 is UTF-8 whatever is declared, unless it is short enough for a coincidence, or plain ASCII of an encoding with escapes. */
function isReallyUtf8(utf8: string, declared: string | undefined): boolean {
  if (declared === undefined || declared === 'utf-8') return true;
  if (!isMultiByte(declared)) return true;
  return (utf8.match(/[\u0080-\uffff]/g)?.length ?? 0) >= fewestUtf8Characters;
}

/** A feed cut within characters, or with one field in another encoding, is still UTF-8. */
function utf8Damage(text: string): { readonly characters: number; readonly isSlight: boolean } {
  const characters = text.match(/\ufffd/g)?.length ?? 0;
  const sound = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return { characters, isSlight: sound > characters * 2 };
}

function byteOrderMark([a, b, c, d]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return a === 0 && b === 0 && c === 0xfe && d === 0xff ? 'utf-32be' : undefined;
}

/** A document begins with `<`, `{`, `[` or `#`; in UTF-16 a zero stands beside it, in UTF-32 three. */
function withoutMark([a, b, c, d]: Uint8Array): string | undefined {
  if (a && b === 0 && c === 0 && d === 0) return 'utf-32le';
  if (a === 0 && b === 0 && c === 0 && d) return 'utf-32be';
  if (a && b === 0 && c && d === 0) return 'utf-16le';
  return a === 0 && b && c === 0 && d ? 'utf-16be' : undefined;
}

function declaredIn(bytes: Uint8Array): string | undefined {
  const head = decodeAs(bytes.subarray(0, headBytes), 'windows-1252');
  return declaration.exec(head)?.[1];
}

const charsetOf = (contentType = ''): string | undefined => /charset\s*=\s*"?([\w.:-]+)/i.exec(contentType)?.[1];

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/g;

/** XML forbids these, publishers send them. */
const clean = (text: string): string => text.replace(controls, '');

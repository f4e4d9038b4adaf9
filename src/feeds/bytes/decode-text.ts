export interface DecodedText {
  readonly text: string;
  /** Set when the document's own word about its encoding was not true. */
  readonly wrongCharset?: { readonly declared: string; readonly used: string };
}

const declaration = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/i;
const headBytes = 512;

/** Encodings that decode any byte to something: a document that is valid UTF-8 all the same is UTF-8. */
const anyByte = new Set(['windows-1252', 'us-ascii', 'iso-8859-15']);

/** Byte order mark, then UTF-16 by its zeros, then what is declared as far as the bytes bear it out, then windows-1252. */
export function decodeText(bytes: Uint8Array, contentType?: string): DecodedText {
  const sure = byteOrderMark(bytes) ?? utf16WithoutMark(bytes);
  if (sure) return { text: clean(new TextDecoder(sure).decode(bytes)) };

  const declared = canonical(declaredIn(bytes)) ?? canonical(charsetOf(contentType));
  const utf8 = decodeStrictly(bytes, 'utf-8');
  if (utf8 !== undefined && (declared === undefined || declared === 'utf-8' || anyByte.has(declared))) {
    return { text: clean(utf8) };
  }
  if (declared === 'windows-1252') return { text: clean(decodeWindows1252(bytes)) };
  const asDeclared = declared && declared !== 'utf-8' ? decodeStrictly(bytes, declared) : undefined;
  if (asDeclared !== undefined) return { text: clean(asDeclared) };

  const text = clean(decodeWindows1252(bytes));
  return { text, wrongCharset: { declared: declared ?? 'utf-8', used: 'windows-1252' } };
}

function byteOrderMark([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
}

/** A document begins with `<`, `{`, `[` or `#`; in UTF-16 a zero stands beside it. */
function utf16WithoutMark([a, b, c, d]: Uint8Array): string | undefined {
  if (a && b === 0 && c && d === 0) return 'utf-16le';
  return a === 0 && b && c === 0 && d ? 'utf-16be' : undefined;
}

function declaredIn(bytes: Uint8Array): string | undefined {
  const head = decodeWindows1252(bytes.subarray(0, headBytes));
  return declaration.exec(head)?.[1];
}

const charsetOf = (contentType = ''): string | undefined => /charset\s*=\s*"?([\w.:-]+)/i.exec(contentType)?.[1];

/** The platform's name for an encoding; nothing for names it does not know. */
function canonical(label: string | undefined): string | undefined {
  if (!label) return undefined;
  try {
    const { encoding } = new TextDecoder(label);
    // Declared in plain bytes, so it cannot be true.
    return encoding.startsWith('utf-16') ? undefined : encoding;
  } catch {
    return undefined;
  }
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What windows-1252 has in place of the control characters 0x80 to 0x9f. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Node 20 decodes windows-1252 as plain latin-1, which loses curly quotes and dashes. */
const decodeWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (character) => windows1252[character.charCodeAt(0) - 0x80] ?? '');

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/g;

/** XML forbids these, publishers send them. */
const clean = (text: string): string => text.replace(controls, '');

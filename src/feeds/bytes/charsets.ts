import iconv from 'iconv-lite';

/** The web's name for an encoding that a document claims; nothing for names that nobody knows, and for those that plain bytes disprove. */
export function canonicalCharset(label: string | undefined): string | undefined {
  const name = label?.trim().toLowerCase();
  if (!name) return undefined;
  const known = webName(name) ?? (iconv.encodingExists(name) ? name : undefined);
  // The claim itself could be read byte by byte.
  return known && /^(utf-?(16|32|7)|ucs-?[24])/.test(known) ? undefined : known;
}

function webName(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/**
 * Bytes as text of an encoding, with U+FFFD for what is none of it. By iconv-lite: Node 20's own windows-1252 is plain
 * latin-1, which loses curly quotes and dashes.
 */
export function decodeAs(bytes: Uint8Array, charset: string): string {
  // GBK's own table is a part of this one, and feeds that declare it do not keep to it.
  const name = charset === 'gbk' ? 'gb18030' : charset;
  if (!iconv.encodingExists(name)) return new TextDecoder(name).decode(bytes);
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name);
}

/** Several bytes make one character: what is valid UTF-8 by accident is short. */
export const isMultiByte = (charset: string): boolean => /^(shift_jis|euc-|gb|big5|iso-2022)/.test(charset);

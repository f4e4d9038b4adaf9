import type { FormatContext, NeededVideo } from './format.js';

/** Where a document itself is found: what a TV is told when the document is the video. Nothing for a file without a base. */
export function addressOf({ url, resolve }: FormatContext): string | undefined {
  if (/^https?:/i.test(url)) return resolve(url);
  return resolve(encodeURIComponent(fileName(url)));
}

export const unknownAddress: NeededVideo = {
  field: 'address',
  reason: 'A file has no address that a TV can open: say where it is found on the web (baseUrl)',
};

/** Names that say what a file is and not what is in it. */
const emptyName = /^(index|master|playlist|chunklist|manifest|live|stream|video|prog_index)([-_ ]?\w{1,4})?$/i;

/** A headline out of an address: its last telling part, else its host. */
export function nameOfAddress(address: string): string {
  const [path = ''] = address.split(/[?#]/, 1);
  const parts = path
    .replace(/^https?:\/\//i, '')
    .split(/[\\/]/)
    .filter(Boolean)
    .reverse();
  const names = parts.map((part) => words(part.replace(/\.[a-z0-9]{2,5}$/i, '')));
  return names.find((name) => name !== '' && !emptyName.test(name)) ?? parts.at(-1) ?? address;
}

const words = (part: string): string =>
  decode(part)
    .replace(/[-_+]+/g, ' ')
    .trim();

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const fileName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

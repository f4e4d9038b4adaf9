const MAX_LENGTH = 64;
const MARKS = /\p{M}+/gu;
const OTHER_SCRIPT = /[^\p{ASCII}]/u;

/** An id made of a name: the same name always gives the same id. Letters that ids may not have leave a digest behind. */
export function toSlug(name: string): string {
  const plain = name.normalize('NFKD').replace(MARKS, '').toLowerCase();
  const kept = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  const isWhole = kept !== '' && kept.length <= MAX_LENGTH && !OTHER_SCRIPT.test(plain);
  return isWhole ? kept : withDigest(kept, name);
}

/** As `toSlug`, but none of those taken. */
export function freeSlug(name: string, taken: ReadonlySet<string>): string {
  const slug = toSlug(name);
  if (!taken.has(slug)) return slug;
  const distinct = withDigest(slug, name);
  if (!taken.has(distinct)) return distinct;
  let number = 2;
  while (taken.has(numbered(slug, number))) number += 1;
  return numbered(slug, number);
}

const numbered = (slug: string, number: number): string => `${cut(slug, `-${number}`.length)}-${number}`;

function withDigest(slug: string, name: string): string {
  const digest = digestOf(name);
  const start = cut(slug, digest.length + 1);
  return start === '' ? digest : `${start}-${digest}`;
}

const cut = (slug: string, room: number): string => slug.slice(0, MAX_LENGTH - room).replace(/-+$/, '');

/** FNV-1a, 32 bits, as seven letters and digits. Tells names apart; keeps no secret. */
function digestOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(36).padStart(7, '0');
}

import type { ServedStory } from '../contract/story.js';

/** Of a longer article what comes first; the rest counts as known. */
const mostMarks = 80;
/** More of it is new than this, and it is another article. */
const mostNewShare = 0.7;

/** A number for each piece of text of a story, so that the device remembers what was there without keeping it. */
export const paragraphMarks = ({ blocks }: Pick<ServedStory, 'blocks'>): readonly number[] =>
  blocks.slice(0, mostMarks).map((block) => ('text' in block ? markOf(block.text) : 0));

/**
 * Where something begins that was not there when the viewer read the story: indices of blocks, of each stretch the first.
 * Nothing when it was written anew, for then a marker says nothing.
 */
export function newSinceRead({ blocks }: Pick<ServedStory, 'blocks'>, read: readonly number[]): readonly number[] {
  const before = new Set(read);
  const marks = paragraphMarks({ blocks });
  const isNew = marks.map((mark) => mark !== 0 && !before.has(mark));
  const count = isNew.filter(Boolean).length;
  const texts = marks.filter((mark) => mark !== 0).length;
  if (read.length === 0 || count === 0 || count > texts * mostNewShare) return [];
  return isNew.flatMap((is, at) => (is && !isNew[at - 1] ? [at] : []));
}

/** FNV-1a over what is read: spaces and signs that editors straighten make no new paragraph. Never 0. */
function markOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const sign of text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()) {
    hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash || 1;
}

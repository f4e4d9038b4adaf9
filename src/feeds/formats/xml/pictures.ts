import type { PictureInput } from '../../html/picture.js';
import { pictureRank } from '../../media/picture-rank.js';
import { splitCredit } from '../../media/picture-words.js';
import type { ResolveUrl } from '../../resolve-url.js';
import type { XmlElement } from '../../xml/element.js';
import { type ItemMedia, isDefault, type MediaFile, type Size, sizeOf } from './media.js';
import { wordsOf } from './words.js';

interface Candidate {
  readonly url: string | undefined;
  readonly size?: Size;
  readonly isDefault?: boolean;
  /** Where its words may stand, nearest first. */
  readonly scopes?: readonly XmlElement[];
  /** What to take its width for when the feed does not say. */
  readonly likelyWidth: number;
}

export interface PictureContext {
  readonly resolve: ResolveUrl;
  /** Texts that stand elsewhere on the screen: not worth repeating as a caption. */
  readonly known: readonly (string | undefined)[];
}

export interface NamedPicture {
  readonly picture: PictureInput;
  /** A portrait, an icon, a picture on a server that cannot exist: any other is better. */
  readonly isPoor: boolean;
}

const noSize: Size = { width: undefined, height: undefined };

/** The largest picture that an item names. */
export function pickPicture(media: ItemMedia, { resolve, known }: PictureContext): NamedPicture | undefined {
  let best: { candidate: Candidate; url: string; rank: number } | undefined;
  for (const candidate of candidatesOf(media)) {
    const url = resolve(candidate.url);
    const rank = url === undefined ? 0 : rankOf(url, candidate);
    if (url && rank > (best?.rank ?? 0)) best = { candidate, url, rank };
  }
  if (!best) return undefined;
  const { url, rank, candidate } = best;
  const { size: { width, height } = noSize, scopes = [] } = candidate;
  const size = { ...(width ? { width } : {}), ...(height ? { height } : {}) };
  return { picture: { url, ...size, ...captionOf(scopes, known) }, isPoor: rank < 1 };
}

function* candidatesOf({ item, sets, enclosures }: ItemMedia): Generator<Candidate> {
  for (const set of sets) {
    // Words beside a video speak of the video.
    const hasVideo = set.files.some(({ kind }) => kind === 'video');
    const shared = set.scope === item ? [item] : [set.scope, item];
    for (const file of set.files) {
      if (file.kind === 'image') yield toCandidate(file, hasVideo ? [file.element] : [file.element, ...shared]);
    }
    for (const content of set.contents) yield* thumbnailsOf(content, hasVideo ? [] : shared);
    if (set.scope !== item) yield* thumbnailsOf(set.scope, hasVideo ? [] : shared);
  }
  yield* thumbnailsOf(item, [item]);
  for (const { name, attributes, children, text } of item.children) {
    if (name === 'itunes:image') yield { url: attributes['href'] ?? attributes['url'] ?? text, likelyWidth: 600 };
    if (name === 'podcast:image') yield { url: attributes['href'], likelyWidth: 580 };
    if (name === 'image') yield { url: pictureText({ attributes, children, text }), likelyWidth: 590 };
  }
  for (const { url, kind } of enclosures) if (kind === 'image') yield { url, likelyWidth: 590 };
}

const toCandidate = (file: MediaFile, scopes: readonly XmlElement[]): Candidate => ({
  url: file.url,
  size: sizeOf(file.element.attributes),
  isDefault: isDefault(file),
  scopes,
  likelyWidth: 800,
});

function* thumbnailsOf({ children }: XmlElement, words: readonly XmlElement[]): Generator<Candidate> {
  for (const { name, attributes, text } of children) {
    if (name !== 'media:thumbnail') continue;
    const url = attributes['url'] ?? attributes['href'] ?? text;
    yield { url, size: sizeOf(attributes), scopes: words, likelyWidth: 700 };
  }
}

const rankOf = (url: string, { size, isDefault: isChosen, likelyWidth }: Candidate): number =>
  pictureRank(url, { width: size?.width, height: size?.height, isDefault: isChosen, likelyWidth });

/** No format knows an item's `<image>`, yet sports desks fill it. Relative ones are left to the operator's field map. */
function pictureText({ attributes, children, text }: Pick<XmlElement, 'attributes' | 'children' | 'text'>) {
  const inner = children.find(({ name }) => name === 'url' || name === 'link')?.text;
  const address = (inner ?? attributes['href'] ?? attributes['url'] ?? text).trim();
  return /^https?:\/\//i.test(address) ? address : undefined;
}

function captionOf(scopes: readonly XmlElement[], known: readonly (string | undefined)[]) {
  const { title, description, credit } = wordsOf(scopes);
  const isNew = (text: string | undefined) => (text !== undefined && !known.includes(text) ? text : undefined);
  const [caption, alt] = [description, title].map(isNew).filter((text) => text !== undefined);
  return { ...splitCredit(caption, credit), ...(alt ? { alt } : {}) };
}

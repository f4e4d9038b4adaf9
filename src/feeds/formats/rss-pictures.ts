import type { PictureInput } from '../html/body-media.js';
import { mediaKind } from '../media/media-type.js';
import { splitCredit } from '../media/picture-words.js';
import type { ResolveUrl } from '../resolve-url.js';
import { plainText } from '../text/plain-text.js';
import type { RssContent, RssItem, RssMedia } from './rss-item.js';

type Words = Pick<RssMedia, 'title' | 'description' | 'credits'>;

interface Candidate {
  readonly url?: string | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly isDefault?: boolean | undefined;
  readonly words?: Words | undefined;
  /** What to take its width for when the feed does not say. */
  readonly likelyWidth: number;
}

/** Smaller than this is an icon or a tracking pixel, and no lead for a TV. */
const smallestWidth = 120;

export interface PictureContext {
  readonly resolve: ResolveUrl;
  /** Texts that stand elsewhere on the screen: not worth repeating as a caption. */
  readonly known: readonly (string | undefined)[];
}

/** The largest picture that an item names; a tiny one only when there is no other. */
export function pickPicture(item: RssItem, { resolve, known }: PictureContext): PictureInput | undefined {
  let best: { picture: PictureInput; score: number } | undefined;
  for (const candidate of candidatesOf(item)) {
    const url = resolve(candidate.url);
    const score = scoreOf(candidate);
    if (!url || score === 0 || (best && best.score >= score)) continue;
    best = { picture: { url, ...sizeOf(candidate), ...wordsOf(candidate.words, known) }, score };
  }
  return best?.picture;
}

function* candidatesOf({ media, enclosures, itunes }: RssItem): Generator<Candidate> {
  for (const group of media?.groups ?? []) yield* mediaCandidates(group, media);
  if (media) yield* mediaCandidates(media, undefined);
  for (const { url, type } of enclosures ?? []) {
    if (url && mediaKind({ url, type }) === 'image') yield { url, likelyWidth: 640 };
  }
  if (itunes?.image) yield { url: itunes.image, likelyWidth: 600 };
}

function* mediaCandidates(scope: RssMedia, outer: RssMedia | undefined): Generator<Candidate> {
  const hasVideo = scope.contents?.some((content) => kindOf(content) === 'video');
  // Words beside a video speak of the video.
  const shared = hasVideo ? undefined : mergeWords(scope, outer);
  for (const content of scope.contents ?? []) {
    if (kindOf(content) === 'image')
      yield { ...placeOf(content), words: mergeWords(content, shared), likelyWidth: 800 };
    for (const thumbnail of content.thumbnails ?? []) yield { ...thumbnail, words: shared, likelyWidth: 480 };
  }
  for (const thumbnail of scope.thumbnails ?? []) yield { ...thumbnail, words: shared, likelyWidth: 480 };
}

const placeOf = ({ url, width, height, isDefault }: RssContent) => ({ url, width, height, isDefault });

const kindOf = ({ url = '', type, medium }: RssContent) => mediaKind({ url, type, medium });

const mergeWords = (own: Words, outer: Words | undefined): Words => ({
  title: own.title ?? outer?.title,
  description: own.description ?? outer?.description,
  credits: own.credits ?? outer?.credits,
});

/** The default outranks its equals, not larger ones. 0 is no picture at all. */
function scoreOf({ width, height, isDefault, likelyWidth }: Candidate): number {
  if (width !== undefined && width <= 2) return 0;
  const known = width ?? (height === undefined ? likelyWidth : height * 1.5);
  if (known < smallestWidth) return known / 1000;
  return known + (isDefault ? 0.5 : 0);
}

const sizeOf = ({ width, height }: Candidate) => ({
  ...(width && width > 0 ? { width } : {}),
  ...(height && height > 0 ? { height } : {}),
});

function wordsOf(words: Words | undefined, known: readonly (string | undefined)[]) {
  const texts = [words?.description?.value, words?.title?.value].map((text) => (text ? plainText(text) : ''));
  const [caption, alt] = texts.filter((text) => text !== '' && !known.includes(text));
  const credit = words?.credits
    ?.map(({ value }) => value && plainText(value))
    .filter(Boolean)
    .join(', ');
  return { ...splitCredit(caption, credit || undefined), ...(alt ? { alt } : {}) };
}

import type * as z from 'zod/mini';
import type { SourcePicture } from '../../contract/media.js';
import { captionMimeType, mediaKind, videoMimeType } from '../media/media-type.js';
import { type CaptionInput, type Rendition, toVideo, type VideoInput } from '../media/to-video.js';
import type { ResolveUrl } from '../resolve-url.js';
import { toLanguage } from '../text/language.js';
import { collapse } from '../text/plain-text.js';
import type { Attributes } from './elements.js';

export type PictureInput = z.input<typeof SourcePicture>;

/** Smaller than this is an icon, an emoji or a tracking pixel. */
const smallestSide = 50;
const trackers =
  /feeds\.feedburner\.com\/~r\/|feedsportal\.com|\bdoubleclick\.net|scorecardresearch\.com|stats\.wordpress\.com|pixel\.wp\.com|[/.]pixel[./?]|google-analytics\.com/i;

export function toPicture(attributes: Attributes, resolve: ResolveUrl): PictureInput | undefined {
  // Lazy loaders keep the address aside and put a placeholder in `src`.
  const url = resolve(attributes['data-src']) ?? resolve(attributes['data-original']) ?? resolve(attributes['src']);
  const width = pixels(attributes['width']);
  const height = pixels(attributes['height']);
  if (!url || trackers.test(url) || isSmall(width) || isSmall(height)) return undefined;
  const alt = collapse(attributes['alt'] ?? '');
  return { url, ...(alt ? { alt } : {}), ...(width ? { width } : {}), ...(height ? { height } : {}) };
}

const pixels = (text = ''): number | undefined => {
  const match = /^\s*(\d{1,5})(?:px)?\s*$/.exec(text);
  return match ? Number(match[1]) : undefined;
};

const isSmall = (side: number | undefined): boolean => side !== undefined && side < smallestSide;

/** A `<video>` while its `<source>` and `<track>` are being read. */
export interface OpenVideo {
  readonly renditions: Rendition[];
  readonly captions: CaptionInput[];
  thumbnailsUrl?: string;
  readonly poster?: PictureInput;
}

export function openVideo(attributes: Attributes, resolve: ResolveUrl): OpenVideo {
  const posterUrl = resolve(attributes['poster']);
  const video: OpenVideo = { renditions: [], captions: [], ...(posterUrl ? { poster: { url: posterUrl } } : {}) };
  addSource(video, attributes, resolve);
  return video;
}

export function addVideoPart(video: OpenVideo, attributes: Attributes, resolve: ResolveUrl): void {
  if (attributes['kind'] === undefined && attributes['srclang'] === undefined) addSource(video, attributes, resolve);
  else addTrack(video, attributes, resolve);
}

function addSource(video: OpenVideo, attributes: Attributes, resolve: ResolveUrl): void {
  const url = resolve(attributes['src']);
  if (!url || mediaKind({ url, type: attributes['type'], medium: 'video' }) !== 'video') return;
  video.renditions.push({ url, mimeType: videoMimeType(url, attributes['type']) });
}

function addTrack(video: OpenVideo, attributes: Attributes, resolve: ResolveUrl): void {
  const url = resolve(attributes['src']);
  if (!url) return;
  if (attributes['kind'] === 'metadata') video.thumbnailsUrl = url;
  if (attributes['kind'] !== 'captions' && attributes['kind'] !== 'subtitles') return;
  const label = collapse(attributes['label'] ?? '');
  const language = toLanguage(attributes['srclang']) ?? 'und';
  video.captions.push({ url, mimeType: captionMimeType(url), language, ...(label ? { label } : {}) });
}

export function closeVideo({ renditions, captions, thumbnailsUrl }: OpenVideo): VideoInput | undefined {
  return toVideo(renditions, { captions, ...(thumbnailsUrl ? { thumbnailsUrl } : {}) });
}

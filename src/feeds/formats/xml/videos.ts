import { toDuration } from '../../media/duration.js';
import { mediaKind, videoMimeType } from '../../media/media-type.js';
import { type Rendition, toVideo, type VideoInput } from '../../media/to-video.js';
import type { ResolveUrl } from '../../resolve-url.js';
import { childOf, childrenOf, type XmlElement } from '../../xml/element.js';
import { captionsOf } from './captions.js';
import { chaptersOf } from './chapters.js';
import { textOf } from './fields.js';
import { type ItemMedia, isDefault, type MediaFile, type MediaSet, scopesOf, sizeOf, toPositive } from './media.js';
import { wordsOf } from './words.js';

export interface MediaContext {
  readonly resolve: ResolveUrl;
  /** Of the item or the feed. */
  readonly language: string | undefined;
}

/** A `media:group` is one video at several addresses. So are contents without a group, unless each has words or a picture of its own. */
export function readVideos({ item, sets, enclosures }: ItemMedia, context: MediaContext): VideoInput[] {
  const split = sets.flatMap((set) => (set.scope === item ? separate(set) : [set]));
  const videos = split.flatMap((set) => toOneVideo(set, item, context) ?? []);
  const extra = extraRenditions(item, enclosures, context);
  if (extra.length === 0) return videos;
  const [first, ...others] = videos;
  if (first) return [withRenditions(first, extra), ...others];
  const facts = { durationSec: itemDuration(item), captions: captionsOf([item], context) };
  return [toVideo(extra, { ...facts, ...chaptersOf([item], context.resolve) })].filter(isVideo);
}

const isVideo = (video: VideoInput | undefined): video is VideoInput => video !== undefined;

function separate(set: MediaSet): MediaSet[] {
  const videos = set.files.filter(({ kind }) => kind === 'video');
  const hasOwnWords = ({ element }: MediaFile) =>
    childOf(element, 'media:title') ?? childOf(element, 'media:thumbnail');
  return videos.length > 1 && videos.every(hasOwnWords) ? videos.map((video) => ({ ...set, files: [video] })) : [set];
}

function toOneVideo(set: MediaSet, item: XmlElement, context: MediaContext): VideoInput | undefined {
  const videos = set.files.filter(({ kind }) => kind === 'video');
  const renditions = videos.flatMap((file) => toRendition(file, context) ?? []);
  if (renditions.length === 0) return undefined;
  const durations = videos.map(({ element }) => toDuration(element.attributes['duration']));
  const title = videos.map(({ element }) => wordsOf([element]).title).find(Boolean);
  const scopes = [...new Set(videos.flatMap((video) => scopesOf(video, set, item)))];
  return toVideo(renditions, {
    durationSec: durations.find(Boolean) ?? itemDuration(item),
    captions: captionsOf(scopes, context),
    ...chaptersOf(scopes, context.resolve),
    thumbnailsUrl: thumbnailsOf(set.files, context),
    ...(title ? { title } : {}),
  });
}

export const itemDuration = (item: XmlElement): number | undefined => toDuration(textOf(item, 'itunes:duration'));

function toRendition(file: MediaFile, { resolve }: MediaContext): Rendition | undefined {
  const url = resolve(file.url);
  if (!url) return undefined;
  const { attributes } = file.element;
  const kilobits = toPositive(attributes['bitrate']);
  const { width, height } = sizeOf(attributes);
  return {
    url,
    mimeType: videoMimeType(url, file.type),
    isDefault: isDefault(file),
    ...(width ? { width } : {}),
    ...(height ? { height } : {}),
    ...(kilobits ? { bitrateBps: Math.round(kilobits * 1000) } : {}),
  };
}

/** A WebVTT file among a video's contents points into its thumbnails: captions have an element of their own. */
const thumbnailsOf = (files: readonly MediaFile[], { resolve }: MediaContext): string | undefined =>
  resolve(files.find(({ kind }) => kind === 'captions')?.url);

/** Enclosures, and what podcasts offer instead of theirs: the same video once more, or all there is. */
const extraRenditions = (item: XmlElement, enclosures: readonly MediaFile[], context: MediaContext): Rendition[] => [
  ...enclosures.flatMap((file) => (file.kind === 'video' ? (toRendition(file, context) ?? []) : [])),
  ...childrenOf(item, 'podcast:alternateenclosure').flatMap((alternate) => alternateRenditions(alternate, context)),
];

function alternateRenditions(alternate: XmlElement, { resolve }: MediaContext): Rendition[] {
  const { type, bitrate, height } = alternate.attributes;
  const [bitrateBps, lines] = [Number(bitrate), Number(height)];
  return childrenOf(alternate, 'podcast:source').flatMap(({ attributes }) => {
    const url = resolve(attributes['uri']);
    if (!url || mediaKind({ url, type: attributes['contenttype'] ?? type }) !== 'video') return [];
    return [
      {
        url,
        mimeType: videoMimeType(url, attributes['contenttype'] ?? type),
        ...(bitrateBps > 0 ? { bitrateBps: Math.round(bitrateBps) } : {}),
        ...(lines > 0 ? { height: lines } : {}),
      },
    ];
  });
}

function withRenditions(video: VideoInput, extra: readonly Rendition[]): VideoInput {
  const known = new Set(video.sources.flatMap(({ url, backupUrls }) => [url, ...(backupUrls ?? [])]));
  const fresh = toVideo(extra.filter(({ url }) => !known.has(url)))?.sources ?? [];
  return { ...video, sources: [...video.sources, ...fresh] };
}

import { toDuration } from '../../media/duration.js';
import { mediaKind, videoMimeType } from '../../media/media-type.js';
import { type Rendition, toVideo, type VideoInput } from '../../media/to-video.js';
import type { ResolveUrl } from '../../resolve-url.js';
import { childOf, childrenOf, type XmlElement } from '../../xml/element.js';
import { captionsOf } from './captions.js';
import { textOf } from './fields.js';
import { enclosuresOf, type MediaFile, mediaSetsOf } from './media.js';
import { wordsOf } from './words.js';

export interface MediaContext {
  readonly resolve: ResolveUrl;
  /** Of the item or the feed. */
  readonly language: string | undefined;
}

/** A `media:group` is one video at several addresses. So are contents without a group, unless each has words or a picture of its own. */
export function readVideos(item: XmlElement, context: MediaContext): VideoInput[] {
  const files = mediaSetsOf(item).flatMap((set) => (set.scopes[0] === item ? separate(set.files) : [set.files]));
  const videos = files.flatMap((set) => toOneVideo(set, item, context) ?? []);
  return addRenditions(videos, extraRenditions(item, context), () => factsOf([], item, context));
}

function separate(files: readonly MediaFile[]): (readonly MediaFile[])[] {
  const videos = files.filter(({ kind }) => kind === 'video');
  const hasOwnWords = ({ scopes: [own] }: MediaFile) => childOf(own, 'media:title') ?? childOf(own, 'media:thumbnail');
  return videos.length > 1 && videos.every(hasOwnWords) ? videos.map((video) => [video]) : [files];
}

function toOneVideo(files: readonly MediaFile[], item: XmlElement, context: MediaContext): VideoInput | undefined {
  const videos = files.filter(({ kind }) => kind === 'video');
  const renditions = videos.flatMap((file) => toRendition(file, context) ?? []);
  return toVideo(renditions, { ...factsOf(videos, item, context), thumbnailsUrl: thumbnailsOf(files, context) });
}

function factsOf(videos: readonly MediaFile[], item: XmlElement, context: MediaContext) {
  const ownTitle = videos.map(({ scopes }) => wordsOf(scopes.slice(0, 1)).title).find(Boolean);
  return {
    durationSec: videos.map(({ durationSec }) => durationSec).find(Boolean) ?? itemDuration(item),
    captions: captionsOf([...new Set([...videos.flatMap(({ scopes }) => scopes), item])], context),
    ...(ownTitle ? { title: ownTitle } : {}),
  };
}

export const itemDuration = (item: XmlElement): number | undefined => toDuration(textOf(item, 'itunes:duration'));

function toRendition({ url: address, type, ...file }: MediaFile, { resolve }: MediaContext): Rendition | undefined {
  const url = resolve(address);
  if (!url) return undefined;
  const { isDefault, bitrateBps, width, height } = file;
  return {
    url,
    mimeType: videoMimeType(url, type),
    isDefault,
    ...(width ? { width } : {}),
    ...(height ? { height } : {}),
    ...(bitrateBps ? { bitrateBps } : {}),
  };
}

/** A WebVTT file among a video's contents points into its thumbnails: captions have an element of their own. */
const thumbnailsOf = (files: readonly MediaFile[], { resolve }: MediaContext): string | undefined =>
  resolve(files.find(({ kind }) => kind === 'captions')?.url);

/** Enclosures, and what podcasts offer instead of theirs: the same video once more, or all there is. */
function extraRenditions(item: XmlElement, context: MediaContext): Rendition[] {
  const enclosures = enclosuresOf(item).filter(({ kind }) => kind === 'video');
  return [
    ...enclosures.flatMap((file) => toRendition(file, context) ?? []),
    ...childrenOf(item, 'podcast:alternateenclosure').flatMap((alternate) => alternateRenditions(alternate, context)),
  ];
}

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

function addRenditions(
  videos: VideoInput[],
  extra: readonly Rendition[],
  facts: () => Parameters<typeof toVideo>[1],
): VideoInput[] {
  const [first, ...others] = videos;
  if (!first) {
    const video = extra.length > 0 ? toVideo(extra, facts()) : undefined;
    return video ? [video] : [];
  }
  const known = new Set(first.sources.flatMap(({ url, backupUrls }) => [url, ...(backupUrls ?? [])]));
  const fresh = toVideo(extra.filter(({ url }) => !known.has(url)))?.sources ?? [];
  return fresh.length === 0 ? videos : [{ ...first, sources: [...first.sources, ...fresh] }, ...others];
}

import type { FaultLog } from '../fault-log.js';
import { toDuration } from '../media/duration.js';
import { captionMimeType, mediaKind, videoMimeType } from '../media/media-type.js';
import { type CaptionInput, type Rendition, toVideo, type VideoInput } from '../media/to-video.js';
import type { ResolveUrl } from '../resolve-url.js';
import { toLanguage } from '../text/language.js';
import { plainText } from '../text/plain-text.js';
import type { RssContent, RssItem, RssMedia } from './rss-item.js';

export interface VideoContext {
  readonly resolve: ResolveUrl;
  readonly language: string | undefined;
  readonly label: string;
  readonly log: FaultLog;
}

/** A `media:group` is one video at several addresses. So are contents without a group, unless each has words or a picture of its own. */
export function readVideos(item: RssItem, context: VideoContext): VideoInput[] {
  const { media } = item;
  const sets = [...(media?.groups ?? []).map(({ contents }) => contents ?? []), ...loneSets(media?.contents ?? [])];
  const videos = sets.flatMap((contents, index) => {
    const scope = media?.groups?.[index] ?? media;
    return readSet({ contents, scope, item: media, durationSec: item.itunes?.duration }, context) ?? [];
  });
  return addEnclosures(videos, item, context);
}

function loneSets(contents: readonly RssContent[]): RssContent[][] {
  const videos = contents.filter((content) => kindOf(content) === 'video');
  const areSeparate = videos.length > 1 && videos.every(({ title, thumbnails }) => title ?? thumbnails);
  if (areSeparate) return videos.map((video) => [video]);
  return contents.length > 0 ? [[...contents]] : [];
}

interface VideoSet {
  readonly contents: readonly RssContent[];
  readonly scope: RssMedia | undefined;
  readonly item: RssMedia | undefined;
  readonly durationSec: number | undefined;
}

function readSet({ contents, scope, item, durationSec }: VideoSet, context: VideoContext): VideoInput | undefined {
  const videos = contents.filter((content) => kindOf(content) === 'video');
  const renditions = videos.flatMap((content) => toRendition(content, context) ?? []);
  if (videos.length > 0 && renditions.length === 0) noteUnplayable(context);
  const title = videos.find((content) => content.title)?.title?.value;
  return toVideo(renditions, {
    durationSec: videos.map(({ duration }) => toDuration(duration)).find(Boolean) ?? toDuration(durationSec),
    captions: captionsOf([...videos, scope, scope === item ? undefined : item], context),
    thumbnailsUrl: thumbnailsOf(contents, context),
    ...(title ? { title: plainText(title) } : {}),
  });
}

function toRendition(content: RssContent, { resolve }: VideoContext): Rendition | undefined {
  const url = resolve(content.url);
  if (!url) return undefined;
  const { type, isDefault, bitrate, width, height } = content;
  const size = { ...(width ? { width } : {}), ...(height ? { height } : {}) };
  return {
    url,
    mimeType: videoMimeType(url, type),
    isDefault,
    ...size,
    ...(bitrate ? { bitrateBps: bitrate * 1000 } : {}),
  };
}

function captionsOf(scopes: readonly (RssMedia | undefined)[], { resolve, language }: VideoContext): CaptionInput[] {
  const byUrl = new Map<string, CaptionInput>();
  for (const { href, lang, type } of scopes.flatMap((scope) => scope?.subTitles ?? [])) {
    const url = resolve(href);
    if (url && !byUrl.has(url)) {
      byUrl.set(url, { url, mimeType: captionMimeType(url, type), language: toLanguage(lang) ?? language ?? 'und' });
    }
  }
  return [...byUrl.values()];
}

/** A WebVTT file among a video's contents points into its thumbnails: captions have an element of their own. */
function thumbnailsOf(contents: readonly RssContent[], { resolve }: VideoContext): string | undefined {
  return resolve(contents.find((content) => kindOf(content) === 'captions')?.url);
}

/** An enclosure beside Media RSS is the same video once more, for readers that know only RSS. */
function addEnclosures(videos: VideoInput[], item: RssItem, context: VideoContext): VideoInput[] {
  const renditions = (item.enclosures ?? []).flatMap(({ url, type }): Rendition[] => {
    if (!url || mediaKind({ url, type }) !== 'video') return [];
    const resolved = context.resolve(url);
    if (!resolved) noteUnplayable(context);
    return resolved ? [{ url: resolved, mimeType: videoMimeType(resolved, type) }] : [];
  });
  const [first, ...others] = videos;
  if (!first) {
    const facts = { durationSec: toDuration(item.itunes?.duration), captions: captionsOf([item.media], context) };
    const video = toVideo(renditions, facts);
    return video ? [video] : [];
  }
  const known = new Set(first.sources.flatMap(({ url, backupUrls }) => [url, ...(backupUrls ?? [])]));
  const fresh = renditions.filter(({ url }) => !known.has(url));
  if (fresh.length === 0) return videos;
  const { sources, ...facts } = first;
  return [{ ...facts, sources: [...sources, ...(toVideo(fresh)?.sources ?? [])] }, ...others];
}

const kindOf = ({ url = '', type, medium }: RssContent) => mediaKind({ url, type, medium });

function noteUnplayable({ label, log }: VideoContext): void {
  const message = 'The video has no address that a TV can play.';
  log.add({ severity: 'warning', code: 'noPlayableVideo', item: label, field: 'video', message });
}

import { captionMimeType, extensionOf, hlsType, mediaKind, videoMimeType } from '../media/media-type.js';
import { type CaptionInput, type Rendition, toDuration, toVideo, type VideoInput } from '../media/to-video.js';
import { parseDate } from '../text/dates.js';
import { toLanguage } from '../text/language.js';
import { plainText, shorten } from '../text/plain-text.js';
import type { FormatContext, StoryDraft } from './format.js';
import { readBody } from './item-body.js';
import { isRecord, type JsonRecord, records, text, texts } from './json-fields.js';
import type { RokuItem } from './roku-items.js';
import { splitPath, uniqueTags } from './tags.js';

const mimeTypes: Readonly<Record<string, string>> = {
  HLS: hlsType,
  MP4: 'video/mp4',
  M4V: 'video/mp4',
  MOV: 'video/quicktime',
  DASH: 'application/dash+xml',
  SMOOTH: 'application/vnd.ms-sstr+xml',
};

export interface RokuPlace {
  readonly item: RokuItem;
  readonly label: string;
  readonly language: string | undefined;
}

/** Everything in a Roku feed is a video: an item that cannot be played is no story. */
export function toRokuDraft(place: RokuPlace, context: FormatContext): StoryDraft | undefined {
  const { item, label } = place;
  const { fields } = item;
  const content = isRecord(fields['content']) ? fields['content'] : {};
  const video = readVideo(place, content, context);
  if (!video) {
    const message = 'There is no video that a TV can play; left out.';
    context.log.add({ severity: 'error', code: 'noPlayableVideo', item: label, field: 'content.videos', message });
    return undefined;
  }
  const headline = text(fields['title']);
  const long = text(fields['longDescription']);
  const short = text(fields['shortDescription']) ?? long;
  const body = readBody({ description: long ?? short }, { resolve: context.resolve, label, log: context.log });
  return {
    label,
    guid: text(fields['id']),
    headline: headline && plainText(headline),
    kind: item.isLive ? 'live' : 'video',
    summary: short ? shorten(plainText(short), 300) : '',
    blocks: body.blocks,
    picture: readPicture(item, context),
    videos: [video],
    ...readSection(item),
    publishedAt: dateOf(place, content, context),
    language: toLanguage(content['language']),
    validity: validityOf(content),
  };
}

function readVideo(
  { item, language, label }: RokuPlace,
  content: JsonRecord,
  context: FormatContext,
): VideoInput | undefined {
  const renditions = records(content['videos']).flatMap((video) => toRendition(video, context) ?? []);
  const durationSec = toDuration(content['duration']);
  if (!durationSec && content['duration'] && !item.isLive) {
    const message = `“${shorten(String(content['duration']), 20)}” is not a length in seconds.`;
    context.log.add({ severity: 'info', code: 'badDuration', item: label, field: 'content.duration', message });
  }
  return toVideo(renditions, {
    isLive: item.isLive,
    durationSec: item.isLive ? undefined : durationSec,
    captions: captionsOf(content, language, context),
    thumbnailsUrl: thumbnailsOf(content, context),
  });
}

function toRendition(video: JsonRecord, { resolve }: FormatContext): Rendition | undefined {
  const url = resolve(video['url']);
  if (!url || mediaKind({ url, medium: 'video' }) !== 'video') return undefined;
  const mimeType = mimeTypes[text(video['videoType'])?.toUpperCase() ?? ''] ?? videoMimeType(url);
  const kilobits = toDuration(video['bitrate']);
  return { url, mimeType, ...(kilobits ? { bitrateBps: kilobits * 1000 } : {}) };
}

function captionsOf(content: JsonRecord, language: string | undefined, { resolve }: FormatContext): CaptionInput[] {
  return records(content['captions']).flatMap((caption) => {
    const url = resolve(caption['url']);
    if (!url) return [];
    return [{ url, mimeType: captionMimeType(url), language: toLanguage(caption['language']) ?? language ?? 'und' }];
  });
}

/** Roku's own thumbnails are BIF, which only Roku reads; a WebVTT track in their place is for us. */
function thumbnailsOf(content: JsonRecord, { resolve }: FormatContext): string | undefined {
  const tracks = records(content['trickPlayFiles']).flatMap(({ url }) => resolve(url) ?? []);
  return tracks.find((url) => extensionOf(url) === 'vtt');
}

function readPicture({ fields, series }: RokuItem, { resolve }: FormatContext): StoryDraft['picture'] {
  const url = [fields['thumbnail'], fields['brandedThumbnail'], series?.['thumbnail']].map(resolve).find(Boolean);
  return url ? { url } : undefined;
}

/** The first tag or genre is the section; a series names the section of its episodes. */
function readSection({ fields, series }: RokuItem): { sectionPath: string[]; tags: string[] } {
  const own = [...texts(fields['tags']), ...texts(fields['genres'])];
  const words = own.length > 0 ? own : [...texts(series?.['tags']), ...texts(series?.['genres'])];
  const [section = '', ...others] = words.map(plainText);
  const seriesTitle = text(series?.['title']);
  const tags = uniqueTags([
    ...others.filter((tag) => tag !== section),
    ...(seriesTitle ? [plainText(seriesTitle)] : []),
  ]);
  return { sectionPath: splitPath(section), tags };
}

function dateOf(
  { item: { fields }, label }: RokuPlace,
  content: JsonRecord,
  { log }: FormatContext,
): string | undefined {
  const claims = [content['dateAdded'], fields['releaseDate']];
  const date = claims.map(parseDate).find(Boolean);
  if (!date && claims.some(text)) {
    const message = `“${shorten(claims.flatMap((claim) => text(claim) ?? [])[0] ?? '', 40)}” is not a date that can be right.`;
    log.add({ severity: 'warning', code: 'badDate', item: label, field: 'content.dateAdded', message });
  }
  return date;
}

function validityOf(content: JsonRecord): StoryDraft['validity'] {
  const from = parseDate(content['validityPeriodStart']);
  const until = parseDate(content['validityPeriodEnd']);
  return from || until ? { ...(from ? { from } : {}), ...(until ? { until } : {}) } : undefined;
}

import { toDuration } from '../media/duration.js';
import { foreignPlayer } from '../media/foreign-player.js';
import { captionMimeType, extensionOf, hlsType, mediaKind, videoMimeType } from '../media/media-type.js';
import { type CaptionInput, type Rendition, toVideo, type VideoInput } from '../media/to-video.js';
import { toLanguage } from '../text/language.js';
import { shorten } from '../text/plain-text.js';
import type { FormatContext } from './format.js';
import { isRecord, type JsonRecord, records, text, written } from './json-fields.js';
import { rokuField } from './roku-fields.js';
import type { RokuPlace } from './roku-items.js';

const mimeTypes: Readonly<Record<string, string>> = {
  HLS: hlsType,
  M3U8: hlsType,
  MP4: 'video/mp4',
  M4V: 'video/mp4',
  MOV: 'video/quicktime',
  DASH: 'application/dash+xml',
  SMOOTH: 'application/vnd.ms-sstr+xml',
};

/** What most TVs show best comes first; UHD is more than many of them decode. */
const qualities = ['FHD', 'HD', 'UHD', 'SD'];
/** Vimeo's exporter counts bits where the specification counts kilobits; no video for TVs has 100 Mbit/s. */
const mostKilobits = 100_000;

export function readRokuVideo(place: RokuPlace, content: JsonRecord, context: FormatContext): VideoInput | undefined {
  const { item, language } = place;
  const renditions = listVideos(item.fields, content)
    .sort((a, b) => qualityRank(a) - qualityRank(b))
    .flatMap((video) => toRendition(video, context) ?? []);
  return toVideo(renditions, {
    isLive: item.isLive,
    durationSec: item.isLive ? undefined : readDuration(place, content, context),
    captions: captionsOf(content, language, context),
    thumbnailsUrl: thumbnailsOf(content, context),
  });
}

/** The page with a player that stands where a video should, as YouTube's does. */
export function foreignPageOf(
  { item }: RokuPlace,
  content: JsonRecord,
  { resolve }: FormatContext,
): string | undefined {
  return listVideos(item.fields, content)
    .flatMap(({ url }) => resolve(url) ?? [])
    .find(foreignPlayer);
}

/** `content.videos` by the specification; some put one video there, or the address on the item. */
function listVideos(fields: JsonRecord, content: JsonRecord): JsonRecord[] {
  const candidates = [content['videos'], content['video'], content, fields['videos'], fields];
  for (const candidate of candidates) {
    const listed = Array.isArray(candidate) ? records(candidate) : isRecord(candidate) ? [candidate] : [];
    const named = listed.filter(({ url }) => text(url) !== undefined);
    if (named.length > 0) return named;
  }
  return [];
}

function qualityRank(video: JsonRecord): number {
  const rank = qualities.indexOf(text(video['quality'])?.toUpperCase() ?? '');
  return rank < 0 ? qualities.length : rank;
}

function toRendition(video: JsonRecord, { resolve }: FormatContext): Rendition | undefined {
  const url = resolve(video['url']);
  if (!url || mediaKind({ url, medium: 'video' }) !== 'video') return undefined;
  const claimed = text(rokuField(video, 'videoType'))?.toUpperCase() ?? '';
  const rate = toDuration(video['bitrate']);
  return {
    url,
    mimeType: mimeTypes[claimed] ?? videoMimeType(url),
    ...(rate ? { bitrateBps: rate > mostKilobits ? rate : rate * 1000 } : {}),
  };
}

function readDuration({ label }: RokuPlace, content: JsonRecord, { log }: FormatContext): number | undefined {
  const claim = content['duration'];
  const durationSec = toDuration(claim);
  if (!durationSec && claim) {
    const message = `“${shorten(written(claim), 20)}” is not a length in seconds.`;
    log.add({ severity: 'info', code: 'badDuration', item: label, field: 'content.duration', message });
  }
  return durationSec;
}

function captionsOf(content: JsonRecord, language: string | undefined, { resolve }: FormatContext): CaptionInput[] {
  const listed = [...records(content['captions']), ...records(content['subtitles'])];
  return listed.flatMap((caption) => {
    const url = resolve(caption['url']);
    if (!url) return [];
    return [{ url, mimeType: captionMimeType(url), language: toLanguage(caption['language']) ?? language ?? 'und' }];
  });
}

/** Roku's own thumbnails are BIF, which only Roku reads; a WebVTT track in their place is for us. */
function thumbnailsOf(content: JsonRecord, { resolve }: FormatContext): string | undefined {
  const tracks = records(rokuField(content, 'trickPlayFiles')).flatMap(({ url }) => resolve(url) ?? []);
  return tracks.find((url) => extensionOf(url) === 'vtt');
}

import { toDuration } from '../media/duration.js';
import { foreignPlayer } from '../media/foreign-player.js';
import { captionMimeType, extensionOf, hlsType, mediaKind, videoMimeType } from '../media/media-type.js';
import { type AudioInput, audioMimeType } from '../media/to-audio.js';
import { type CaptionInput, type Rendition, toVideo, type VideoInput } from '../media/to-video.js';
import type { ResolveUrl } from '../resolve-url.js';
import { toLanguage } from '../text/language.js';
import { languageOfLabel } from '../text/language-name.js';
import type { StoryDraft } from './format.js';
import { type JsonRecord, records, text } from './json-fields.js';

interface JwMediaContext {
  readonly language: string | undefined;
  readonly resolve: ResolveUrl;
}

interface JwMedia {
  readonly video: VideoInput | undefined;
  readonly audio: AudioInput[];
  /** The page of a foreign player that stands where a file should. */
  readonly page: string | undefined;
}

interface Source {
  readonly fields: JsonRecord;
  readonly url: string;
  readonly type: string | undefined;
}

export function readJwMedia(item: JsonRecord, { language, resolve }: JwMediaContext): JwMedia {
  const sources = listSources(item, resolve);
  const renditions = sources
    .filter(isVideo)
    .map(toRendition)
    .sort((a, b) => sizeRank(a) - sizeRank(b));
  const durationSec = toDuration(item['duration']);
  const tracks = readTracks(item, { language, resolve });
  const video = toVideo(renditions, {
    isLive: isLive(item),
    durationSec: isLive(item) ? undefined : durationSec,
    ...tracks,
  });
  const page = sources.map(({ url }) => url).find(foreignPlayer);
  return {
    video,
    // Beside a video an audio source is the same sound alone, for those who must not look.
    audio: video ? [] : toAudio(sources, durationSec),
    page: video ? undefined : page,
  };
}

/** `sources` by the API; a page may give the player a `file` alone. */
function listSources(item: JsonRecord, resolve: ResolveUrl): Source[] {
  const listed = [...records(item['sources']), item];
  return listed.flatMap((fields) => {
    const url = resolve(fields['file']);
    return url ? [{ fields, url, type: toMimeType(text(fields['type'])) }] : [];
  });
}

/** Pages give the player `hls` and `mp4` where the API says a MIME type. */
function toMimeType(type: string | undefined): string | undefined {
  if (!type || type.includes('/')) return type;
  return type.toLowerCase() === 'hls' ? hlsType : type.toLowerCase() === 'mp4' ? 'video/mp4' : undefined;
}

/** What says nothing of itself is a video: JW plays little else. */
function isVideo({ url, type }: Source): boolean {
  const medium = type || extensionOf(url) ? undefined : 'video';
  return mediaKind({ url, type, medium }) === 'video';
}

function toRendition({ fields, url, type }: Source): Rendition {
  const [width, height, bitrate] = [fields['width'], fields['height'], fields['bitrate']].map(toDuration);
  return {
    url,
    mimeType: videoMimeType(url, type),
    isDefault: fields['default'] === true,
    ...(width ? { width } : {}),
    ...(height ? { height } : {}),
    ...(bitrate ? { bitrateBps: bitrate } : {}),
  };
}

const fullHd = 1920;

/** The largest that every TV decodes comes first; larger ones after it, for those that decode more. */
function sizeRank({ width = 0 }: Rendition): number {
  return width > fullHd ? width : -width;
}

const isLive = (item: JsonRecord): boolean =>
  item['isLive'] === true ||
  /^(live|livestream)$/i.test(text(item['contentType']) ?? text(item['VCH.EventState']) ?? '');

function readTracks(
  item: JsonRecord,
  { language, resolve }: JwMediaContext,
): { captions: CaptionInput[]; thumbnailsUrl: string | undefined; chaptersUrl: string | undefined } {
  const tracks = records(item['tracks']).flatMap((fields) => {
    const url = resolve(fields['file']);
    return url ? [{ fields, url, kind: text(fields['kind']) ?? 'captions' }] : [];
  });
  return {
    captions: tracks
      .filter(({ kind }) => kind === 'captions' || kind === 'subtitles')
      .map(({ fields, url }) => {
        const label = text(fields['label']);
        const named = toLanguage(fields['language']) ?? toLanguage(fields['srclang']) ?? languageOfLabel(label);
        return {
          url,
          mimeType: captionMimeType(url),
          language: named ?? language ?? 'und',
          ...(label ? { label } : {}),
        };
      }),
    thumbnailsUrl: tracks.find(({ kind }) => kind === 'thumbnails')?.url,
    chaptersUrl: tracks.find(({ kind }) => kind === 'chapters')?.url,
  };
}

function toAudio(sources: readonly Source[], durationSec: number | undefined): AudioInput[] {
  const [first, ...others] = sources.filter(({ url, type }) => mediaKind({ url, type }) === 'audio');
  if (!first) return [];
  const clip = { url: first.url, mimeType: audioMimeType(first.url, first.type) };
  return [{ ...clip, backupUrls: others.map(({ url }) => url), ...(durationSec ? { durationSec } : {}) }];
}

/** The largest of `images` that is not larger than a screen; `image` is 720 pixels wide. */
export function pickJwPicture(item: JsonRecord, resolve: ResolveUrl): StoryDraft['picture'] {
  const sized = records(item['images']).flatMap((image) => {
    const url = resolve(image['src']);
    const width = toDuration(image['width']);
    return url && width && isPicture(image) ? [{ url, width }] : [];
  });
  const best = sized.filter(({ width }) => width <= fullHd).sort((a, b) => b.width - a.width)[0];
  if (best) return best;
  const url = resolve(item['image']);
  return url ? { url } : undefined;
}

/** Posters that move are listed among the pictures. */
const isPicture = ({ type }: JsonRecord): boolean => !/^video\//i.test(text(type) ?? '');

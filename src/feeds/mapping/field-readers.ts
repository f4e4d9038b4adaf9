import type { FieldMap } from '../../contract/source.js';
import type { FaultLog } from '../fault-log.js';
import type { StoryDraft } from '../formats/format.js';
import { isArticleLength, readBody } from '../formats/item-body.js';
import { splitPath } from '../formats/tags.js';
import { toDuration } from '../media/duration.js';
import { foreignPlayer } from '../media/foreign-player.js';
import { captionMimeType, videoMimeType } from '../media/media-type.js';
import { audioMimeType } from '../media/to-audio.js';
import { toVideo } from '../media/to-video.js';
import type { ResolveUrl } from '../resolve-url.js';
import { parseMoment } from '../text/dates.js';
import { toLanguage } from '../text/language.js';
import { plainText, shorten } from '../text/plain-text.js';

const summaryLength = 300;

export interface MappedPlace {
  readonly draft: StoryDraft;
  readonly resolve: ResolveUrl;
  readonly log: FaultLog;
}

/** What a field of a draft becomes by the texts found at its path; nothing when they are of no use for it. */
export type FieldReader = (texts: readonly string[], place: MappedPlace) => Partial<StoryDraft> | undefined;

/** In this order, because durations and captions belong to the video. */
export const fieldReaders: Readonly<Record<keyof FieldMap, FieldReader>> = {
  id: ([text]) => ({ guid: text }),
  headline: ([text = '']) => whenSome(plainText(text), (headline) => ({ headline })),
  summary: ([text = '']) => whenSome(plainText(text), (summary) => ({ summary: shorten(summary, summaryLength) })),
  body: ([text = ''], place) => readMappedBody(text, place),
  link: (texts, { resolve }) => whenSome(first(texts, resolve), (link) => ({ link })),
  publishedAt: (texts) => whenSome(first(texts, parseMoment), (publishedAt) => ({ publishedAt })),
  updatedAt: (texts) => whenSome(first(texts, parseMoment), (updatedAt) => ({ updatedAt })),
  byline: (texts) => whenSome([...new Set(texts.map(plainText))].filter(Boolean).join(', '), (byline) => ({ byline })),
  section: ([text = '']) => whenSome(plainText(text), (section) => ({ sectionPath: splitPath(section) })),
  language: (texts) => whenSome(first(texts, toLanguage), (language) => ({ language })),
  picture: (texts, { resolve }) => whenSome(first(texts, resolve), (url) => ({ picture: { url } })),
  video: readVideo,
  audio: readAudio,
  duration: readDuration,
  captions: readCaptions,
};

function readMappedBody(text: string, { draft, resolve, log }: MappedPlace): Partial<StoryDraft> | undefined {
  const body = readBody({ encoded: text }, { resolve, label: draft.label, log });
  if (body.blocks.length === 0) return undefined;
  const corrections = body.corrections.map((words) => ({ text: words }));
  return {
    blocks: body.blocks,
    ...(body.bodyLinks && { bodyLinks: body.bodyLinks }),
    ...(corrections.length > 0 ? { corrections } : {}),
    ...(draft.summary ? {} : { summary: body.summary }),
  };
}

/** Whatever the operator names here is taken for a video, unless it is the page of a player. */
function readVideo(texts: readonly string[], { draft, resolve }: MappedPlace): Partial<StoryDraft> | undefined {
  const urls = texts.flatMap((text) => resolve(text) ?? []).filter((url) => !foreignPlayer(url));
  const isLive = draft.kind === 'live';
  const video = toVideo(
    urls.map((url) => ({ url, mimeType: videoMimeType(url) })),
    { isLive, durationSec: draft.videos?.[0]?.durationSec },
  );
  if (!video) return undefined;
  const isVideo = draft.kind === 'article' && !isArticleLength(draft.blocks ?? []);
  return { videos: [video], ...(isVideo ? { kind: 'video' as const } : {}) };
}

function readAudio(texts: readonly string[], { resolve }: MappedPlace): Partial<StoryDraft> | undefined {
  const [url, ...backupUrls] = texts.flatMap((text) => resolve(text) ?? []);
  return url ? { audio: [{ url, mimeType: audioMimeType(url), backupUrls }] } : undefined;
}

function readDuration(texts: readonly string[], { draft }: MappedPlace): Partial<StoryDraft> | undefined {
  const durationSec = first(texts, toDuration);
  if (!durationSec) return undefined;
  const { videos = [], audio = [] } = draft;
  if (videos.length > 0) return { videos: videos.map((video) => ({ ...video, durationSec })) };
  return { audio: audio.map((clip) => ({ ...clip, durationSec })) };
}

function readCaptions(texts: readonly string[], { draft, resolve }: MappedPlace): Partial<StoryDraft> | undefined {
  const language = draft.language ?? 'und';
  const captions = texts.flatMap((text) => {
    const url = resolve(text);
    return url ? [{ url, mimeType: captionMimeType(url), language }] : [];
  });
  if (captions.length === 0) return undefined;
  const [video, ...videos] = draft.videos ?? [];
  if (video) return { videos: [{ ...video, captions }, ...videos] };
  return { audio: (draft.audio ?? []).map((clip) => ({ ...clip, captions })) };
}

function first<T>(texts: readonly string[], read: (text: string) => T | undefined): T | undefined {
  for (const text of texts) {
    const value = read(text);
    if (value !== undefined) return value;
  }
  return undefined;
}

const whenSome = <T, R>(value: T | undefined, use: (value: T) => R): R | undefined => (value ? use(value) : undefined);

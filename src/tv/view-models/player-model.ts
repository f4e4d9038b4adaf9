import type { CaptionTrack, VideoSource } from '../../contract/media.js';
import type { ServedStory } from '../../contract/story.js';
import { type CaptionFormat, captionFormatOf } from '../../viewer/captions.js';
import { type Chapter, inOrder } from '../../viewer/chapters.js';
import { type PlayQueue, placeInQueue, type QueuePlace } from '../../viewer/play-queue.js';
import { languageName } from './language-name.js';
import type { Lens } from './lens.js';
import { type PictureModel, toPictureModel } from './picture-model.js';
import { storyVideos } from './story-videos.js';
import type { Words } from './words/words.js';

/** One address to play; the list of them is tried in order. */
export interface PlayableSource {
  readonly url: string;
  readonly mimeType: string;
}

export interface CaptionFile {
  readonly url: string;
  readonly format: CaptionFormat;
  readonly language: string;
  readonly label: string;
}

export interface PlayerModel {
  readonly storyId: string;
  readonly videoIndex: number;
  /** The section, and where in a queue one is; in capitals. */
  readonly kicker: string;
  readonly title: string;
  readonly channelName: string;
  readonly isLive: boolean;
  readonly sources: readonly PlayableSource[];
  readonly captionFiles: readonly CaptionFile[];
  /** WebVTT of sprites, or a BIF file. */
  readonly thumbnailsUrl: string | undefined;
  readonly chapters: readonly Chapter[];
  /** A file of them. */
  readonly chaptersUrl: string | undefined;
  readonly queue: PlayQueue | undefined;
  readonly place: QueuePlace | undefined;
  /** Stands in until the first picture of the video. */
  readonly poster: PictureModel;
  readonly locale: string;
  readonly words: Words;
  now(): number;
}

export interface PlayerLens extends Lens {
  /** The host of the API in use: addresses that start with `/` are on it. */
  readonly apiOrigin: string;
  readonly channelName: string;
  readonly queue?: PlayQueue | undefined;
}

/** Undefined when the story has no such video. */
export function toPlayerModel(story: ServedStory, videoIndex: number, lens: PlayerLens): PlayerModel | undefined {
  const found = storyVideos(story)[videoIndex];
  if (!found) return undefined;
  const { video, poster, caption } = found;
  const section = story.sectionPath[story.sectionPath.length - 1];
  const place = placeInQueue(lens.queue, story.id);
  const absolute = (url: string) => (url.startsWith('/') ? lens.apiOrigin + url : url);
  return {
    storyId: story.id,
    videoIndex,
    kicker: toKicker(section, video.isLive ? undefined : place, lens),
    queue: lens.queue,
    place,
    thumbnailsUrl: video.thumbnailsUrl && absolute(video.thumbnailsUrl),
    chapters: inOrder(video.chapters ?? []),
    chaptersUrl: video.chaptersUrl && absolute(video.chaptersUrl),
    title: video.title ?? caption ?? story.headline,
    channelName: lens.channelName,
    isLive: video.isLive,
    sources: toSources(video.sources, absolute),
    captionFiles: toCaptionFiles(video.captions, absolute, lens.locale),
    poster: toPictureModel(poster, section, lens.look),
    locale: lens.locale,
    words: lens.words,
    now: lens.now,
  };
}

function toKicker(section: string | undefined, place: QueuePlace | undefined, { words }: Lens): string {
  const segment = place && words('player.segment', { index: place.index + 1, total: place.total });
  return [section, segment].filter(Boolean).join(' · ').toUpperCase();
}

/** Each source, then its backups: a backup holds the same bytes, the next source only the same pictures. */
function toSources(sources: readonly VideoSource[], absolute: (url: string) => string): readonly PlayableSource[] {
  const all: PlayableSource[] = [];
  for (const { url, backupUrls, mimeType } of sources) {
    for (const address of [url, ...backupUrls]) all.push({ url: absolute(address), mimeType });
  }
  return all;
}

/** Those that can be read. */
function toCaptionFiles(
  tracks: readonly CaptionTrack[],
  absolute: (url: string) => string,
  locale: string,
): readonly CaptionFile[] {
  const files: CaptionFile[] = [];
  for (const track of tracks) {
    const format = captionFormatOf(track);
    const { url, language, label } = track;
    if (format) files.push({ url: absolute(url), format, language, label: label ?? languageName(language, locale) });
  }
  return files;
}

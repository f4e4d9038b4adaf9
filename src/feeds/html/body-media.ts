import { captionMimeType, mediaKind, videoMimeType } from '../media/media-type.js';
import { type AudioInput, audioMimeType } from '../media/to-audio.js';
import { type CaptionInput, type Rendition, toVideo, type VideoInput } from '../media/to-video.js';
import type { ResolveUrl } from '../resolve-url.js';
import { toLanguage } from '../text/language.js';
import { collapse } from '../text/plain-text.js';
import type { Attributes } from './attributes.js';
import { addressOf } from './embeds.js';
import type { PictureInput } from './picture.js';

/** A `<video>` while its `<source>` and `<track>` are being read. */
export interface OpenVideo {
  readonly renditions: Rendition[];
  readonly captions: CaptionInput[];
  thumbnailsUrl?: string;
  chaptersUrl?: string;
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
  if (attributes['kind'] === 'chapters') video.chaptersUrl = url;
  if (attributes['kind'] !== 'captions' && attributes['kind'] !== 'subtitles') return;
  const label = collapse(attributes['label'] ?? '');
  const language = toLanguage(attributes['srclang']) ?? 'und';
  video.captions.push({ url, mimeType: captionMimeType(url), language, ...(label ? { label } : {}) });
}

export const closeVideo = ({ renditions, captions, thumbnailsUrl, chaptersUrl }: OpenVideo): VideoInput | undefined =>
  toVideo(renditions, { captions, thumbnailsUrl, chaptersUrl });

/** An `<audio>` while its sources are being read: the first that is web is played, the others stand in for it. */
export interface OpenAudio {
  readonly sources: { readonly url: string; readonly type: string | undefined }[];
  readonly title: string;
}

export function openAudio(attributes: Attributes, resolve: ResolveUrl): OpenAudio {
  const audio: OpenAudio = { sources: [], title: collapse(attributes['title'] ?? '') };
  addAudioSource(audio, attributes, resolve);
  return audio;
}

export function addAudioSource({ sources }: OpenAudio, attributes: Attributes, resolve: ResolveUrl): void {
  const url = resolve(attributes['src']);
  if (url) sources.push({ url, type: attributes['type'] });
}

export function closeAudio({ sources, title }: OpenAudio): AudioInput | undefined {
  const [first] = sources;
  if (!first) return undefined;
  return { url: first.url, mimeType: audioMimeType(first.url, first.type), ...(title ? { title } : {}) };
}

/** A file that a frame shows as if it were a page. */
export function mediaInFrame(
  name: string,
  attributes: Attributes,
  resolve: ResolveUrl,
): { video?: VideoInput | undefined; audio?: AudioInput } {
  const url = addressOf(name, attributes, resolve);
  const type = attributes['type'];
  if (!url) return {};
  switch (mediaKind({ url, type })) {
    case 'video':
      return { video: toVideo([{ url, mimeType: videoMimeType(url, type) }]) };
    case 'audio':
      return { audio: { url, mimeType: audioMimeType(url, type) } };
    default:
      return {};
  }
}

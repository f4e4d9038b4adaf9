import { captionMimeType } from '../../media/media-type.js';
import type { CaptionInput } from '../../media/to-video.js';
import type { ResolveUrl } from '../../resolve-url.js';
import { toLanguage } from '../../text/language.js';
import type { XmlElement } from '../../xml/element.js';

export interface CaptionContext {
  readonly resolve: ResolveUrl;
  /** Of the item or the feed, for captions that do not say. */
  readonly language: string | undefined;
}

const trackNames: ReadonlySet<string> = new Set(['media:subtitle', 'podcast:transcript', 'jwplayer:track']);

/** Media RSS's subtitles, JW's tracks, and podcasts' transcripts, of which only those with times can be drawn: players go by the type. */
export function captionsOf(scopes: readonly XmlElement[], { resolve, language }: CaptionContext): CaptionInput[] {
  const byUrl = new Map<string, CaptionInput>();
  for (const { name, attributes, text } of scopes.flatMap(({ children }) => children)) {
    if (!trackNames.has(name) || !isCaptions(attributes['kind'])) continue;
    const url = resolve(attributes['href'] ?? attributes['url'] ?? attributes['file'] ?? text);
    if (!url || byUrl.has(url)) continue;
    const track = { url, mimeType: captionMimeType(url, attributes['type']) };
    byUrl.set(url, {
      ...track,
      language: toLanguage(attributes['lang'] ?? attributes['language']) ?? language ?? 'und',
    });
  }
  return [...byUrl.values()];
}

/** JW's tracks may also be thumbnails and chapters. */
const isCaptions = (kind: string | undefined): boolean => kind === undefined || /^(captions|subtitles)$/i.test(kind);

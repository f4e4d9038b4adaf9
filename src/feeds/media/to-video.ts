import type * as z from 'zod/mini';
import type { CaptionTrack, Chapter, Video } from '../../contract/media.js';
import { playabilityRank } from './media-type.js';

export type VideoInput = z.input<typeof Video>;
export type CaptionInput = z.input<typeof CaptionTrack>;

/** One address at which a video can be played. */
export interface Rendition {
  readonly url: string;
  readonly mimeType: string;
  readonly isDefault?: boolean | undefined;
  readonly bitrateBps?: number | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

export interface VideoFacts {
  readonly title?: string | undefined;
  readonly durationSec?: number | undefined;
  readonly isLive?: boolean;
  readonly captions?: readonly CaptionInput[];
  readonly thumbnailsUrl?: string | undefined;
  readonly chapters?: readonly Chapter[] | undefined;
  readonly chaptersUrl?: string | undefined;
}

/** Orders the renditions by what a TV can play; the same path on another host is a backup, not a rendition. */
export function toVideo(renditions: readonly Rendition[], facts: VideoFacts = {}): VideoInput | undefined {
  if (renditions.length === 0) return undefined;
  const ordered = [...renditions].sort(
    (a, b) =>
      playabilityRank(a.mimeType) - playabilityRank(b.mimeType) || Number(b.isDefault ?? 0) - Number(a.isDefault ?? 0),
  );
  const byPath = new Map<string, VideoInput['sources'][number] & { backupUrls: string[] }>();
  for (const { isDefault: _, ...rendition } of ordered) {
    const key = `${rendition.mimeType} ${pathOf(rendition.url)}`;
    const first = byPath.get(key);
    if (!first) byPath.set(key, { ...rendition, backupUrls: [] });
    else if (first.url !== rendition.url) first.backupUrls.push(rendition.url);
  }
  return { ...known(facts), captions: [...(facts.captions ?? [])], sources: [...byPath.values()] };
}

/** Without what is not known: a stored story comes back from JSON without it, and must compare equal. */
const known = ({ title, durationSec, isLive, thumbnailsUrl, chapters, chaptersUrl }: VideoFacts) => ({
  ...(title ? { title } : {}),
  ...(durationSec ? { durationSec } : {}),
  ...(isLive === undefined ? {} : { isLive }),
  ...(thumbnailsUrl ? { thumbnailsUrl } : {}),
  ...(chapters && chapters.length > 0 ? { chapters: [...chapters] } : {}),
  ...(chaptersUrl ? { chaptersUrl } : {}),
});

const pathOf = (url: string): string => url.replace(/^https?:\/\/[^/]+/i, '');

import * as z from 'zod/mini';
import { orElse } from './or-else.js';
import { LanguageTag, Validity, WebUrl } from './primitives.js';

/** One way to play a video. `backupUrls` hold the same bytes elsewhere, in the order to try them. */
export const VideoSource = z.object({
  url: WebUrl,
  mimeType: z.string(),
  backupUrls: z._default(z.array(WebUrl), []),
  bitrateBps: z.optional(z.number()),
  width: z.optional(z.number()),
  height: z.optional(z.number()),
});

/** A side file of captions. Captions inside an HLS playlist are found by the player. */
export const CaptionTrack = z.object({
  url: WebUrl,
  mimeType: z._default(z.string(), 'text/vtt'),
  language: LanguageTag,
  label: z.optional(z.string()),
});

export const AudioTrack = z.object({
  language: LanguageTag,
  label: z.optional(z.string()),
  role: z._default(z.enum(['main', 'description', 'translation']), 'main'),
});

/** Something to listen to: a podcast's episode, an article read aloud. */
export const AudioClip = z.object({
  url: WebUrl,
  mimeType: z.string(),
  title: z.optional(z.string()),
  durationSec: z.optional(z.number().check(z.positive())),
  language: z.optional(LanguageTag),
  backupUrls: z._default(z.array(WebUrl), []),
  /** Transcripts with times. */
  captions: z._default(z.array(CaptionTrack), []),
});

/** Where a part of a video begins, and what it is about. */
export const Chapter = z.object({ startSec: z.number().check(z.nonnegative()), title: z.string() });

export const Video = z.object({
  title: z.optional(z.string()),
  durationSec: z.optional(z.number().check(z.positive())),
  isLive: z._default(z.boolean(), false),
  /** In order of preference; the first that the device can play is used. */
  sources: z.array(VideoSource).check(z.minLength(1)),
  captions: z._default(z.array(CaptionTrack), []),
  audioTracks: z._default(z.array(AudioTrack), []),
  /** WebVTT whose cues point into a sprite (`thumbs.jpg#xywh=0,0,160,90`). */
  thumbnailsUrl: z.optional(WebUrl),
  /** What a feed writes out itself. */
  chapters: orElse(z.optional(z.array(Chapter)), undefined),
  /** A side file of them: podcasts' JSON, or WebVTT. */
  chaptersUrl: z.optional(WebUrl),
  validity: z.optional(Validity),
});

export type VideoSource = z.infer<typeof VideoSource>;
export type CaptionTrack = z.infer<typeof CaptionTrack>;
export type AudioTrack = z.infer<typeof AudioTrack>;
export type AudioClip = z.infer<typeof AudioClip>;
export type Chapter = z.infer<typeof Chapter>;
export type Video = z.infer<typeof Video>;

const PictureWords = {
  alt: z.optional(z.string()),
  caption: z.optional(z.string()),
  /** As the newsroom writes it: "File photo: Harbour Desk". */
  credit: z.optional(z.string()),
  /** Pixels of the original, where known. */
  width: z.optional(z.number()),
  height: z.optional(z.number()),
};

/** A picture as a feed names it: anywhere on the web, at any size. Only the server fetches it. */
export const SourcePicture = z.object({ url: WebUrl, ...PictureWords });

/** A picture as a TV asks for it: a key for `imagePath`, never the original address. */
export const Picture = z.object({ key: z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/)), ...PictureWords });

export type SourcePicture = z.infer<typeof SourcePicture>;
export type Picture = z.infer<typeof Picture>;

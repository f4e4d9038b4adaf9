import type { CaptionTrack } from '../../contract/media.js';
import type { Story } from '../../contract/story.js';
import { captionsOf } from './addresses.js';
import type { Diagnosis, DoctorFault } from './diagnose.js';

/** What `rundown inspect --json` prints. A change of its fields breaks the scripts of those who read it. */
export interface JsonReport {
  /** `null` when the feed could not be read; then the faults say why. */
  readonly format: string | null;
  readonly title: string | null;
  readonly language: string | null;
  /** Items as the document has them. */
  readonly itemCount: number;
  /** In the order of the feed, before any rule of a channel. */
  readonly stories: readonly JsonStory[];
  readonly dropped: number;
  readonly faults: readonly JsonFault[];
}

interface JsonClip {
  readonly url: string;
  readonly type: string;
  readonly durationSec: number | null;
}

interface JsonStory {
  readonly id: string;
  readonly kind: Story['kind'];
  readonly headline: string;
  readonly link: string | null;
  readonly publishedAt: string | null;
  readonly picture: string | null;
  /** Every address at which the videos play, in the order in which a TV tries them. */
  readonly videos: readonly JsonClip[];
  readonly audio: readonly JsonClip[];
  readonly captions: readonly { readonly url: string; readonly language: string }[];
  readonly summary: string;
  readonly blocks: Story['blocks'];
}

interface JsonFault {
  readonly severity: DoctorFault['severity'];
  readonly code: string;
  readonly item: string | null;
  readonly field: string | null;
  readonly message: string;
}

export function toJsonReport({ reading, dropped, faults }: Diagnosis): JsonReport {
  const { format, title, language, itemCount, stories } = reading;
  return {
    format,
    title: title ?? null,
    language: language ?? null,
    itemCount,
    stories: stories.map(toJsonStory),
    dropped,
    faults: faults.map(toJsonFault),
  };
}

/** For a feed that could not be read at all. `code` names the failure, `message` says it in words. */
export const unreadableReport = (code: string, message: string): JsonReport => ({
  format: null,
  title: null,
  language: null,
  itemCount: 0,
  stories: [],
  dropped: 0,
  faults: [{ severity: 'error', code, item: null, field: null, message }],
});

const toJsonStory = (story: Story): JsonStory => ({
  id: story.id,
  kind: story.kind,
  headline: story.headline,
  link: story.link ?? null,
  publishedAt: story.publishedAt ?? null,
  picture: story.picture?.url ?? null,
  videos: story.videos.flatMap(({ sources, durationSec }) => sources.map((source) => toClip(source, durationSec))),
  audio: story.audio.map((clip) => toClip(clip, clip.durationSec)),
  captions: withoutRepeats(captionsOf({ ...story, blocks: [] })),
  summary: story.summary,
  blocks: story.blocks,
});

/** A video and the recording of the same have the same captions. */
const withoutRepeats = (captions: readonly CaptionTrack[]): JsonStory['captions'] => {
  const byUrl = new Map(captions.map(({ url, language }) => [url, { url, language }]));
  return [...byUrl.values()];
};

const toClip = ({ url, mimeType }: { url: string; mimeType: string }, durationSec: number | undefined): JsonClip => ({
  url,
  type: mimeType,
  durationSec: durationSec ?? null,
});

const toJsonFault = ({ severity, code, item, field, message }: DoctorFault): JsonFault => ({
  severity,
  code,
  item: item ?? null,
  field: field ?? null,
  message,
});

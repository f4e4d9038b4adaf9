import * as z from 'zod/mini';
import { AudioClip, Picture, SourcePicture, Video } from './media.js';
import { orElse } from './or-else.js';
import { Card } from './page.js';
import { Direction, Instant, LanguageTag, Revision, Validity, WebUrl } from './primitives.js';

export const StoryKind = z.enum(['article', 'video', 'live']);

const ParagraphBlock = z.object({ kind: z.literal('paragraph'), text: z.string() });
const HeadingBlock = z.object({ kind: z.literal('heading'), text: z.string() });
const QuoteBlock = z.object({ kind: z.literal('quote'), text: z.string(), cite: z.optional(z.string()) });
const ListBlock = z.object({ kind: z.literal('list'), isOrdered: z.boolean(), items: z.array(z.string()) });

/** Something of another site that no TV can show inside an article: a post, a map, a foreign player. `provider` as its readers know it: "YouTube". */
const EmbedBlock = z.object({
  kind: z.literal('embed'),
  link: WebUrl,
  provider: z.optional(z.string()),
  title: z.optional(z.string()),
});

const pictureBlock = <P extends z.ZodMiniType>(picture: P) => z.object({ kind: z.literal('picture'), picture });
const videoBlock = <P extends z.ZodMiniType>(picture: P) =>
  z.object({ kind: z.literal('video'), video: Video, poster: z.optional(picture), caption: z.optional(z.string()) });

/** A piece of an article's body, as a feed gives it. Text is plain: no markup survives ingestion. */
export const SourceBlock = z.discriminatedUnion('kind', [
  ParagraphBlock,
  HeadingBlock,
  QuoteBlock,
  ListBlock,
  EmbedBlock,
  pictureBlock(SourcePicture),
  videoBlock(SourcePicture),
]);

/** A piece of an article's body, as a TV draws it. */
export const Block = z.discriminatedUnion('kind', [
  ParagraphBlock,
  HeadingBlock,
  QuoteBlock,
  ListBlock,
  EmbedBlock,
  pictureBlock(Picture),
  videoBlock(Picture),
]);

/** What the newsroom changed after publishing, and when. */
export const Correction = z.object({ at: z.optional(Instant), text: z.string() });

const StoryFacts = {
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  kind: StoryKind,
  headline: z.string().check(z.minLength(1)),
  /** Standfirst, plain text; may be empty. */
  summary: z._default(z.string(), ''),
  /** From general to particular: `['News', 'Politics']`. The last one is shown on cards. */
  sectionPath: z._default(z.array(z.string()), []),
  byline: z.optional(z.string()),
  publishedAt: z.optional(Instant),
  updatedAt: z.optional(Instant),
  language: z.optional(LanguageTag),
  direction: z._default(Direction, 'ltr'),
  /** Articles may carry videos, videos may carry a body. The first is the one "Watch" plays. */
  videos: z._default(z.array(Video), []),
  /** The first is the one "Listen" plays. */
  audio: z._default(z.array(AudioClip), []),
  tags: z._default(z.array(z.string()), []),
  corrections: z._default(z.array(Correction), []),
  /** The newsroom's public page. */
  link: z.optional(WebUrl),
  /** The same page at the newsroom's other addresses. */
  mirrorLinks: z._default(z.array(WebUrl), []),
  validity: z.optional(Validity),
};

/** One news item as ingestion keeps it. */
export const Story = z.object({
  ...StoryFacts,
  picture: z.optional(SourcePicture),
  blocks: z._default(z.array(SourceBlock), []),
  /** Where the words of its body lead to. TVs are not told: what leads out of them, no viewer can follow. */
  bodyLinks: z.optional(z.array(WebUrl)),
});

/** The articles, updates and videos of one story, the newest first; this one is among them. */
export const StoryThread = z.object({
  id: z.string().check(z.minLength(1)),
  /** Only when the operator gave it one. */
  title: z.optional(z.string()),
  items: z.array(Card),
});

/** One news item as the content API serves it. */
export const ServedStory = z.object({
  ...StoryFacts,
  revision: Revision,
  picture: z.optional(Picture),
  blocks: z._default(z.array(Block), []),
  // A thread that cannot be read costs the thread.
  thread: orElse(z.optional(StoryThread), undefined),
});

export type StoryKind = z.infer<typeof StoryKind>;
export type SourceBlock = z.infer<typeof SourceBlock>;
export type Block = z.infer<typeof Block>;
export type Correction = z.infer<typeof Correction>;
export type StoryThread = z.infer<typeof StoryThread>;
export type Story = z.infer<typeof Story>;
export type ServedStory = z.infer<typeof ServedStory>;

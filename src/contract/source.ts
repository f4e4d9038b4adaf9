import * as z from 'zod/mini';
import { about } from './editor-words.js';
import { Instant, LanguageTag, Slug, WebUrl } from './primitives.js';

/** Where something is in an item: `/images/0/src` in JSON (a JSON pointer), `media:group/media:content/@url` in XML. */
const FieldPath = z.string().check(z.minLength(1), z.maxLength(200));
const FieldPaths = z.optional(z.union([FieldPath, z.array(FieldPath).check(z.minLength(1), z.maxLength(10))]));

/** For feeds that put things where no format says: each field is read from the first of its paths that has something. */
export const FieldMap = z.strictObject({
  id: about(FieldPaths, 'What stays the same when the item is edited.', '/guid'),
  headline: about(FieldPaths, 'Plain text.', '/title'),
  summary: about(FieldPaths, 'Plain text or HTML.', '/abstract'),
  body: about(FieldPaths, 'HTML or plain text.', '/content/html', 'content:encoded'),
  link: about(FieldPaths, 'The public page of the story.', '/links/0/href'),
  publishedAt: about(FieldPaths, 'A date in any usual spelling.', '/published'),
  updatedAt: about(FieldPaths, 'A date in any usual spelling.', '/modified'),
  byline: about(FieldPaths, 'Who wrote it.', '/author/name'),
  section: about(FieldPaths, 'The section, or a path of sections.', '/category'),
  language: about(FieldPaths, 'BCP 47.', '/lang'),
  picture: about(FieldPaths, 'The address of the lead picture.', '/images/0/src', 'media:group/media:content/@url'),
  video: about(FieldPaths, 'The address of a video or a stream.', '/media/hls'),
  duration: about(FieldPaths, 'Of the video: seconds, `mm:ss` or `hh:mm:ss`.', '/media/length'),
  audio: about(FieldPaths, 'The address of something to listen to.', '/podcast/url'),
  captions: about(FieldPaths, 'The address of the captions of the video.', '/media/vtt'),
});

const FeedAddress = z.string().check(z.minLength(1), z.maxLength(4096));

const sourceFields = {
  title: about(z.optional(z.string()), 'As operators and automatic pages call it.', 'World desk'),
  url: about(
    FeedAddress,
    'An http or https address, or the path of a file beside the channel file.',
    'https://news.example.org/feed.xml',
  ),
  baseUrl: about(
    z.optional(WebUrl),
    'What relative addresses inside the feed are relative to. Without it, where the feed was found; a feed that is a file needs it.',
  ),
  section: about(z.optional(z.string()), 'For stories that name no section themselves.', 'World'),
  language: about(z.optional(LanguageTag), 'For stories that name no language themselves.', 'en'),
  map: about(
    z.optional(FieldMap),
    'For feeds that put things where no format says: a path, or several to try in turn, for each field. `rundown inspect --map` tries it.',
  ),
  refreshSec: about(z._default(z.int().check(z.gte(10), z.lte(86_400)), 300), 'How often it is fetched, in seconds.'),
  keepDays: about(
    z._default(z.number().check(z.positive(), z.lte(3650)), 30),
    'A story that has left the feed is kept this long after it was last seen there.',
  ),
};

/** A feed that is taken in. */
export const Source = z.strictObject({ id: Slug, ...sourceFields });

const id = about(z.optional(Slug), 'Named by rules. Without it, it is made of the address.', 'world-desk');

/** A source as operators write it: the address alone will do. */
export const SourceEntry = z.union([
  about(FeedAddress, 'A feed by its address alone.', 'https://news.example.org/feed.xml'),
  z.strictObject({ id, ...sourceFields }),
]);

/** How a source is doing; what operators see of it. */
export const SourceHealth = z.object({
  sourceId: Slug,
  lastFetchAt: z.optional(Instant),
  lastSuccessAt: z.optional(Instant),
  nextFetchAt: z.optional(Instant),
  newestItemAt: z.optional(Instant),
  failureCount: z._default(z.int(), 0),
  /** In words, while the last fetch failed. */
  error: z.optional(z.string()),
  /** In words, what an operator should know though the source does well. */
  notices: z._default(z.array(z.string()), []),
  itemsIn: z._default(z.int(), 0),
  itemsKept: z._default(z.int(), 0),
  itemsDropped: z._default(z.int(), 0),
  /** Why items were dropped, in words, the first few. */
  faults: z._default(z.array(z.string()), []),
});

export type FieldMap = z.infer<typeof FieldMap>;
export type Source = z.infer<typeof Source>;
export type SourceEntry = z.infer<typeof SourceEntry>;
export type SourceHealth = z.infer<typeof SourceHealth>;

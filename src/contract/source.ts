import * as z from 'zod/mini';
import { Instant, LanguageTag, Slug, WebUrl } from './primitives.js';

/** Where something is in an item: `/images/0/src` in JSON (a JSON pointer), `media:group/media:content/@url` in XML. */
const FieldPath = z.string().check(z.minLength(1), z.maxLength(200));
const FieldPaths = z.optional(z.union([FieldPath, z.array(FieldPath).check(z.minLength(1), z.maxLength(10))]));

/** For feeds that put things where no format says: each field is read from the first of its paths that has something. */
export const FieldMap = z.strictObject({
  id: FieldPaths,
  headline: FieldPaths,
  summary: FieldPaths,
  /** HTML or plain text. */
  body: FieldPaths,
  link: FieldPaths,
  publishedAt: FieldPaths,
  updatedAt: FieldPaths,
  byline: FieldPaths,
  section: FieldPaths,
  language: FieldPaths,
  picture: FieldPaths,
  video: FieldPaths,
  /** Seconds, `mm:ss` or `hh:mm:ss`, of the video. */
  duration: FieldPaths,
  audio: FieldPaths,
  captions: FieldPaths,
});

/** A feed that is taken in, as operators write it. */
export const Source = z.strictObject({
  id: Slug,
  title: z.optional(z.string()),
  /** http(s) address, or a file's path relative to the channel file. */
  url: z.string().check(z.minLength(1), z.maxLength(4096)),
  /** What relative addresses inside the feed are relative to. Default: where the feed was found. A feed read from a file needs it. */
  baseUrl: z.optional(WebUrl),
  /** For stories that name no section themselves. */
  section: z.optional(z.string()),
  language: z.optional(LanguageTag),
  map: z.optional(FieldMap),
  refreshSec: z._default(z.int().check(z.gte(10), z.lte(86_400)), 300),
  /** A story that has left its feed is kept this long after it was last seen there. */
  keepDays: z._default(z.number().check(z.positive(), z.lte(3650)), 30),
});

/** A source as operators write it: the address alone will do. Without an id it has one made of the address. */
export const SourceEntry = z.union([Source.shape.url, z.extend(Source, { id: z.optional(Slug) })]);

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

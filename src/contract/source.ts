import * as z from 'zod/mini';
import { Instant, LanguageTag, Slug, WebUrl } from './primitives.js';

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
  refreshSec: z._default(z.int().check(z.gte(10), z.lte(86_400)), 300),
  /** A story that has left its feed is kept this long after it was last seen there. */
  keepDays: z._default(z.number().check(z.positive(), z.lte(3650)), 30),
});

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
  itemsIn: z._default(z.int(), 0),
  itemsKept: z._default(z.int(), 0),
  itemsDropped: z._default(z.int(), 0),
  /** Why items were dropped, in words, the first few. */
  faults: z._default(z.array(z.string()), []),
});

export type Source = z.infer<typeof Source>;
export type SourceHealth = z.infer<typeof SourceHealth>;

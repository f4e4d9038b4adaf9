import * as z from 'zod/mini';
import { Instant } from './primitives.js';

/** An API error, RFC 9457 (`application/problem+json`). */
export const Problem = z.object({
  type: z._default(z.string(), 'about:blank'),
  title: z.string(),
  status: z.int(),
  detail: z.optional(z.string()),
  /** Only with 410: since when the newsroom no longer stands by the story. `detail` is then its reason, where it gave one. */
  retractedAt: z.optional(Instant),
});

export type Problem = z.infer<typeof Problem>;

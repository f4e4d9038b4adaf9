import * as z from 'zod/mini';

/** An API error, RFC 9457 (`application/problem+json`). */
export const Problem = z.object({
  type: z._default(z.string(), 'about:blank'),
  title: z.string(),
  status: z.int(),
  detail: z.optional(z.string()),
});

export type Problem = z.infer<typeof Problem>;

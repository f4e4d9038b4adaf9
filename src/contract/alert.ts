import * as z from 'zod/mini';
import { Instant } from './primitives.js';

/** Breaking news. `takeover` asks the viewer before it opens anything. */
export const Alert = z.object({
  id: z.string().check(z.minLength(1)),
  severity: z.enum(['notice', 'breaking', 'takeover']),
  headline: z.string().check(z.minLength(1)),
  storyId: z.optional(z.string()),
  startsAt: Instant,
  expiresAt: Instant,
});

export type Alert = z.infer<typeof Alert>;

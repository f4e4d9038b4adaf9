import * as z from 'zod/mini';
import { Instant } from './primitives.js';

/** From a word at the edge to a question over everything: `takeover` asks the viewer before it opens anything. */
export const AlertSeverity = z.enum(['info', 'breaking', 'takeover']);

/** Characters of a headline: two lines of a banner. */
export const alertHeadlineLimit = 160;

/** Breaking news. Text is plain. */
export const Alert = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  severity: AlertSeverity,
  headline: z.string().check(z.minLength(1), z.maxLength(alertHeadlineLimit)),
  /** The story that it opens; without one there is nothing to open. */
  storyId: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  startsAt: Instant,
  expiresAt: Instant,
});

/** The alerts in force, the most urgent first. */
export const AlertList = z.object({ alerts: z.array(Alert) });

export type AlertSeverity = z.infer<typeof AlertSeverity>;
export type Alert = z.infer<typeof Alert>;
export type AlertList = z.infer<typeof AlertList>;

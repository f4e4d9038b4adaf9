import * as z from 'zod/mini';
import { AlertSeverity, alertHeadlineLimit } from './alert.js';

const MINUTE_SEC = 60;
const DAY_SEC = 86_400;

/** What an operator asks for when something breaks. */
export const AlertRequest = z.strictObject({
  headline: z.string().check(z.minLength(1), z.maxLength(alertHeadlineLimit)),
  severity: z._default(AlertSeverity, 'breaking'),
  storyId: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  /** From now on; nothing breaks for longer than a day. */
  expiresInSec: z._default(z.int().check(z.gte(MINUTE_SEC), z.lte(DAY_SEC)), 30 * MINUTE_SEC),
});

export type AlertRequest = z.infer<typeof AlertRequest>;

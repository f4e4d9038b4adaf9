import type { Story } from '../../contract/story.js';
import type { Finding } from './finding.js';
import { checkMedia } from './media-checks.js';

/** Clocks differ; more than this is a wrong zone. */
const clockToleranceMs = 15 * 60 * 1000;
/** News on TV is younger. */
const earliestLikelyYear = 2000;
/** Two lines of a card. */
const longHeadline = 110;

/** Each looks at one story alone. */
export const storyChecks: readonly ((story: Story, now: Date) => Finding[])[] = [checkDate, checkHeadline, checkMedia];

function checkDate({ publishedAt }: Story, now: Date): Finding[] {
  if (!publishedAt) return [];
  const date = new Date(publishedAt);
  if (date.getTime() > now.getTime() + clockToleranceMs) {
    const message = `“${publishedAt}” is in the future; until then the story leads every rail.`;
    return [{ severity: 'warning', code: 'futureDate', field: 'publishedAt', message }];
  }
  if (date.getUTCFullYear() >= earliestLikelyYear) return [];
  const message = `“${publishedAt}” is too long ago to be right.`;
  return [{ severity: 'warning', code: 'doubtfulDate', field: 'publishedAt', message }];
}

function checkHeadline({ headline }: Story): Finding[] {
  if (headline.length <= longHeadline) return [];
  const message = `The headline has ${headline.length} characters; cards show about ${longHeadline}.`;
  return [{ severity: 'info', code: 'longHeadline', field: 'headline', message }];
}

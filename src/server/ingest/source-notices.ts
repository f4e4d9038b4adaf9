import type { AnswerTerms } from './fetched-feed.js';
import { longestPeaceSec } from './next-fetch.js';

export interface SourceTerms extends Pick<AnswerTerms, 'movedTo'> {
  readonly refreshSec: number;
  /** How long the feed asks to be left alone. */
  readonly peaceSec: number;
}

/** What an operator should know of a source though it does well. */
export function sourceNotices({ movedTo, refreshSec, peaceSec }: SourceTerms): string[] {
  return [
    ...(movedTo ? [`The feed has moved for good. Its new address belongs into the channel file: ${movedTo}`] : []),
    ...(peaceSec > refreshSec ? [peaceWords(peaceSec)] : []),
  ];
}

function peaceWords(peaceSec: number): string {
  const asked = `The feed asks to be fetched only every ${minuteWords(peaceSec)}`;
  if (peaceSec <= longestPeaceSec) return `${asked}, which is longer than its refreshSec, and that is what is done.`;
  return `${asked}. It is fetched every ${minuteWords(longestPeaceSec)}.`;
}

function minuteWords(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? 'minute' : `${minutes} minutes`;
}

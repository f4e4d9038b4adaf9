import { storyWords } from './story-words.js';

export interface Zone {
  /** IANA name; undefined is the viewer's own zone. */
  readonly timeZone: string | undefined;
}

const part = (at: string, options: Intl.DateTimeFormatOptions, { timeZone }: Zone): string =>
  new Intl.DateTimeFormat(storyWords.locale, { ...options, ...(timeZone ? { timeZone } : {}) }).format(new Date(at));

export const dayText = (at: string, zone: Zone): string => part(at, { day: 'numeric', month: 'long' }, zone);

export const timeText = (at: string, zone: Zone): string =>
  part(at, { hour: '2-digit', minute: '2-digit', hour12: false }, zone);

/** `24 November, 19:30`. */
export const momentText = (at: string, zone: Zone): string => `${dayText(at, zone)}, ${timeText(at, zone)}`;

/** The time alone when both are of one day. */
export const shortMomentText = (at: string, since: string | undefined, zone: Zone): string =>
  since && dayText(at, zone) === dayText(since, zone) ? timeText(at, zone) : momentText(at, zone);

import type { Words } from './words/words.js';

/** Whose days and hours: undefined is the viewer's own zone. */
export interface Zone {
  readonly locale: string;
  readonly timeZone?: string;
}

interface SpokenZone extends Zone {
  readonly words: Words;
}

const part = (at: string, { locale, timeZone }: Zone, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale, { ...options, ...(timeZone && { timeZone }) }).format(new Date(at));

export const dayText = (at: string, zone: Zone): string => part(at, zone, { day: 'numeric', month: 'long' });

export const timeText = (at: string, zone: Zone): string => part(at, zone, { hour: '2-digit', minute: '2-digit' });

/** `24 November, 19:30`. */
export const momentText = (at: string, zone: SpokenZone): string =>
  zone.words('time.moment', { day: dayText(at, zone), time: timeText(at, zone) });

/** The time alone when both are of one day. */
export const shortMomentText = (at: string, since: string | undefined, zone: SpokenZone): string =>
  since && dayText(at, zone) === dayText(since, zone) ? timeText(at, zone) : momentText(at, zone);

/** Whose days and hours: undefined is the viewer's own zone. */
export interface Zone {
  readonly locale: string;
  readonly timeZone?: string;
}

const part = (at: string, { locale, timeZone }: Zone, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale, { ...options, ...(timeZone && { timeZone }) }).format(new Date(at));

export const dayText = (at: string, zone: Zone): string => part(at, zone, { day: 'numeric', month: 'long' });

export const timeText = (at: string, zone: Zone): string => part(at, zone, { hour: '2-digit', minute: '2-digit' });

/** `24 November, 19:30`. */
export const momentText = (at: string, zone: Zone): string => `${dayText(at, zone)}, ${timeText(at, zone)}`;

/** The time alone when both are of one day. */
export const shortMomentText = (at: string, since: string | undefined, zone: Zone): string =>
  since && dayText(at, zone) === dayText(since, zone) ? timeText(at, zone) : momentText(at, zone);

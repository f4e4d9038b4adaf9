export const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const DAY_NAMES: readonly string[] = DAYS;

/** What the clock on the wall of a time zone says. */
export interface WallClock {
  /** `YYYY-MM-DDTHH:MM:SS`, which compares as text. */
  readonly moment: string;
  /** 0 is Sunday. */
  readonly day: number;
  /** `HH:MM`, which compares as text. */
  readonly time: string;
}

// Making a formatter costs a hundred times what using it does.
const formatters = new Map<string, Intl.DateTimeFormat>();

export function wallClock(now: Date, timeZone: string): WallClock {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      weekday: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    });
    formatters.set(timeZone, formatter);
  }
  const part = Object.fromEntries(formatter.formatToParts(now).map(({ type, value }) => [type, value]));
  const time = `${part['hour']}:${part['minute']}`;
  return {
    moment: `${part['year']}-${part['month']}-${part['day']}T${time}:${part['second']}`,
    day: DAY_NAMES.indexOf((part['weekday'] ?? '').toLowerCase()),
    time,
  };
}

const DAY_MS = 24 * 60 * 60_000;

/**
 * When the wall shows this moment (`2026-03-29T09:00`), as milliseconds in UTC. In the hour that autumn repeats, the first time;
 * one that spring leaves out comes as much later as the clock is put forward.
 */
export function instantOfWall(moment: string, timeZone: string): number {
  const asUtc = Date.parse(`${moment}Z`);
  const before = asUtc - offsetAt(asUtc - DAY_MS, timeZone);
  const after = asUtc - offsetAt(asUtc + DAY_MS, timeZone);
  const shown = [before, after].filter((ms) => ms + offsetAt(ms, timeZone) === asUtc);
  return shown.length > 0 ? Math.min(...shown) : before;
}

function offsetAt(ms: number, timeZone: string): number {
  const wholeSecond = Math.floor(ms / 1000) * 1000;
  return Date.parse(`${wallClock(new Date(wholeSecond), timeZone).moment}Z`) - wholeSecond;
}

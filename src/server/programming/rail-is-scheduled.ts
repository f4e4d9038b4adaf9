import type { RailSchedule } from '../../contract/rail-config.js';

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const DAY_NAMES: readonly string[] = DAYS;
const WITH_ZONE = /(?:Z|[+-]\d\d:\d\d)$/;

interface WallClock {
  /** `YYYY-MM-DDTHH:MM:SS`, which compares as text. */
  readonly moment: string;
  /** 0 is Sunday. */
  readonly day: number;
  /** `HH:MM`, which compares as text. */
  readonly time: string;
}

/** Whether a rail is shown at this moment, by the clock on the wall of the channel's time zone. */
export function railIsScheduled(schedule: RailSchedule | undefined, now: Date, timeZone: string): boolean {
  if (!schedule) return true;
  const wall = wallClock(now, timeZone);
  const { from, until } = schedule.validity ?? {};
  if (from !== undefined && !hasCome(from, now, wall)) return false;
  if (until !== undefined && hasCome(until, now, wall)) return false;

  const day = startDay(schedule.hours, wall);
  return day !== undefined && (!schedule.days || schedule.days.includes(DAYS[day]!));
}

/** A moment without a zone is compared with the wall: in the hour that autumn repeats it comes once and has then come. */
const hasCome = (moment: string, now: Date, wall: WallClock): boolean =>
  WITH_ZONE.test(moment) ? now.getTime() >= Date.parse(moment) : wall.moment >= moment;

/** The day on which the running slot began: after midnight a 22:00-02:00 slot still belongs to the day before. */
function startDay(hours: RailSchedule['hours'], { day, time }: WallClock): number | undefined {
  if (!hours || hours.from === hours.until) return day;
  if (hours.from < hours.until) return time >= hours.from && time < hours.until ? day : undefined;
  if (time >= hours.from) return day;
  return time < hours.until ? (day + 6) % 7 : undefined;
}

// Making a formatter costs a hundred times what using it does.
const formatters = new Map<string, Intl.DateTimeFormat>();

function wallClock(now: Date, timeZone: string): WallClock {
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

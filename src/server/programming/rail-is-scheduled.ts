import type { RailSchedule } from '../../contract/rail-config.js';
import { isValidAt } from './is-shown.js';

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const DAY_NAMES: readonly string[] = DAYS;

interface WallClock {
  /** 0 is Sunday. */
  readonly day: number;
  /** `HH:MM`, which compares as text. */
  readonly time: string;
}

/** Whether a rail is shown at this moment, by the clock on the wall of the channel's time zone. */
export function railIsScheduled(schedule: RailSchedule | undefined, now: Date, timeZone: string): boolean {
  if (!schedule) return true;
  if (!isValidAt(schedule.validity, now)) return false;
  if (!schedule.days && !schedule.hours) return true;

  const wall = wallClock(now, timeZone);
  const day = startDay(schedule.hours, wall);
  return day !== undefined && (!schedule.days || schedule.days.includes(DAYS[day]!));
}

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
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    formatters.set(timeZone, formatter);
  }
  const parts = Object.fromEntries(formatter.formatToParts(now).map(({ type, value }) => [type, value]));
  return {
    day: DAY_NAMES.indexOf((parts['weekday'] ?? '').toLowerCase()),
    time: `${parts['hour']}:${parts['minute']}`,
  };
}

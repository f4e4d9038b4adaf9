import type { RailSchedule } from '../../contract/rail-config.js';
import { DAYS, type WallClock, wallClock } from './wall-clock.js';

const WITH_ZONE = /(?:Z|[+-]\d\d:\d\d)$/;

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

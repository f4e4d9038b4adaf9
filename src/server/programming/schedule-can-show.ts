import type { RailSchedule } from '../../contract/rail-config.js';
import { railIsScheduled } from './rail-is-scheduled.js';

const MINUTE_MS = 60_000;
/** Days and hours come round once a week; one day more for a slot over midnight. */
const ROUND_MS = 8 * 24 * 60 * MINUTE_MS;
/** The wall of a time zone is at most so far from UTC. */
const ZONE_MS = 14 * 60 * MINUTE_MS;

/** Whether a rail of this schedule is ever shown from now on. */
export function scheduleCanShow(schedule: RailSchedule, now: Date, timeZone: string): boolean {
  const { from, until } = schedule.validity ?? {};
  if (until === undefined) return true;
  // Read as if the wall stood in UTC: a margin on both sides makes up for it.
  const first = Math.max(now.getTime(), from === undefined ? 0 : Date.parse(`${asUtc(from)}`) - ZONE_MS);
  const last = Math.min(Date.parse(asUtc(until)) + ZONE_MS, first + ROUND_MS + 2 * ZONE_MS);
  for (let time = first; time < last; time += MINUTE_MS) {
    if (railIsScheduled(schedule, new Date(time), timeZone)) return true;
  }
  return false;
}

const asUtc = (moment: string): string => (/(?:Z|[+-]\d\d:\d\d)$/.test(moment) ? moment : `${moment}Z`);

import { instantOfWall, wallClock } from '../wall-clock.js';
import type { Span } from './airing.js';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
/** After midnight, what was on before it can still be gone back to. */
const LOOK_BACK_MS = 6 * HOUR_MS;

/** Today and tomorrow on the wall of the channel's time zone, and at least the last hours. The same for a whole hour. */
export function daySpan(nowMs: number, timeZone: string): Span {
  const hourMs = Math.floor(nowMs / HOUR_MS) * HOUR_MS;
  const midnightOf = (ms: number) =>
    instantOfWall(`${wallClock(new Date(ms), timeZone).moment.slice(0, 10)}T00:00`, timeZone);
  const today = midnightOf(nowMs);
  // Days of 23 and of 25 hours: half a day into the second one is sure to be in it.
  return { fromMs: Math.min(today, hourMs - LOOK_BACK_MS), untilMs: midnightOf(today + 2 * DAY_MS + DAY_MS / 2) };
}

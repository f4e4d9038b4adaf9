import type { AiringConfig } from '../../../contract/schedule-config.js';
import { DAYS, instantOfWall, wallClock } from '../wall-clock.js';
import type { Airing, Span } from './airing.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const WITH_ZONE = /(?:Z|[+-]\d\d:\d\d)$/;
const TIME_OF_DAY = /^\d\d:\d\d$/;

/** What an operator wrote, at its times within the span: what comes round every day comes on each of its days. */
export function expandAirings(configs: readonly AiringConfig[], span: Span, timeZone: string): Airing[] {
  const days = daysOf(span, timeZone);
  return configs.flatMap((config) => {
    if (!TIME_OF_DAY.test(config.start)) return [toAiring(config, momentOf(config.start, timeZone), false)];
    return days
      .filter(({ name }) => !config.days || config.days.includes(name))
      .map(({ date }) => toAiring(config, instantOfWall(`${date}T${config.start}`, timeZone), true));
  });
}

const momentOf = (start: string, timeZone: string): number =>
  WITH_ZONE.test(start) ? Date.parse(start) : instantOfWall(start, timeZone);

const toAiring = ({ title, durationMin, description, picture }: AiringConfig, startMs: number, isRegular: boolean) => ({
  title,
  startMs,
  endMs: durationMin === undefined ? undefined : startMs + durationMin * MINUTE_MS,
  description,
  pictureUrl: picture,
  isRegular,
});

/** The dates on the wall during the span, and a day more on either side: what began then may reach into it, or end what is in it. */
function daysOf({ fromMs, untilMs }: Span, timeZone: string) {
  const dateAt = (ms: number) => wallClock(new Date(ms), timeZone).moment.slice(0, 10);
  const first = Date.parse(dateAt(fromMs)) - DAY_MS;
  const last = Date.parse(dateAt(untilMs)) + DAY_MS;
  return Array.from({ length: (last - first) / DAY_MS + 1 }, (_, at) => {
    const day = new Date(first + at * DAY_MS);
    return { date: day.toISOString().slice(0, 10), name: DAYS[day.getUTCDay()]! };
  });
}

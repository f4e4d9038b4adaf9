import type { ScheduledProgramme, StreamSchedule } from '../../../contract/schedule.js';
import { toPicture } from '../picture-keys.js';
import type { TidyAiring } from './tidy-airings.js';

export interface StreamDay {
  readonly storyId: string;
  /** In order of time, none over another. */
  readonly airings: readonly TidyAiring[];
}

/** A stream's day as TVs are told it, at this moment. */
export function toStreamSchedule({ storyId, airings }: StreamDay, nowMs: number): StreamSchedule {
  const on = airings.find(({ startMs, endMs }) => startMs <= nowMs && nowMs < endMs);
  const next = airings.find(({ startMs }) => startMs > nowMs);
  return {
    storyId,
    ...(on ? { now: idOf(on) } : {}),
    ...(next ? { next: idOf(next) } : {}),
    programmes: airings.map(toProgramme),
  };
}

/** When what is on, or what is next, is another. */
export function nextChangeMs(airings: readonly TidyAiring[], nowMs: number): number {
  const changes = airings.flatMap(({ startMs, endMs }) => [startMs, endMs]).filter((ms) => ms > nowMs);
  return changes.reduce((first, ms) => Math.min(first, ms), Number.POSITIVE_INFINITY);
}

const toProgramme = (airing: TidyAiring): ScheduledProgramme => ({
  id: idOf(airing),
  title: airing.title,
  startsAt: instant(airing.startMs),
  endsAt: instant(airing.endMs),
  ...(airing.description ? { description: airing.description } : {}),
  ...(airing.pictureUrl ? { picture: toPicture({ url: airing.pictureUrl }) } : {}),
});

const instant = (ms: number): string => new Date(ms).toISOString();

/** No two programmes of a stream begin at once. */
const idOf = ({ startMs }: TidyAiring): string => `at-${Math.round(startMs / 1000)}`;

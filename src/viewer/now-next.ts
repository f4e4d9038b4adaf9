import type { ScheduledProgramme } from '../contract/schedule.js';

/** What a live stream shows today and tomorrow, in order of time; undefined when that cannot be had now. */
export type StreamDay = readonly ScheduledProgramme[] | undefined;

export interface NowNext {
  readonly on: ScheduledProgramme | undefined;
  readonly next: ScheduledProgramme | undefined;
  /** When one of them is another; undefined when nothing more is known. */
  readonly changesAtMs: number | undefined;
}

/** Of a stream's programmes, in order of time: what is on at this moment, and what comes after it. */
export function nowNext(programmes: readonly ScheduledProgramme[], nowMs: number): NowNext {
  const on = programmes.find(({ startsAt, endsAt }) => Date.parse(startsAt) <= nowMs && nowMs < Date.parse(endsAt));
  const next = programmes.find(({ startsAt }) => Date.parse(startsAt) > nowMs);
  const changes = [on?.endsAt, next?.startsAt].flatMap((instant) => (instant ? [Date.parse(instant)] : []));
  return { on, next, changesAtMs: changes.length > 0 ? Math.min(...changes) : undefined };
}

/** How much of a programme is over, 0 to 1. */
export function shareOfProgramme(
  { startsAt, endsAt }: Pick<ScheduledProgramme, 'startsAt' | 'endsAt'>,
  nowMs: number,
): number {
  const start = Date.parse(startsAt);
  const length = Date.parse(endsAt) - start;
  return length > 0 ? Math.min(1, Math.max(0, (nowMs - start) / length)) : 0;
}

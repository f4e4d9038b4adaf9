import type { ScheduledProgramme } from '../contract/schedule.js';

/** `replay`: over, and still in the stream's window, so that it can be seen from its start. */
export type ProgrammeState = 'past' | 'replay' | 'now' | 'later';

/** `replayFromMs`: when what is at the start of the stream's window was sent; undefined where that is not known. */
export function programmeState(
  { startsAt, endsAt }: Pick<ScheduledProgramme, 'startsAt' | 'endsAt'>,
  nowMs: number,
  replayFromMs: number | undefined,
): ProgrammeState {
  if (Date.parse(startsAt) > nowMs) return 'later';
  if (Date.parse(endsAt) > nowMs) return 'now';
  return replayFromMs !== undefined && Date.parse(startsAt) >= replayFromMs ? 'replay' : 'past';
}

/** Where the focus is in the guide: on a stream, and on one of its programmes. */
export interface GuidePlace {
  readonly stream: number;
  readonly row: number;
}

export type GuideDay = readonly ScheduledProgramme[] | undefined;

/** The programme that is on at a moment, else the next one, else the last. */
export function rowAt(day: GuideDay, atMs: number): number {
  const programmes = day ?? [];
  const found = programmes.findIndex(({ endsAt }) => Date.parse(endsAt) > atMs);
  return found < 0 ? Math.max(0, programmes.length - 1) : found;
}

/** The same object when the key does nothing here. Another stream is entered at the time that one was at. */
export function movedInGuide(
  place: GuidePlace,
  key: 'up' | 'down' | 'left' | 'right',
  days: readonly GuideDay[],
  nowMs: number,
): GuidePlace {
  const day = days[place.stream] ?? [];
  if (key === 'up' || key === 'down') {
    const row = place.row + (key === 'up' ? -1 : 1);
    return day[row] ? { ...place, row } : place;
  }
  const stream = place.stream + (key === 'left' ? -1 : 1);
  if (stream < 0 || stream >= days.length) return place;
  return { stream, row: rowAt(days[stream], timeAt(day[place.row], nowMs)) };
}

function timeAt(programme: ScheduledProgramme | undefined, nowMs: number): number {
  if (!programme) return nowMs;
  const isOn = programmeState(programme, nowMs, undefined) === 'now';
  return isOn ? nowMs : Date.parse(programme.startsAt);
}

/** The first row of those that show, so that the focus is among them with one above it where there is one. */
export function firstRowShown(row: number, shown: number, total: number): number {
  return Math.max(0, Math.min(row - 1, total - shown));
}

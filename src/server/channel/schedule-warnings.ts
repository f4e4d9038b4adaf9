import type { ChannelConfig } from '../../contract/channel-config.js';
import type { AiringConfig } from '../../contract/schedule-config.js';
import { type Fault, pathText } from './schema-words.js';

type At = readonly PropertyKey[];

/** Schedules that say less than they seem to: one stream twice, programmes that take each other's time. */
export function scheduleWarnings({ schedules }: Pick<ChannelConfig, 'schedules'>): Fault[] {
  const first = new Map<string, string>();
  return schedules.flatMap((schedule, at) => {
    const { stream } = schedule;
    const place = ['schedules', at];
    const earlier = first.get(stream);
    const repeated: Fault[] =
      earlier === undefined
        ? []
        : [{ at: [...place, 'stream'], reason: `"${stream}" has a schedule already, at ${earlier}` }];
    first.set(stream, earlier ?? pathText(place));
    return [...repeated, ...('programmes' in schedule ? clashes(schedule.programmes, [...place, 'programmes']) : [])];
  });
}

const weekDays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

interface Daily {
  readonly programme: AiringConfig;
  readonly index: number;
  /** Minutes after midnight. */
  readonly startMin: number;
}

/** Only of those that come round: one with a date stands before them on purpose. */
function clashes(programmes: readonly AiringConfig[], at: At): Fault[] {
  const daily = programmes.flatMap((programme, index): Daily[] => {
    const clock = /^(\d{2}):(\d{2})$/.exec(programme.start);
    return clock ? [{ programme, index, startMin: Number(clock[1]) * 60 + Number(clock[2]) }] : [];
  });
  const told = new Map<string, Fault>();
  for (const day of weekDays) {
    const ofDay = daily
      .filter(({ programme: { days } }) => !days || days.includes(day))
      .sort((a, b) => a.startMin - b.startMin);
    ofDay.forEach((one, place) => {
      const next = ofDay[place + 1];
      const fault = next && clash(one, next, at);
      if (fault) told.set(`${one.index}/${next.index}`, fault);
    });
  }
  return [...told.values()];
}

function clash(one: Daily, next: Daily, at: At): Fault | undefined {
  const { durationMin } = one.programme;
  if (one.startMin === next.startMin) {
    const reason = `"${next.programme.title}" begins when "${one.programme.title}" does, and only one of them shows`;
    return { at: [...at, next.index, 'start'], reason };
  }
  if (durationMin === undefined || one.startMin + durationMin <= next.startMin) return undefined;
  const reason = `"${one.programme.title}" is still on when "${next.programme.title}" begins at ${next.programme.start}, and is cut short`;
  return { at: [...at, one.index, 'durationMin'], reason };
}

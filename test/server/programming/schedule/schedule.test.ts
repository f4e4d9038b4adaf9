import { AiringConfig } from '../../../../src/contract/schedule-config.js';
import { daySpan } from '../../../../src/server/programming/schedule/day-span.js';
import { expandAirings } from '../../../../src/server/programming/schedule/expand-airings.js';
import { tidyAirings } from '../../../../src/server/programming/schedule/tidy-airings.js';
import { nextChangeMs, toStreamSchedule } from '../../../../src/server/programming/schedule/to-stream-schedule.js';
import { instantOfWall } from '../../../../src/server/programming/wall-clock.js';

const LONDON = 'Europe/London';
const at = (instant: string) => Date.parse(instant);

function day(date: string, ...airings: object[]): string[] {
  const span = { fromMs: instantOfWall(`${date}T00:00`, LONDON), untilMs: instantOfWall(`${date}T23:59`, LONDON) };
  const placed = expandAirings(
    airings.map((each) => AiringConfig.parse(each)),
    span,
    LONDON,
  );
  return tidyAirings(placed, span).map(
    ({ title, startMs, endMs }) =>
      `${title} ${new Date(startMs).toISOString().slice(8, 16)} ${new Date(endMs).toISOString().slice(8, 16)}`,
  );
}

describe('a moment on the wall of a time zone', () => {
  it.each([
    ['2026-01-06T21:00', '2026-01-06T21:00:00Z'],
    ['2026-07-06T21:00', '2026-07-06T20:00:00Z'],
    ['2026-03-29T01:30', '2026-03-29T01:30:00Z'],
    ['2026-10-25T01:30', '2026-10-25T00:30:00Z'],
  ])('%s in London is %s, also in the hour that is left out or comes twice', (wall, instant) => {
    expect(instantOfWall(wall, LONDON)).toBe(at(instant));
  });
});

describe('what an operator wrote', () => {
  it('comes round every day, each programme until the next one, over midnight too', () => {
    expect(day('2026-01-06', { title: 'Day', start: '06:00' }, { title: 'Night', start: '22:00' })).toEqual([
      'Night 05T22:00 06T04:00',
      'Day 06T06:00 06T12:00',
      'Night 06T22:00 07T04:00',
    ]);
  });

  it('comes on its days only, and for as long as it says', () => {
    const nine = { title: 'Nine', start: '21:00', durationMin: 45, days: ['tue'] };
    expect(day('2026-01-06', nine)).toEqual(['Nine 06T21:00 06T21:45']);
    expect(day('2026-01-07', nine)).toEqual([]);
  });

  it('keeps its time on the wall when the clocks change', () => {
    const nine = { title: 'Nine', start: '21:00', durationMin: 60 };
    expect([day('2026-03-28', nine), day('2026-03-29', nine)]).toEqual([
      ['Nine 28T21:00 28T22:00'],
      ['Nine 29T20:00 29T21:00'],
    ]);
  });

  it('gives way to what was set for the date, and goes on after it', () => {
    const desk = { title: 'Desk', start: '09:00', durationMin: 180 };
    const special = (start: string, durationMin: number) => ({
      title: 'Special',
      start: `2026-01-06T${start}`,
      durationMin,
    });
    expect(day('2026-01-06', desk, special('11:00', 120))).toEqual([
      'Desk 06T09:00 06T11:00',
      'Special 06T11:00 06T13:00',
    ]);
    expect(day('2026-01-06', desk, special('08:00', 90))).toEqual([
      'Special 06T08:00 06T09:30',
      'Desk 06T09:30 06T12:00',
    ]);
    expect(day('2026-01-06', desk, special('08:00', 300))).toEqual(['Special 06T08:00 06T13:00']);
  });
});

describe('a list of programmes put in order', () => {
  const span = { fromMs: 0, untilMs: 24 * 3_600_000 };
  const hours = (...list: [title: string, start: number, end?: number][]) =>
    tidyAirings(
      list.map(([title, start, end]) => ({
        title,
        startMs: start * 3_600_000,
        endMs: end === undefined ? undefined : end * 3_600_000,
      })),
      span,
    ).map(({ title, startMs, endMs }) => [title, startMs / 3_600_000, endMs / 3_600_000]);

  it('lets the later of two that overlap cut the other short, and keeps gaps', () => {
    expect(hours(['B', 2, 4], ['A', 1, 3], ['C', 6, 7])).toEqual([
      ['A', 1, 2],
      ['B', 2, 4],
      ['C', 6, 7],
    ]);
  });

  it('keeps the first of two that begin together', () => {
    expect(hours(['A', 1, 2], ['B', 1, 3])).toEqual([['A', 1, 2]]);
  });

  it('gives a programme without an end the time until the next, the last one an hour', () => {
    expect(hours(['A', 1], ['B', 2], ['C', 12])).toEqual([
      ['A', 1, 2],
      ['B', 2, 8],
      ['C', 12, 13],
    ]);
  });

  it('leaves out what does not touch the span', () => {
    expect(hours(['A', -3, -1], ['B', -1, 1], ['C', 24, 25])).toEqual([['B', -1, 1]]);
  });
});

describe('what is on', () => {
  const airings = [
    { title: 'A', startMs: 1_000, endMs: 2_000 },
    { title: 'B', startMs: 3_000, endMs: 4_000 },
  ];
  const titles = (nowMs: number) => {
    const { now, next, programmes } = toStreamSchedule({ storyId: 's', airings }, nowMs);
    return [now, next].map((id) => programmes.find((each) => each.id === id)?.title);
  };

  it.each([
    [0, undefined, 'A', 1_000],
    [1_000, 'A', 'B', 2_000],
    [2_500, undefined, 'B', 3_000],
    [3_999, 'B', undefined, 4_000],
    [4_000, undefined, undefined, Number.POSITIVE_INFINITY],
  ])('at %d is %s, then %s, until %d', (nowMs, now, next, until) => {
    expect([...titles(nowMs), nextChangeMs(airings, nowMs)]).toEqual([now, next, until]);
  });

  it('is told from midnight, or from six hours ago, to the end of tomorrow', () => {
    expect(daySpan(at('2026-03-28T15:20:00Z'), LONDON)).toEqual({
      fromMs: at('2026-03-28T00:00:00Z'),
      untilMs: at('2026-03-29T23:00:00Z'),
    });
    expect(daySpan(at('2026-01-06T01:20:00Z'), LONDON).fromMs).toBe(at('2026-01-05T19:00:00Z'));
  });
});

import type { RailSchedule } from '../../../src/contract/rail-config.js';
import { railIsScheduled } from '../../../src/server/programming/rail-is-scheduled.js';

const at = (schedule: RailSchedule | undefined, instant: string, timeZone = 'UTC') =>
  railIsScheduled(schedule, new Date(instant), timeZone);

const FRIDAY_NOON = '2026-01-02T12:00:00Z';

describe('the schedule of a rail', () => {
  it('is always on without one', () => {
    expect(at(undefined, FRIDAY_NOON)).toBe(true);
  });

  it.each([
    ['2026-01-02T11:59:59Z', false],
    ['2026-01-02T12:00:00Z', true],
    ['2026-01-02T12:59:59Z', true],
    ['2026-01-02T13:00:00Z', false],
  ])('is valid from its start and until before its end: %s', (instant, expected) => {
    expect(at({ validity: { from: '2026-01-02T12:00:00Z', until: '2026-01-02T13:00:00Z' } }, instant)).toBe(expected);
  });

  it.each([
    ['2026-01-02T05:59:00Z', false],
    ['2026-01-02T06:00:00Z', true],
    ['2026-01-02T08:59:00Z', true],
    ['2026-01-02T09:00:00Z', false],
  ])('keeps its hours: %s', (instant, expected) => {
    expect(at({ hours: { from: '06:00', until: '09:00' } }, instant)).toBe(expected);
  });

  it.each([
    ['Friday before it begins', '2026-01-02T21:59:00Z', false],
    ['Friday night', '2026-01-02T22:00:00Z', true],
    ['the small hours of Saturday, which are Friday night', '2026-01-03T01:59:00Z', true],
    ['its end', '2026-01-03T02:00:00Z', false],
    ['Saturday night', '2026-01-03T22:00:00Z', false],
    ['the small hours of Friday, which are Thursday night', '2026-01-02T01:00:00Z', false],
  ])('runs over midnight on its day: %s', (_name, instant, expected) => {
    expect(at({ days: ['fri'], hours: { from: '22:00', until: '02:00' } }, instant)).toBe(expected);
  });

  it('reads days and hours on the wall of the channel', () => {
    const breakfast: RailSchedule = { days: ['sat'], hours: { from: '06:00', until: '09:00' } };
    expect(at(breakfast, '2026-01-02T20:30:00Z', 'Pacific/Auckland')).toBe(false);
    expect(at(breakfast, '2026-01-02T18:30:00Z', 'Pacific/Auckland')).toBe(true);
  });

  it('follows summer time', () => {
    const morning: RailSchedule = { hours: { from: '08:00', until: '09:00' } };
    expect(at(morning, '2026-01-15T08:30:00Z', 'Europe/London')).toBe(true);
    expect(at(morning, '2026-07-15T07:30:00Z', 'Europe/London')).toBe(true);
    expect(at(morning, '2026-07-15T08:30:00Z', 'Europe/London')).toBe(false);
  });

  it('takes equal ends for the whole day', () => {
    expect(at({ hours: { from: '00:00', until: '00:00' } }, FRIDAY_NOON)).toBe(true);
  });
});

describe('the validity of a rail', () => {
  const from = { validity: { from: '2026-07-01T09:00', until: '2026-07-02T09:00:30' } };

  it.each([
    ['2026-07-01T07:59:59Z', false],
    ['2026-07-01T08:00:00Z', true],
    ['2026-07-02T08:00:29Z', true],
    ['2026-07-02T08:00:30Z', false],
  ])('without a zone is read on the wall of the channel: %s', (instant, expected) => {
    expect(at(from, instant, 'Europe/London')).toBe(expected);
  });

  it('with an offset is that moment everywhere', () => {
    const offset = { validity: { from: '2026-07-01T09:00:00+09:00' } };
    expect(at(offset, '2026-06-30T23:59:59Z', 'Europe/London')).toBe(false);
    expect(at(offset, '2026-07-01T00:00:00Z', 'America/New_York')).toBe(true);
  });

  it('holds together with days and hours', () => {
    const nights: RailSchedule = {
      days: ['fri'],
      hours: { from: '22:00', until: '02:00' },
      validity: { until: '2026-01-03T01:00' },
    };
    expect([at(nights, '2026-01-03T00:30:00Z'), at(nights, '2026-01-03T01:30:00Z')]).toEqual([true, false]);
  });
});

describe('the night on which clocks are changed', () => {
  const night: RailSchedule = { hours: { from: '23:00', until: '03:00' } };

  it('is shorter in spring: 02:30 does not come, and the slot ends at three', () => {
    const on = (instant: string) => at(night, instant, 'Europe/Berlin');
    expect(['2026-03-29T00:59:00Z', '2026-03-29T01:00:00Z'].map(on)).toEqual([true, false]);
  });

  it('is longer in autumn: 02:30 comes twice, and both are in the slot', () => {
    const on = (instant: string) => at(night, instant, 'Europe/Berlin');
    expect(['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z', '2026-10-25T02:00:00Z'].map(on)).toEqual([
      true,
      true,
      false,
    ]);
  });
});

import type { AiringConfig } from '../../../src/contract/schedule-config.js';
import { scheduleWarnings } from '../../../src/server/channel/schedule-warnings.js';

const reasonsOf = (...programmes: AiringConfig[]) =>
  scheduleWarnings({ schedules: [{ stream: 'harbour-live', programmes }] }).map(({ at, reason }) => [
    at.join('.'),
    reason,
  ]);

describe('what a schedule is warned of', () => {
  it('is nothing when programmes follow each other', () => {
    expect(
      reasonsOf(
        { title: 'Late', start: '22:00' },
        { title: 'The Nine', start: '21:00', durationMin: 60 },
        { title: 'Special', start: '2026-06-04T21:30', durationMin: 90 },
      ),
    ).toEqual([]);
  });

  it('is that one is cut short, once for all days', () => {
    expect(
      reasonsOf({ title: 'The Nine', start: '21:00', durationMin: 90 }, { title: 'Late', start: '22:00' }),
    ).toEqual([
      ['schedules.0.programmes.0.durationMin', '"The Nine" is still on when "Late" begins at 22:00, and is cut short'],
    ]);
  });

  it('is that two begin together, and not when their days differ', () => {
    const weekdays: AiringConfig = { title: 'Daily', start: '07:00', days: ['mon', 'tue'] };
    expect(reasonsOf(weekdays, { title: 'Weekend', start: '07:00', days: ['sat'] })).toEqual([]);
    expect(reasonsOf(weekdays, { title: 'Early', start: '07:00', days: ['tue'] })).toEqual([
      ['schedules.0.programmes.1.start', '"Early" begins when "Daily" does, and only one of them shows'],
    ]);
  });

  it('is that a stream has two schedules', () => {
    const programmes = [{ title: 'News', start: '07:00' }];
    const schedules = [
      { stream: 'a', programmes },
      { stream: 'a', programmes },
    ];
    expect(scheduleWarnings({ schedules })).toEqual([
      { at: ['schedules', 1, 'stream'], reason: '"a" has a schedule already, at schedules[0]' },
    ]);
  });
});

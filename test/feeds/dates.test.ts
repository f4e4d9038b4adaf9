import { parseDate, parseMoment } from '../../src/feeds/text/dates.js';

it.each([
  ['Sun, 25 Mar 2018 11:52:46 GMT', '2018-03-25T11:52:46Z'],
  ['Tue, 06 Jan 2026 09:30:00 +0200', '2026-01-06T07:30:00Z'],
  ['Tue, 6 Jan 26 09:30 EST', '2026-01-06T14:30:00Z'],
  ['6 January 2026 09:30:00 PDT', '2026-01-06T16:30:00Z'],
  ['Tuesday, 06-Jan-2026 09:30:00 UTC', '2026-01-06T09:30:00Z'],
  ['Tue,06 Sept 2025 09:30:00Z', '2025-09-06T09:30:00Z'],
  ['Tue, 06 Jan 2026 09:30:00 GMT+01:00', '2026-01-06T08:30:00Z'],
  ['Tue, 06 Jan 2026 09:30:00', '2026-01-06T09:30:00Z'],
  ['Tue, 06 Jan 2026', '2026-01-06T00:00:00Z'],
  ['2026-01-06T09:30:00.250-05:00', '2026-01-06T14:30:00.250Z'],
  ['2026-01-06T09:30Z', '2026-01-06T09:30:00Z'],
  ['2026-01-06 09:30:00 +0000', '2026-01-06T09:30:00Z'],
  ['2026-01-06 09:30:00 UTC', '2026-01-06T09:30:00Z'],
  [' 2026-01-06 ', '2026-01-06T00:00:00Z'],
  ['Sat, 31 Dec 2016 23:59:60 GMT', '2016-12-31T23:59:59Z'],
])('reads %s', (raw, instant) => {
  expect(parseDate(raw)).toBe(instant);
});

it.each([
  'yesterday',
  '',
  '06/01/2026 09:30',
  'Tue, 31 Feb 2026 09:30:00 GMT',
  'Tue, 06 Jan 2026 25:30:00 GMT',
  'Tue, 06 Jan 2026 09:30:00 IST',
  'Tue, 06 Foo 2026 09:30:00 GMT',
  'Thu, 01 Jan 1970 00:00:00 GMT',
  '0000-00-00 00:00:00',
  '2026-13-01',
  '1767691800',
  'x'.repeat(200),
])('would rather have no date than a wrong one from %s', (raw) => {
  expect(parseDate(raw)).toBeUndefined();
});

it.each([
  [1767690000, '2026-01-06T09:00:00Z'],
  ['1767690000', '2026-01-06T09:00:00Z'],
  [1767690000123, '2026-01-06T09:00:00.123Z'],
  ['2026-01-06', '2026-01-06T00:00:00Z'],
  [0, undefined],
  [12345, undefined],
  [Number.POSITIVE_INFINITY, undefined],
  [9e18, undefined],
  [{}, undefined],
])('where seconds are usual, %s is %s', (raw, instant) => {
  expect(parseMoment(raw)).toBe(instant);
});

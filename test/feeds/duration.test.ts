import { toDuration } from '../../src/feeds/media/duration.js';

it.each([
  [95, 95],
  ['95', 95],
  ['74.74', 74.74],
  ['1:35', 95],
  ['01:01:35', 3695],
  ['90:00', 5400],
  ['PT1M35S', 95],
  ['PT1H', 3600],
  ['P1DT1S', 86_401],
  [' 60 ', 60],
])('%j is %s seconds', (raw, seconds) => {
  expect(toDuration(raw)).toBe(seconds);
});

it.each([
  0,
  -5,
  '',
  '0',
  '00:00',
  'P',
  'ten',
  '1:2:3:4',
  Number.NaN,
  Number.POSITIVE_INFINITY,
  null,
  undefined,
  {},
  [3],
])('%j is no length', (raw) => {
  expect(toDuration(raw)).toBeUndefined();
});

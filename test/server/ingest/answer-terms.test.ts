import { readFreshness, readRetryAfter } from '../../../src/server/ingest/answer-terms.js';

const now = Date.parse('2026-01-01T00:00:00Z');

it.each([
  ['120', 120],
  ['Thu, 01 Jan 2026 00:10:00 GMT', 600],
  ['999999999', 86_400],
  ['Wed, 31 Dec 2025 00:00:00 GMT', undefined],
  ['soon', undefined],
  [null, undefined],
])('Retry-After %s is %s seconds', (header, seconds) => {
  expect(readRetryAfter(header, now)).toBe(seconds);
});

it.each<[Record<string, string>, number | undefined]>([
  [{ 'cache-control': 'public, max-age=600' }, 600],
  [{ 'cache-control': 'public, s-maxage=9, Max-Age="600"' }, 600],
  [{ 'cache-control': 'max-age=600', age: '100' }, 500],
  [{ 'cache-control': 'max-age=600', age: '700' }, undefined],
  [{ 'cache-control': 'max-age=600', expires: 'Thu, 01 Jan 2026 01:00:00 GMT' }, 600],
  [{ 'cache-control': 'no-cache, max-age=600' }, undefined],
  [{ 'cache-control': 'no-store', expires: 'Thu, 01 Jan 2026 01:00:00 GMT' }, undefined],
  [{ expires: 'Thu, 01 Jan 2026 01:00:00 GMT' }, 3600],
  [{ expires: 'Thu, 01 Jan 2026 01:00:00 GMT', date: 'Thu, 01 Jan 2026 00:59:00 GMT' }, 60],
  [{ expires: '0' }, undefined],
  [{ 'cache-control': 'max-age=soon' }, undefined],
  [{}, undefined],
])('an answer with %j is fresh for %s seconds', (headers, seconds) => {
  expect(readFreshness(new Headers(headers), now)).toBe(seconds);
});

import { nextFetchAt } from '../../../src/server/ingest/next-fetch.js';

const now = new Date('2026-01-01T00:00:00Z');
const seconds = (facts: Partial<Parameters<typeof nextFetchAt>[0]>) =>
  (nextFetchAt({ now, refreshSec: 300, failureCount: 0, random: 0.5, ...facts }).getTime() - now.getTime()) / 1000;

it('spreads the interval by a tenth to both sides', () => {
  expect([seconds({ random: 0 }), seconds({ random: 0.5 }), seconds({ random: 1 })]).toEqual([270, 300, 330]);
});

it('doubles with each failure, up to an hour', () => {
  expect([1, 2, 3, 4, 50].map((failureCount) => seconds({ failureCount }))).toEqual([600, 1200, 2400, 3600, 3600]);
});

it('never asks a slow source more often for having failed', () => {
  expect(seconds({ refreshSec: 7200, failureCount: 3 })).toBe(7200);
});

it('leaves a feed alone for as long as it asks, up to six hours, and never asks more often than its source says', () => {
  expect([100, 3600, 1e9].map((peaceSec) => seconds({ peaceSec }))).toEqual([300, 3600, 6 * 3600]);
});

it('waits as long as the server asks for', () => {
  expect(seconds({ failureCount: 1, retryAfterSec: 5000 })).toBe(5000);
  expect(seconds({ failureCount: 1, retryAfterSec: 5 })).toBe(600);
});

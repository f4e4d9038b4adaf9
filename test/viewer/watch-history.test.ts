import { isWatched, resumePosition, type WatchRecord } from '../../src/viewer/watch-history.js';

const day = 86_400_000;
const nowMs = 100 * day;
const aRecord = (facts: Partial<WatchRecord> = {}): WatchRecord => ({
  storyId: 'a',
  videoIndex: 0,
  positionSec: 100,
  durationSec: 300,
  savedAtMs: nowMs,
  ...facts,
});

describe('resuming', () => {
  it('goes on five seconds before the place', () => {
    expect(resumePosition(aRecord(), nowMs)).toBe(95);
  });

  it('is offered for thirty days', () => {
    expect(resumePosition(aRecord({ savedAtMs: nowMs - 29 * day }), nowMs)).toBe(95);
    expect(resumePosition(aRecord({ savedAtMs: nowMs - 30 * day }), nowMs)).toBeUndefined();
  });

  it('is offered for a long video almost from its start, for a clip only when a good part was seen', () => {
    expect(resumePosition(aRecord({ positionSec: 12, durationSec: 901 }), nowMs)).toBe(7);
    expect(resumePosition(aRecord({ positionSec: 12 }), nowMs)).toBeUndefined();
  });

  it('is not offered for what was seen to its end', () => {
    expect(resumePosition(aRecord({ positionSec: 290 }), nowMs)).toBeUndefined();
    expect(resumePosition(undefined, nowMs)).toBeUndefined();
  });
});

describe('a video', () => {
  it('counts as seen near its end', () => {
    expect(isWatched(aRecord({ positionSec: 286 }))).toBe(true);
    expect(isWatched(aRecord({ positionSec: 284 }))).toBe(false);
    expect(isWatched(aRecord({ durationSec: 0 }))).toBe(false);
  });
});

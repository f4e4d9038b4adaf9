import {
  isWatched,
  noteWatched,
  recordOf,
  resumePosition,
  type WatchHistory,
  type WatchRecord,
  watchedShare,
} from '../../src/viewer/watch-history.js';

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

describe('the history', () => {
  it('keeps one place for each video, the last one first', () => {
    const history = [
      aRecord(),
      aRecord({ storyId: 'b' }),
      aRecord({ positionSec: 200 }),
      aRecord({ videoIndex: 1 }),
    ].reduce(noteWatched, [] as WatchHistory);
    expect(history.map(({ storyId, videoIndex }) => `${storyId}${videoIndex}`)).toEqual(['a1', 'a0', 'b0']);
    expect(recordOf(history, 'a', 0)?.positionSec).toBe(200);
    expect(recordOf(history, 'c', 0)).toBeUndefined();
  });

  it('forgets what is older than thirty days, and the oldest of very many', () => {
    const old = aRecord({ storyId: 'old', savedAtMs: nowMs - 31 * day });
    expect(noteWatched([old], aRecord())).toHaveLength(1);
    const many = Array.from({ length: 500 }, (_, index) => aRecord({ storyId: String(index) }));
    expect(many.reduce(noteWatched, [] as WatchHistory)).toHaveLength(200);
  });
});

describe('the bar on a card', () => {
  it('shows the share that was seen, and all of it near the end', () => {
    expect(watchedShare(aRecord({ positionSec: 150 }))).toBe(0.5);
    expect(watchedShare(aRecord({ positionSec: 286 }))).toBe(1);
    expect(isWatched(aRecord({ positionSec: 284 }))).toBe(false);
    expect(watchedShare(aRecord({ durationSec: 0 }))).toBe(0);
  });
});

import {
  clampToRange,
  distanceToEdge,
  isAtEdge,
  isLeftBehind,
  liveToleranceSec,
  rejoinPosition,
  shareOfRange,
  startOverPosition,
} from '../../src/viewer/live-edge.js';

const window = { start: 100, end: 1900 };

describe('the edge of a live stream', () => {
  it('is where the viewer is within the tolerance, and not further back', () => {
    expect(isAtEdge(1900 - liveToleranceSec, window)).toBe(true);
    expect(isAtEdge(1900 - liveToleranceSec - 1, window)).toBe(false);
  });

  it('is told by true distance, never a negative one', () => {
    expect(distanceToEdge(1858, window)).toBe(42);
    expect(distanceToEdge(1905, window)).toBe(0);
  });

  it('starts over a little inside the window, because the window moves on', () => {
    expect(startOverPosition(window)).toBe(108);
    expect(startOverPosition({ start: 100, end: 103 })).toBe(103);
  });

  it('notices a position that the window has left behind', () => {
    expect(isLeftBehind(100, window)).toBe(true);
    expect(isLeftBehind(101, window)).toBe(false);
    expect(isLeftBehind(0, { start: 0, end: 0 })).toBe(false);
  });

  it('is rejoined at the start of a window with a past, and at its end of one without', () => {
    expect(rejoinPosition(window)).toBe(108);
    expect(rejoinPosition({ start: 100, end: 130 })).toBe(130);
  });

  it('keeps positions and shares inside the window', () => {
    expect(clampToRange(5000, window)).toBe(1900);
    expect(shareOfRange(1000, window)).toBe(0.5);
    expect(shareOfRange(7, { start: 0, end: 0 })).toBe(0);
  });
});

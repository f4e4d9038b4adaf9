import { cancelUpNext, startUpNext, upNextMs, upNextSeconds } from '../../src/viewer/up-next.js';

describe('up next', () => {
  it('counts down in whole seconds', () => {
    const counting = startUpNext(1000, true);
    expect(upNextSeconds(counting, 1000)).toBe(upNextMs / 1000);
    expect(upNextSeconds(counting, 1000 + upNextMs - 100)).toBe(1);
    expect(upNextSeconds(counting, 1000 + upNextMs)).toBe(0);
  });

  it('is called off by the viewer, and stays so', () => {
    const waiting = cancelUpNext(startUpNext(0, true));
    expect(upNextSeconds(waiting, 100_000)).toBeUndefined();
    expect(cancelUpNext(waiting)).toBe(waiting);
  });

  it('waits for a viewer who wants nothing to play by itself', () => {
    expect(startUpNext(0, false)).toEqual({ kind: 'waiting' });
  });
});

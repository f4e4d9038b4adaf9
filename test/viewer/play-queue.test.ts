import { placeInQueue } from '../../src/viewer/play-queue.js';

const queue = { title: 'Watch', storyIds: ['a', 'b', 'c'] };

describe('a queue', () => {
  it('knows what comes before and after', () => {
    expect(placeInQueue(queue, 'b')).toEqual({ previous: 'a', next: 'c', index: 1, total: 3 });
  });

  it('has two ends', () => {
    expect(placeInQueue(queue, 'a')?.previous).toBeUndefined();
    expect(placeInQueue(queue, 'c')?.next).toBeUndefined();
  });

  it('has no place for other stories', () => {
    expect(placeInQueue(queue, 'x')).toBeUndefined();
  });
});

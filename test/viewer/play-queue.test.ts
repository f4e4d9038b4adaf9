import { placeInQueue } from '../../src/viewer/play-queue.js';

const [a, b, c] = ['a', 'b', 'c'].map((storyId) => ({ storyId, headline: `Story ${storyId}` }));
const queue = { items: [a!, b!, c!] };

describe('a queue', () => {
  it('knows what comes before and after', () => {
    expect(placeInQueue(queue, 'b')).toEqual({ previous: a, next: c, index: 1, total: 3 });
  });

  it('has two ends', () => {
    expect(placeInQueue(queue, 'a')?.previous).toBeUndefined();
    expect(placeInQueue(queue, 'c')?.next).toBeUndefined();
  });

  it('is none for other stories, and of one video', () => {
    expect(placeInQueue(queue, 'x')).toBeUndefined();
    expect(placeInQueue({ items: [a!] }, 'a')).toBeUndefined();
    expect(placeInQueue(undefined, 'a')).toBeUndefined();
  });
});

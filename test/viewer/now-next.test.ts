import { nowNext } from '../../src/viewer/now-next.js';
import { streamBeside } from '../../src/viewer/zapping.js';

const at = (time: string) => `2026-01-06T${time}:00Z`;
const programme = (title: string, start: string, end: string) => ({
  id: title,
  title,
  startsAt: at(start),
  endsAt: at(end),
});
const day = [programme('A', '09:00', '10:00'), programme('B', '10:00', '11:00'), programme('C', '12:00', '13:00')];

describe('what is on', () => {
  it.each([
    ['08:00', undefined, 'A', '09:00'],
    ['09:00', 'A', 'B', '10:00'],
    ['10:30', 'B', 'C', '11:00'],
    ['11:30', undefined, 'C', '12:00'],
    ['12:30', 'C', undefined, '13:00'],
    ['13:00', undefined, undefined, undefined],
  ])('at %s is %s, then %s, until %s', (time, on, next, until) => {
    const found = nowNext(day, Date.parse(at(time)));
    expect([found.on?.title, found.next?.title]).toEqual([on, next]);
    expect(found.changesAtMs).toBe(until && Date.parse(at(until)));
  });
});

describe('the stream beside another', () => {
  const queue = { items: ['a', 'b', 'c'].map((storyId) => ({ storyId, headline: storyId })) };

  it('goes round in both directions', () => {
    expect(['a', 'b', 'c'].map((id) => streamBeside(queue, id, 1)?.storyId)).toEqual(['b', 'c', 'a']);
    expect(['a', 'b', 'c'].map((id) => streamBeside(queue, id, -1)?.storyId)).toEqual(['c', 'a', 'b']);
  });

  it('is none where there is one stream only, or it is not known', () => {
    expect(streamBeside({ items: queue.items.slice(0, 1) }, 'a', 1)).toBeUndefined();
    expect(streamBeside(queue, 'x', 1)).toBeUndefined();
    expect(streamBeside(undefined, 'a', 1)).toBeUndefined();
  });
});

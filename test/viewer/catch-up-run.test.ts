import {
  canGoOn,
  currentItem,
  isDone,
  readRun,
  secondsLeft,
  startRun,
  stepRun,
  writeRun,
} from '../../src/viewer/catch-up-run.js';
import { aCard } from '../support/page-on-tv.js';

const now = 1_000_000_000;
const items = (...ids: string[]) => ids.map((id) => ({ card: aCard({ id }), sec: 60 }));
const aRun = (at = 0) => ({ ...startRun(items('a', 'b', 'c'), now), at });
const idOf = (run: ReturnType<typeof aRun>) => currentItem(run)?.card.id;

describe('a queue to catch up', () => {
  it('goes on to its end, and back to its beginning', () => {
    let run = startRun(items('a', 'b'), now);
    run = stepRun(run, { type: 'next' });
    expect([idOf(run), isDone(run)]).toEqual(['b', false]);
    run = stepRun(run, { type: 'next' });
    expect([idOf(run), isDone(run)]).toEqual([undefined, true]);
    expect(stepRun(run, { type: 'next' })).toBe(run);
    expect(idOf(stepRun(run, { type: 'previous' }))).toBe('b');
    expect(idOf(stepRun(run, { type: 'replay' }))).toBe('a');
  });

  it('does not go back before its first', () => {
    const run = aRun();
    expect(stepRun(run, { type: 'previous' })).toBe(run);
  });

  it('goes to a story by its id', () => {
    const run = aRun();
    expect(idOf(stepRun(run, { type: 'goTo', storyId: 'c' }))).toBe('c');
    expect(stepRun(run, { type: 'goTo', storyId: 'nowhere' })).toBe(run);
  });

  it.each([
    ['before the place', 'a', 'b'],
    ['at the place', 'b', 'c'],
    ['after the place', 'c', 'b'],
  ])('keeps the place when a story %s is withdrawn', (_, storyId, expected) => {
    const run = stepRun(aRun(1), { type: 'drop', storyId });
    expect([idOf(run), run.items.length]).toEqual([expected, 2]);
  });

  it('is done when its last story is withdrawn while it is on', () => {
    expect(isDone(stepRun(aRun(2), { type: 'drop', storyId: 'c' }))).toBe(true);
  });

  it('tells what is left', () => {
    expect(secondsLeft(aRun(1))).toBe(122);
    expect(secondsLeft(aRun(3))).toBe(0);
  });
});

describe('a queue that was left', () => {
  it('can be gone on with for half a day, unless it is done', () => {
    expect(canGoOn(aRun(1), now + 3_600_000)).toBe(true);
    expect(canGoOn(aRun(1), now + 13 * 3_600_000)).toBe(false);
    expect(canGoOn(aRun(1), now - 1)).toBe(false);
    expect(canGoOn(aRun(3), now)).toBe(false);
    expect(canGoOn(undefined, now)).toBe(false);
  });

  it('comes out of the store as it went in', () => {
    expect(readRun(JSON.parse(JSON.stringify(writeRun(aRun(1)))))).toEqual(aRun(1));
  });

  it('loses only the item that is damaged, and stays at its story', () => {
    const written = { ...writeRun(aRun(1)), items: [{ card: 7 }, ...items('b', 'c')] };
    const run = readRun(written);
    expect(run && [currentItem(run)?.card.id, run.items.length]).toEqual(['b', 2]);
  });

  it.each([
    ['nothing', undefined],
    ['another version', { ...writeRun(aRun()), version: 2 }],
    ['a text', 'x'],
    ['no items', { ...writeRun(aRun()), items: [] }],
  ])('is none when %s is stored', (_, data) => {
    expect(readRun(data)).toBeUndefined();
  });
});

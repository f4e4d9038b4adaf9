import { catchUpChoices, newsSince, secondsOf, toCatchUpItem, whatIsNew } from '../../src/viewer/catch-up.js';
import { emptyLibrary, type Library } from '../../src/viewer/library.js';
import { markUnread, noteOpened } from '../../src/viewer/library-changes.js';
import { aShelf } from '../support/library.js';
import { aCard } from '../support/page-on-tv.js';

const now = Date.parse('2026-11-24T19:42:00Z');
const hour = 3_600_000;
const ago = (hours: number) => new Date(now - hours * hour).toISOString();
const card = (id: string, hours: number, facts: object = {}) => aCard({ id, publishedAt: ago(hours), ...facts });
const visited = (lastEndedAt: number | undefined): Library => ({
  ...emptyLibrary,
  visit: { activeAt: now, ...(lastEndedAt !== undefined && { lastEndedAt }) },
});
const newIds = (cards: ReturnType<typeof aCard>[], library: Library = emptyLibrary, facts: object = {}) =>
  whatIsNew(cards, library, { since: now - 24 * hour, language: 'en-GB', ...facts }).map(({ id }) => id);

describe('since when news are new', () => {
  it.each([
    ['the end of the last visit', now - 3 * hour, now - 3 * hour],
    ['a day ago on the first visit', undefined, now - 24 * hour],
    ['a week ago after a long absence', now - 900 * hour, now - 168 * hour],
    ['a day ago when the clock was wrong', now + hour, now - 24 * hour],
  ])('is %s', (_, lastEndedAt, expected) => {
    expect(newsSince(visited(lastEndedAt), now)).toBe(expected);
  });
});

describe('what is new', () => {
  it('is what came since then, newest first, articles and videos', () => {
    const cards = [card('b', 2), card('old', 30), card('a', 1, { kind: 'video' }), card('on-air', 1, { kind: 'live' })];
    expect(newIds(cards)).toEqual(['a', 'b']);
  });

  it('has one item of each thread: the newest', () => {
    const cards = [card('first', 5, { threadId: 't' }), card('update', 1, { threadId: 't' }), card('other', 2)];
    expect(newIds(cards)).toEqual(['update', 'other']);
  });

  it('has what the viewer marked as not read', () => {
    const shelf = aShelf();
    shelf.change(noteOpened(card('a', 1)));
    shelf.change(markUnread('a'));
    expect(newIds([card('a', 1)], shelf.library())).toEqual(['a']);
  });

  it('leaves out what was opened, unless it was changed since', () => {
    const shelf = aShelf(emptyLibrary, now);
    shelf.change(noteOpened(card('read', 1)));
    shelf.change(noteOpened(card('changed', 2, { revision: 1 })));
    const cards = [card('read', 1), card('changed', 2, { revision: 2 }), card('new', 3)];
    expect(newIds(cards, shelf.library())).toEqual(['changed', 'new']);
    expect(newIds(cards, shelf.library(), { includesSeen: true })).toEqual(['read', 'changed', 'new']);
  });

  it('leaves out a thread whose newest was read', () => {
    const shelf = aShelf(emptyLibrary, now);
    shelf.change(noteOpened(card('update', 1, { threadId: 't' })));
    expect(
      newIds([card('update', 1, { threadId: 't' }), card('first', 3, { threadId: 't' })], shelf.library()),
    ).toEqual([]);
  });

  it('is in the languages that the viewer reads: that of the interface, and those of what they read before', () => {
    const cards = [card('en', 1, { language: 'en' }), card('ar', 2, { language: 'ar' }), card('any', 3)];
    expect(newIds(cards)).toEqual(['en', 'any']);
    const shelf = aShelf(emptyLibrary, now);
    shelf.change(noteOpened(card('ar-read', 40, { language: 'ar' })));
    expect(newIds(cards, shelf.library())).toEqual(['en', 'ar', 'any']);
  });

  it('is not the Arabic update of a story whose English one was not read', () => {
    const cards = [card('ar', 1, { language: 'ar', threadId: 't' }), card('en', 2, { language: 'en', threadId: 't' })];
    expect(newIds(cards)).toEqual(['en']);
  });

  it('is nothing when all of it in the viewer’s language was read', () => {
    const shelf = aShelf(emptyLibrary, now);
    shelf.change(noteOpened(card('en', 1, { language: 'en' })));
    expect(newIds([card('en', 1, { language: 'en' }), card('ar', 2, { language: 'ar' })], shelf.library())).toEqual([]);
  });

  it('is in whatever language there is, when the viewer reads none of them', () => {
    expect(newIds([card('ar', 2, { language: 'ar' })], emptyLibrary, { language: 'fr' })).toEqual(['ar']);
  });
});

describe('how long it takes', () => {
  it('is the duration of a video, and the time of reading an article at the viewer’s speed', () => {
    expect(toCatchUpItem(card('v', 1, { kind: 'video', durationSec: 40, speakingSec: 90 }), 2).sec).toBe(40);
    expect(toCatchUpItem(card('a', 1, { speakingSec: 90 }), 1.5).sec).toBe(60);
    expect(toCatchUpItem(card('unknown', 1)).sec).toBeGreaterThan(0);
  });
});

describe('the choices of time', () => {
  const items = (...secs: number[]) => secs.map((sec, at) => ({ card: card(`c${at}`, at), sec }));
  const offered = (...secs: number[]) =>
    catchUpChoices(items(...secs)).map((choice) => [choice.minutes, choice.items.length]);

  it('are only those that bring more than the one before, and all there is', () => {
    expect(offered(...Array.from({ length: 20 }, () => 120))).toEqual([
      [5, 2],
      [10, 5],
      [20, 10],
      [30, 16],
      [undefined, 20],
    ]);
  });

  it('is only everything, when it is little', () => {
    expect(offered(60, 60)).toEqual([[undefined, 2]]);
    expect(offered()).toEqual([]);
  });

  it('pass over what is too long, and keep the order', () => {
    const [five] = catchUpChoices(items(200, 4000, 60, 90));
    expect(five?.items.map(({ card: { id } }) => id)).toEqual(['c0', 'c2']);
  });

  it('never exceed the time by more than a tenth', () => {
    const many = items(...Array.from({ length: 60 }, (_, at) => 30 + ((at * 37) % 170)));
    for (const { minutes, items: fitting } of catchUpChoices(many)) {
      if (minutes !== undefined) expect(secondsOf(fitting)).toBeLessThanOrEqual(minutes * 66);
    }
    expect(catchUpChoices(many).length).toBeGreaterThan(3);
  });
});

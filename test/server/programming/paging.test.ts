import fc from 'fast-check';
import type { RailSlice } from '../../../src/contract/page.js';
import type { Story } from '../../../src/contract/story.js';
import { createProgramme } from '../../../src/server/programming/programme.js';
import { aChannel, anEdition, anIndex, minutesBeforeNoon, NOON } from '../../support/memory-stores.js';
import { aStory } from '../../support/story-builders.js';

const aged = (id: string, minutes: number) => aStory({ id, publishedAt: minutesBeforeNoon(minutes) });

const programmeOf = (stories: readonly Story[], rail: object = {}) =>
  createProgramme(anEdition(aChannel([{ id: 'top', title: 'Top', limit: 500, ...rail }])), anIndex(stories), NOON);

function slice(stories: readonly Story[], rail: object, after: string | undefined, limit: number): RailSlice {
  const answer = programmeOf(stories, rail).rail('top', { after, limit });
  if (!answer || 'kind' in answer) throw new Error('no slice');
  return answer;
}

const drafts = fc.uniqueArray(fc.record({ id: fc.nat(60), minutes: fc.integer({ min: 0, max: 30 }) }), {
  selector: ({ id }) => id,
  maxLength: 40,
});
const toStories = (list: readonly { id: number; minutes: number }[]) =>
  list.map(({ id, minutes }) => aged(`s${id}`, minutes));

describe('paging a rail by its cursor', () => {
  it('gives each card once and in order, whatever the limit, the order and the pins', () => {
    const order = fc.constantFrom('newest', 'oldest');
    const pins = fc.uniqueArray(fc.nat(60), { maxLength: 5 });
    fc.assert(
      fc.property(drafts, order, pins, fc.integer({ min: 1, max: 9 }), (list, order, pins, limit) => {
        const rail = { order, pinned: pins.map((id) => `s${id}`) };
        const stories = toStories(list);
        const whole = slice(stories, rail, undefined, 500).cards.map(({ id }) => id);
        expect(pageThrough(() => stories, rail, limit)).toEqual(whole);
        expect(new Set(whole).size).toBe(list.length);
      }),
    );
  });

  it('still gives each once when newer stories arrive and read ones vanish between two pages', () => {
    fc.assert(
      fc.property(drafts, fc.integer({ min: 1, max: 9 }), (list, limit) => {
        let stories = toStories(list);
        let arrivals = 0;
        const seen = pageThrough(
          (read) => {
            // The story that the cursor names has gone too.
            stories = stories.filter(({ id }) => !read.includes(id));
            arrivals += 1;
            stories = [...stories, aged(`new-${arrivals}`, -arrivals)];
            return stories;
          },
          {},
          limit,
        );
        const old = seen.filter((id) => !id.startsWith('new-'));
        expect([...old].sort()).toEqual(list.map(({ id }) => `s${id}`).sort());
        expect(new Set(seen).size).toBe(seen.length);
      }),
    );
  });

  it('goes on after a pinned story that has gone', () => {
    const stories = [aged('a', 1), aged('b', 2), aged('c', 3), aged('d', 4)];
    const rail = { pinned: ['d', 'c'] };
    const first = slice(stories, rail, undefined, 1);
    expect(first.cards[0]?.id).toBe('d');
    const rest = slice(stories.slice(0, 3), rail, first.cursor!, 10);
    expect(rest.cards.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });

  it.each(['', 'zzz', 'W10', Buffer.from('["t","x","y"]').toString('base64url')])(
    'refuses the cursor "%s"',
    (after) => {
      expect(programmeOf([aged('a', 1)]).rail('top', { after, limit: 5 })).toEqual({ kind: 'badCursor' });
    },
  );
});

function pageThrough(storiesAt: (read: readonly string[]) => readonly Story[], rail: object, limit: number): string[] {
  const read: string[] = [];
  let cursor: string | null | undefined;
  do {
    const { cards, cursor: next } = slice(storiesAt(read), rail, cursor ?? undefined, limit);
    read.push(...cards.map(({ id }) => id));
    cursor = next;
  } while (cursor);
  return read;
}

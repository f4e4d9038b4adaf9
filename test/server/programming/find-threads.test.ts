import type * as z from 'zod/mini';
import { ThreadChoices } from '../../../src/contract/channel-file.js';
import { StoryRailConfig } from '../../../src/contract/rail-config.js';
import type { Story } from '../../../src/contract/story.js';
import { alone } from '../../../src/server/programming/joined-story.js';
import { relatedStories } from '../../../src/server/programming/related.js';
import { resolveRail } from '../../../src/server/programming/resolve-rail.js';
import { createStoryIndex } from '../../../src/server/programming/story-index.js';
import { toCard } from '../../../src/server/programming/to-card.js';
import { toServedStory } from '../../../src/server/programming/to-served-story.js';
import { minutesBeforeNoon, NOON, stored } from '../../support/memory-stores.js';
import { aStory } from '../../support/story-builders.js';

const aged = (id: string, minutes: number, headline: string, facts: Partial<Story> = {}): Story =>
  aStory({ id, headline, publishedAt: minutesBeforeNoon(minutes), ...facts });

function anIndexOf(stories: readonly Story[], choices: z.input<typeof ThreadChoices> = {}) {
  const items = stories.map((story) => alone(stored(story)));
  return createStoryIndex(items, new Map(), ThreadChoices.parse(choices));
}

const threadOf = (id: string, ...[stories, choices]: Parameters<typeof anIndexOf>): string[] =>
  (anIndexOf(stories, choices).byId.get(id)?.thread?.items ?? []).map(({ story }) => story.id);

const bridge = aged('bridge', 300, 'Harbour bridge closed after crane strikes its deck');
const reopens = aged('reopens', 60, 'Harbour bridge reopens a day after crane struck its deck');
const market = aged('market', 30, 'Fish market moves to the old customs house');

describe('threads of a story', () => {
  it('link what has like headlines, the newest first, and nothing else', () => {
    expect(threadOf('bridge', [bridge, market, reopens])).toEqual(['reopens', 'bridge']);
    expect(threadOf('market', [bridge, market, reopens])).toEqual([]);
  });

  it('link what shares a rare tag and a telling word', () => {
    const video = aged('film', 20, 'Watch: the crane is lifted away', { tags: ['Bridge closure'] });
    const tagged = { ...bridge, tags: ['bridge closure'] };
    expect(threadOf('film', [tagged, market, video])).toEqual(['film', 'bridge']);
    expect(threadOf('film', [{ ...market, tags: ['bridge closure'] }, video])).toEqual([]);
  });

  it('link one page under several ids, and an article whose body names the page of another', () => {
    const link = 'https://news.example/bridge';
    const posts = [aged('a', 50, 'First word', { link: `${link}#1` }), aged('b', 40, 'Second post', { link })];
    expect(threadOf('a', posts)).toEqual(['b', 'a']);
    const text = `Our first report: ${link}?utm_source=feed`;
    const naming = aged('naming', 5, 'Questions for the port', { blocks: [{ kind: 'paragraph', text }] });
    expect(threadOf('naming', [{ ...bridge, link }, naming])).toEqual(['naming', 'bridge']);
    const linking = aged('linking', 4, 'What divers saw', { bodyLinks: [`${link}?utm_source=feed`] });
    expect(threadOf('linking', [{ ...bridge, link }, linking])).toEqual(['linking', 'bridge']);
  });

  it('do not link what came more than a week apart, is live, or speaks another language', () => {
    expect(threadOf('reopens', [{ ...bridge, publishedAt: minutesBeforeNoon(9 * 24 * 60) }, reopens])).toEqual([]);
    expect(threadOf('reopens', [{ ...bridge, kind: 'live' }, reopens])).toEqual([]);
    expect(
      threadOf('reopens', [
        { ...bridge, language: 'es' },
        { ...reopens, language: 'en-GB' },
      ]),
    ).toEqual([]);
  });

  it('are what the operator says', () => {
    const all = [bridge, market, reopens];
    const joined = [{ title: 'The bridge', storyIds: ['bridge', 'market'] }];
    expect(threadOf('market', all, { joined })).toEqual(['market', 'reopens', 'bridge']);
    expect(threadOf('bridge', all, { apart: ['reopens'] })).toEqual([]);
    expect(anIndexOf(all, { joined }).byId.get('market')?.thread?.title).toBe('The bridge');
  });

  it('keep their id when updates come', () => {
    const idOf = (stories: readonly Story[]) => anIndexOf(stories).byId.get('bridge')?.thread?.id;
    const third = aged('third', 1, 'Harbour bridge crane: deck to be inspected');
    expect(idOf([bridge, reopens])).toBe(idOf([bridge, reopens, third]));
    expect(idOf([bridge, reopens])).toHaveLength(8);
  });

  it('are on cards and served with the story, and not once more among the related', () => {
    const index = anIndexOf([bridge, market, reopens]);
    const item = index.byId.get('bridge')!;
    expect(toCard(item, 'landscape', NOON)).toMatchObject({
      threadId: item.thread?.id,
      threadAt: reopens.publishedAt,
    });
    expect(toServedStory(item, NOON).thread?.items.map(({ id }) => id)).toEqual(['reopens', 'bridge']);
    expect(relatedStories(item, index, NOON).map(({ story }) => story.id)).not.toContain('reopens');
  });

  it('leave out what is not valid now, and end when one is left', () => {
    const over = { ...reopens, validity: { until: minutesBeforeNoon(1) } };
    const item = anIndexOf([bridge, over]).byId.get('bridge')!;
    expect(toServedStory(item, NOON).thread).toBeUndefined();
  });

  it('stand once in a rail that asks for it', () => {
    const index = anIndexOf([bridge, market, reopens]);
    const idsOf = (fields: object) => {
      const { pinned, placed } = resolveRail(
        StoryRailConfig.parse({ id: 'top', title: 'Top', ...fields }),
        index,
        NOON,
      );
      return [...pinned, ...placed].map(({ story }) => story.id);
    };
    expect(idsOf({})).toEqual(['market', 'reopens', 'bridge']);
    expect(idsOf({ onePerThread: true })).toEqual(['market', 'reopens']);
    expect(idsOf({ onePerThread: true, pinned: ['bridge'] })).toEqual(['bridge', 'market']);
  });
});

import fc from 'fast-check';
import { StoryRailConfig } from '../../../src/contract/rail-config.js';
import type { RailRule } from '../../../src/contract/rail-rule.js';
import type { Story } from '../../../src/contract/story.js';
import { joinDuplicates } from '../../../src/server/programming/join-duplicates.js';
import { matcherOf } from '../../../src/server/programming/matcher-of.js';
import { resolveRail } from '../../../src/server/programming/resolve-rail.js';
import { candidatesFor, createStoryIndex } from '../../../src/server/programming/story-index.js';
import { anIndex, minutesBeforeNoon, NOON, stored } from '../../support/memory-stores.js';
import { aStory, aVideo } from '../../support/story-builders.js';

const rail = (fields: object = {}) => StoryRailConfig.parse({ id: 'top', title: 'Top', ...fields });
const aged = (id: string, minutes: number, fields: object = {}) =>
  aStory({ id, publishedAt: minutesBeforeNoon(minutes), ...fields });

function ids(config: StoryRailConfig, stories: readonly Story[]): string[] {
  const index = anIndex(stories);
  const { pinned, placed } = resolveRail(config, index, NOON);
  return [...pinned, ...placed].map(({ story }) => story.id);
}

describe('a rail of stories', () => {
  const stories = [aged('b', 20), aged('a', 10), aged('c', 30)];

  it('is newest first, or oldest first', () => {
    expect(ids(rail(), stories)).toEqual(['a', 'b', 'c']);
    expect(ids(rail({ order: 'oldest' }), stories)).toEqual(['c', 'b', 'a']);
  });

  it('keeps its order when stories came at the same moment', () => {
    const same = [aged('y', 5), aged('x', 5), aged('z', 5)];
    expect(ids(rail(), same)).toEqual(['x', 'y', 'z']);
    expect(ids(rail(), [...same].reverse())).toEqual(['x', 'y', 'z']);
  });

  it('puts pinned stories first, in their order, whatever the rule says, and each once', () => {
    expect(ids(rail({ rule: { kind: 'tag', tag: 'none' }, pinned: ['c', 'a', 'c', 'gone'] }), stories)).toEqual([
      'c',
      'a',
    ]);
    expect(ids(rail({ pinned: ['b'] }), stories)).toEqual(['b', 'a', 'c']);
  });

  it('has, in manual order, the pinned stories and no others', () => {
    expect(ids(rail({ order: 'manual', pinned: ['c', 'gone', 'a'], hidden: ['a'] }), stories)).toEqual(['c']);
    expect(ids(rail({ order: 'manual', pinned: ['c', 'a', 'b'], limit: 2 }), stories)).toEqual(['c', 'a']);
    expect(ids(rail({ order: 'manual' }), stories)).toEqual([]);
  });

  it('leaves hidden stories out, pinned or not', () => {
    expect(ids(rail({ pinned: ['b'], hidden: ['b', 'a'] }), stories)).toEqual(['c']);
  });

  it('counts pinned stories in its limit', () => {
    expect(ids(rail({ pinned: ['c'], limit: 2 }), stories)).toEqual(['c', 'a']);
    expect(ids(rail({ pinned: ['c', 'b'], limit: 1 }), stories)).toEqual(['c']);
  });

  it('leaves out what is not valid now', () => {
    const dated = [
      aged('over', 1, { validity: { until: NOON.toISOString() } }),
      aged('later', 2, { validity: { from: '2026-01-01T12:00:01Z' } }),
      aged('on', 3, { validity: { from: NOON.toISOString(), until: '2026-01-02T00:00:00Z' } }),
    ];
    expect(ids(rail({ pinned: ['over'] }), dated)).toEqual(['on']);
  });

  it('leaves out a video whose every source has run out, but not an article with it', () => {
    const videos = [aVideo({ validity: { until: minutesBeforeNoon(1) } })];
    expect(ids(rail(), [aged('film', 1, { kind: 'video', videos }), aged('text', 2, { videos })])).toEqual(['text']);
  });
});

describe('the index of stories', () => {
  const leaf = fc.constantFrom<RailRule>(
    { kind: 'everything' },
    { kind: 'section', section: 'World' },
    { kind: 'tag', tag: 'ferry' },
    { kind: 'source', sourceId: 'wire' },
    { kind: 'storyKind', storyKind: 'article' },
    { kind: 'hasVideo' },
    { kind: 'maxAge', hours: 2 },
  );
  const { rule } = fc.letrec<{ rule: RailRule }>((tie) => ({
    rule: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.record({ kind: fc.constant('all' as const), rules: fc.array(tie('rule'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ kind: fc.constant('any' as const), rules: fc.array(tie('rule'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ kind: fc.constant('not' as const), rule: tie('rule') }),
    ),
  }));
  const story = fc.record({
    minutes: fc.integer({ min: 0, max: 300 }),
    kind: fc.constantFrom('article', 'video'),
    link: fc.constantFrom('https://n.example/a', 'https://n.example/b', 'https://n.example/c', undefined),
    sectionPath: fc.subarray(['News', 'World', 'Sport']),
    tags: fc.subarray(['Ferry', 'Fog']),
    sourceId: fc.constantFrom('wire', 'desk'),
  });

  it('never loses a story that the rule wants, nor its order', () => {
    fc.assert(
      fc.property(rule, fc.array(story, { maxLength: 20 }), (wanted, drafts) => {
        const list = drafts.map(({ minutes, sourceId, ...rest }, at) =>
          stored(aged(`s${at}`, minutes, rest), sourceId),
        );
        const index = createStoryIndex(joinDuplicates(list, []));
        const isWanted = matcherOf(wanted, NOON);
        expect(candidatesFor(wanted, index).filter(isWanted)).toEqual(index.newestFirst.filter(isWanted));
      }),
    );
  });
});

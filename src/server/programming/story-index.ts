import type { ThreadChoices } from '../../contract/channel-file.js';
import type { RailRule } from '../../contract/rail-rule.js';
import type { StoryKind } from '../../contract/story.js';
import { findThreads } from './find-threads.js';
import { byNewest, type IndexedStory, type Thread, toIndexedStory } from './indexed-story.js';
import type { JoinedStory } from './joined-story.js';
import { sectionKey } from './section-key.js';
import type { Withdrawn } from './withdrawn.js';
import { fold } from './words.js';

const noChoices: ThreadChoices = { joined: [], apart: [] };

/** All stories of one content version, newest first, with a list for each thing that rules and relations ask for. */
export interface StoryIndex {
  readonly newestFirst: readonly IndexedStory[];
  /** Also by the ids of copies that were joined. */
  readonly byId: ReadonlyMap<string, IndexedStory>;
  /** What was on the channel once, and in no list here. */
  readonly withdrawn: ReadonlyMap<string, Withdrawn>;
  readonly bySection: Lists;
  readonly byTag: Lists;
  readonly bySource: Lists;
  readonly byStoryKind: Lists;
}

/** Each list is newest first. */
type Lists = ReadonlyMap<string, readonly IndexedStory[]>;

export function createStoryIndex(
  stories: readonly JoinedStory[],
  withdrawn: ReadonlyMap<string, Withdrawn> = new Map(),
  choices: ThreadChoices = noChoices,
): StoryIndex {
  let threads: ReadonlyMap<IndexedStory, Thread> | undefined;
  // Found when they are first asked for.
  const threadOf = (item: IndexedStory) => {
    threads ??= findThreads(newestFirst, choices);
    return threads.get(item);
  };
  const newestFirst = stories.map((story) => toIndexedStory(story, threadOf)).sort(byNewest);
  return {
    newestFirst,
    byId: new Map(newestFirst.flatMap((item) => item.copies.map((copy) => [copy.story.id, item]))),
    withdrawn,
    bySection: listsBy(newestFirst, (item) => item.sections),
    byTag: listsBy(newestFirst, (item) => item.tags),
    bySource: listsBy(newestFirst, ({ copies }) => copies.map(({ sourceId }) => sourceId)),
    byStoryKind: listsBy(newestFirst, kindsOf),
  };
}

/** The shortest list that is sure to hold every story of the rule: a rail of one section never walks the others. */
export function candidatesFor(rule: RailRule, index: StoryIndex): readonly IndexedStory[] {
  switch (rule.kind) {
    case 'section':
      return index.bySection.get(sectionKey(rule.section)) ?? [];
    case 'tag':
      return index.byTag.get(fold(rule.tag)) ?? [];
    case 'source':
      return index.bySource.get(rule.sourceId) ?? [];
    case 'storyKind':
      return index.byStoryKind.get(rule.storyKind) ?? [];
    case 'all':
      return rule.rules.map((each) => candidatesFor(each, index)).reduce(shorter, index.newestFirst);
    case 'any':
      return merged(
        rule.rules.map((each) => candidatesFor(each, index)),
        index,
      );
    default:
      return index.newestFirst;
  }
}

/** A rail of films has an article that another source gives as a film. */
const kindsOf = ({ copies }: IndexedStory): Iterable<StoryKind> => new Set(copies.map(({ story }) => story.kind));

type List = readonly IndexedStory[];

const shorter = (a: List, b: List): List => (b.length < a.length ? b : a);

function merged(lists: readonly List[], index: StoryIndex): List {
  const total = lists.reduce((sum, list) => sum + list.length, 0);
  if (total >= index.newestFirst.length) return index.newestFirst;
  return [...new Set(lists.flat())].sort(byNewest);
}

function listsBy(items: List, keysOf: (item: IndexedStory) => Iterable<string>): Map<string, IndexedStory[]> {
  const lists = new Map<string, IndexedStory[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const list = lists.get(key);
      if (list) list.push(item);
      else lists.set(key, [item]);
    }
  }
  return lists;
}

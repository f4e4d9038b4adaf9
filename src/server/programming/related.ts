import type { IndexedStory } from './indexed-story.js';
import { isShown } from './is-shown.js';
import type { StoryIndex } from './story-index.js';
import { wordsOf } from './words.js';

const TAG_POINTS = 3;
const SECTION_POINTS = 2;
const WORD_POINTS = 1;
/** Shorter words ("with", "into") say little of what a story is about. */
const MIN_WORD_LETTERS = 5;
/** A story this much older than the newest counts half. */
const HALF_LIFE_MS = 7 * 24 * 3_600_000;
/** Of each tag, of each section and of everything, only so many of the newest are compared. */
const MAX_COMPARED = 500;

/** Stories like this one, best first: by shared tags, section and words of the headline, newer ones before older. */
export function relatedStories(to: IndexedStory, index: StoryIndex, now: Date): IndexedStory[] {
  const newest = index.newestFirst[0]?.time ?? 0;
  const words = headlineWords(to);
  return (
    neighbours(to, index)
      .filter(({ story }) => story.id !== to.story.id && isShown(story, now))
      // Those have a place of their own.
      .filter(({ thread }) => thread === undefined || thread !== to.thread)
      .map((item) => ({ item, score: likeness(to, words, item) * freshness(newest - item.time) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || b.item.time - a.item.time)
      .map(({ item }) => item)
  );
}

function neighbours(to: IndexedStory, index: StoryIndex): IndexedStory[] {
  const lists = [
    index.newestFirst,
    ...[...to.tags].map((tag) => index.byTag.get(tag) ?? []),
    ...[...to.sections].map((section) => index.bySection.get(section) ?? []),
  ];
  return [...new Set(lists.flatMap((list) => list.slice(0, MAX_COMPARED)))];
}

function likeness(to: IndexedStory, words: ReadonlySet<string>, item: IndexedStory): number {
  const section = to.story.sectionPath.at(-1);
  const sameSection = section !== undefined && section === item.story.sectionPath.at(-1);
  return (
    TAG_POINTS * shared(to.tags, item.tags) +
    SECTION_POINTS * (sameSection ? 1 : 0) +
    WORD_POINTS * shared(words, headlineWords(item))
  );
}

const headlineWords = ({ story }: IndexedStory): Set<string> =>
  new Set(wordsOf(story.headline).filter((word) => word.length >= MIN_WORD_LETTERS));

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((value) => b.has(value)).length;

const freshness = (ageMs: number): number => 0.5 + 0.5 * 2 ** (-ageMs / HALF_LIFE_MS);

import type { SourceBlock, Story } from '../../contract/story.js';
import type { StoredStory } from '../store/stores.js';
import type { JoinedStory } from './joined-story.js';
import { fold } from './words.js';

/** Letters from which on a body is a paragraph, an article, a long article. */
const BODY_STEPS = [1, 400, 1500];
const BODY_POINTS = 4;
const VIDEO_POINTS = 2;
const PICTURE_POINTS = 1;

/** The best copy's words, with what it lacks from the others. Among equals the source that the operator names first is the best. */
export function mergeCopies(copies: readonly StoredStory[], sourceOrder: readonly string[]): JoinedStory {
  const rank = new Map(sourceOrder.map((id, at) => [id, at]));
  const rankOf = ({ sourceId }: StoredStory) => rank.get(sourceId) ?? sourceOrder.length;
  const bestFirst = copies
    .map((copy) => ({ copy, points: pointsOf(copy.story) }))
    .sort(
      (a, b) => b.points - a.points || rankOf(a.copy) - rankOf(b.copy) || (a.copy.story.id < b.copy.story.id ? -1 : 1),
    )
    .map(({ copy }) => copy);
  return {
    story: merge(bestFirst.map(({ story }) => story)),
    copies: bestFirst,
    // Grows with a change of any copy, and stays when another source takes the story up.
    revision: copies.reduce((sum, { revision }) => sum + revision - 1, 1),
  };
}

function merge(stories: readonly Story[]): Story {
  const first = <T>(of: (story: Story) => T | undefined): T | undefined =>
    stories.map(of).find((value) => value !== undefined);
  const firstFilled = <T>(of: (story: Story) => readonly T[]): T[] => [
    ...(stories.map(of).find(({ length }) => length > 0) ?? []),
  ];
  const best = stories[0]!;
  return {
    ...best,
    summary: first(({ summary }) => summary || undefined) ?? '',
    sectionPath: firstFilled(({ sectionPath }) => sectionPath),
    byline: first(({ byline }) => byline),
    publishedAt: first(({ publishedAt }) => publishedAt),
    updatedAt: first(({ updatedAt }) => updatedAt),
    link: first(({ link }) => link),
    picture: first(({ picture }) => picture),
    // Two sources' videos are two encodings of one report; a viewer needs one.
    videos: firstFilled(({ videos }) => videos),
    audio: firstFilled(({ audio }) => audio),
    tags: distinct(
      stories.flatMap(({ tags }) => tags),
      fold,
    ),
    corrections: distinct(
      stories.flatMap(({ corrections }) => corrections),
      ({ text }) => fold(text),
    ),
    mirrorLinks: distinct(
      stories.flatMap(({ mirrorLinks }) => mirrorLinks),
      (link) => link,
    ),
  };
}

function distinct<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => seen.size < seen.add(keyOf(item)).size);
}

function pointsOf({ blocks, videos, picture }: Story): number {
  const letters = blocks.reduce((sum, block) => sum + lettersOf(block), 0);
  const body = BODY_STEPS.filter((step) => letters >= step).length;
  return BODY_POINTS * body + (videos.length > 0 ? VIDEO_POINTS : 0) + (picture ? PICTURE_POINTS : 0);
}

function lettersOf(block: SourceBlock): number {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return block.text.length;
    case 'list':
      return block.items.reduce((sum, item) => sum + item.length, 0);
    default:
      return 0;
  }
}

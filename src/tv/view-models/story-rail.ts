import type { Card } from '../../contract/page.js';
import type { ServedStory, StoryThread } from '../../contract/story.js';
import type { Library } from '../../viewer/library.js';
import { newsOf } from '../../viewer/story-news.js';
import type { Lens } from './lens.js';
import { type RailModel, toRailModel } from './rail-model.js';

/**
 * What follows a story: the others of its thread, the newest first, then stories like it. `before` is what the viewer had read when
 * they came here, so that what was new to them then stays marked.
 */
export function toStoryRail(
  story: ServedStory,
  related: readonly Card[],
  before: Library,
  lens: Lens,
): RailModel | undefined {
  const others = (story.thread?.items ?? []).filter(({ id }) => id !== story.id);
  const told = new Set(others.map(({ id }) => id));
  const cards = [...others, ...related.filter(({ id }) => !told.has(id))];
  if (cards.length === 0) return undefined;
  const frame = {
    id: 'related',
    title: titleOf(others.length > 0 ? story.thread : undefined, lens),
    layout: 'landscape',
    cursor: null,
  } as const;
  return toRailModel({ ...frame, cards, total: cards.length }, { ...lens, newsOf: (card) => newsOf(before, card) });
}

function titleOf(thread: StoryThread | undefined, { words }: Lens): string {
  if (!thread) return words('story.related');
  return thread.title === undefined ? words('story.thread') : words('story.threadNamed', { title: thread.title });
}

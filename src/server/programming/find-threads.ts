import { createHash } from 'node:crypto';
import type { ThreadChoices } from '../../contract/channel-file.js';
import type { IndexedStory, Thread } from './indexed-story.js';
import { likeliest } from './likeliest.js';
import { openTraitBook } from './thread-traits.js';

/** A thread while it is found, oldest first. */
interface Growing {
  readonly title: string | undefined;
  readonly items: IndexedStory[];
}

/** Of a larger archive the newest; the others are old, and stand alone. Bounds the time that it takes. */
const MOST_STORIES = 10_000;
/** What has more is no story: a weather page, a live blog. */
const MAX_ITEMS = 60;

/**
 * One pass from the oldest to the newest: each story joins the thread that it is most like, of those that went on within a week, or begins one.
 * It is compared with the last few that share a rare word, a rare tag or a link, never with all.
 */
export function findThreads(
  newestFirst: readonly IndexedStory[],
  { joined, apart }: ThreadChoices,
): ReadonlyMap<IndexedStory, Thread> {
  const chosen = chosenThreads(joined);
  const alone = new Set(apart);
  const isLooked = ({ copies }: IndexedStory, at: number) =>
    at < MOST_STORIES || copies.some(({ story }) => chosen.has(story.id));
  const items = newestFirst.filter(isLooked);
  const book = openTraitBook(items);
  const threadOf = new Map<IndexedStory, Growing>();
  for (let at = items.length - 1; at >= 0; at -= 1) {
    const item = items[at]!;
    const ids = item.copies.map(({ story }) => story.id);
    const byOperator = ids.map((id) => chosen.get(id)).find((each) => each !== undefined);
    // What is on air all day is no part of a story.
    const stands = item.story.kind === 'live' || ids.some((id) => alone.has(id));
    if (!byOperator && stands) continue;
    const nearest = byOperator ? undefined : likeliest(at, items, book);
    const found = nearest === undefined ? undefined : threadOf.get(items[nearest]!);
    place(item, byOperator ?? (found && found.items.length < MAX_ITEMS ? found : undefined), threadOf);
    book.remember(at);
  }
  return finished(new Set(threadOf.values()));
}

function chosenThreads(joined: ThreadChoices['joined']): Map<string, Growing> {
  return new Map(
    joined.flatMap(({ title, storyIds }) => {
      const thread: Growing = { title, items: [] };
      return storyIds.map((id) => [id, thread] as const);
    }),
  );
}

function place(item: IndexedStory, known: Growing | undefined, threadOf: Map<IndexedStory, Growing>): void {
  const thread = known ?? { title: undefined, items: [] };
  thread.items.push(item);
  threadOf.set(item, thread);
}

function finished(growing: Iterable<Growing>): Map<IndexedStory, Thread> {
  const threads = new Map<IndexedStory, Thread>();
  for (const { title, items } of growing) {
    const first = items[0];
    if (!first || items.length < 2) continue;
    const thread: Thread = { id: shortId(first.story.id), title, items: [...items].reverse() };
    for (const item of items) threads.set(item, thread);
  }
  return threads;
}

const shortId = (storyId: string): string => createHash('sha256').update(storyId).digest('base64url').slice(0, 8);

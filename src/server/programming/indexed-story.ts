import type { StoredStory } from '../store/stores.js';
import type { JoinedStory } from './joined-story.js';
import { sectionKeys } from './section-key.js';
import { fold, wordsOf } from './words.js';

/** A story with the facts that rules and orders ask for, worked out once for each content version. */
export interface IndexedStory extends JoinedStory {
  /** When it was published, or first seen where its feed gives no date. Milliseconds. */
  readonly time: number;
  readonly sections: ReadonlySet<string>;
  readonly tags: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  /** Missing for a story that stands alone. */
  readonly thread: Thread | undefined;
}

/** The articles, updates and videos of one story. */
export interface Thread {
  /** Of its first story, so that it stays when updates come. */
  readonly id: string;
  readonly title: string | undefined;
  /** Newest first, two or more. */
  readonly items: readonly IndexedStory[];
}

const noThread = (): Thread | undefined => undefined;

export function toIndexedStory(
  { story, copies, revision }: JoinedStory,
  threadOf: (item: IndexedStory) => Thread | undefined = noThread,
): IndexedStory {
  let words: ReadonlySet<string> | undefined;
  const item: IndexedStory = {
    story,
    copies,
    revision,
    time: story.publishedAt ? Date.parse(story.publishedAt) : firstSeen(copies),
    sections: new Set(copies.flatMap((copy) => sectionKeys(copy.story.sectionPath))),
    tags: new Set(story.tags.map(fold)),
    // Most channels have no text rule, so words are found when they are first asked for.
    get words() {
      words ??= new Set(wordsOf(`${story.headline} ${story.summary} ${story.tags.join(' ')}`));
      return words;
    },
    get thread() {
      return threadOf(item);
    },
  };
  return item;
}

const firstSeen = (copies: readonly StoredStory[]): number =>
  copies.reduce((first, { firstSeenAt }) => Math.min(first, firstSeenAt.getTime()), Number.POSITIVE_INFINITY);

/** Newest first; the id settles ties, so that an order is the same on every server. */
export const byNewest = (a: Placed, b: Placed): number => b.time - a.time || compareText(a.story.id, b.story.id);

interface Placed {
  readonly time: number;
  readonly story: { readonly id: string };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

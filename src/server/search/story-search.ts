import { setImmediate as nextTurn } from 'node:timers/promises';
import { byNewest, type IndexedStory } from '../programming/indexed-story.js';
import { isShown } from '../programming/is-shown.js';
import type { StoryIndex } from '../programming/story-index.js';
import { within } from '../within.js';
import { searchableText } from './searchable-text.js';
import { createTermIndex, type TermIndex } from './term-index.js';

/** About five milliseconds of reading; requests are answered in between. */
const LETTERS_PER_TURN = 50_000;
/** A question that comes while stories are being read waits this long for them. */
const PATIENCE_MS = 1_000;
/** When more places than this are of stories that have gone or changed, all are read anew. */
const MAX_LOST = 2_000;
const MAX_LOST_SHARE = 0.25;
/** Only so many of the best are put in order. */
const MAX_FOUND = 300;
const WORTH_STEPS = 1_000;
const MINUTE_MS = 60_000;
/** An old story is worth this share of a new one, and half the rest is lost in each half-life. */
const OLD_WORTH = 0.4;
const HALF_LIFE_MS = 14 * 24 * 3_600_000;

/** Finds stories by their words. They are read when a question comes: all at the first, then what has changed. */
export interface StorySearch {
  /** From now on these are the stories to find. */
  follow(index: StoryIndex): void;
  find(query: string, now: Date): Promise<Found>;
}

export interface Found {
  /** Of stories, best first. */
  readonly ids: readonly string[];
  /** False while stories are still being read: the same question will find more. */
  readonly isWhole: boolean;
}

/** What was read: each story's place among the texts, and each place's story. */
interface Shelf {
  readonly terms: TermIndex;
  readonly places: Map<string, number>;
  readonly stories: (IndexedStory | undefined)[];
}

const emptyShelf = (): Shelf => ({ terms: createTermIndex(), places: new Map(), stories: [] });

export function createStorySearch(): StorySearch {
  let shelf = emptyShelf();
  let wanted: StoryIndex | undefined;
  let read: StoryIndex | undefined;
  let reading: Promise<void> | undefined;
  let presence: Presence | undefined;

  return {
    follow(index) {
      wanted = index;
    },

    async find(query, now) {
      if (read !== wanted) await within(PATIENCE_MS, catchUp());
      const isWhole = read === wanted;
      const minute = Math.floor(now.getTime() / MINUTE_MS);
      if (!isWhole || presence?.of !== read || presence?.minute !== minute) {
        presence = { of: read, minute, weights: weightsOf(shelf.stories, now) };
      }
      return { ids: findOn(shelf, presence.weights, query), isWhole };
    },
  };

  function catchUp(): Promise<void> {
    reading ??= readAll().finally(() => {
      reading = undefined;
    });
    return reading;
  }

  async function readAll(): Promise<void> {
    // The old shelf answers until the fresh one is full.
    const next = isWasteful(shelf) ? emptyShelf() : shelf;
    while (wanted && read !== wanted) {
      const goal: StoryIndex = wanted;
      await fill(next, goal, () => wanted === goal);
      if (wanted !== goal) continue;
      shelf = next;
      read = goal;
    }
  }
}

function isWasteful({ stories, places }: Shelf): boolean {
  return stories.length - places.size > Math.max(MAX_LOST, stories.length * MAX_LOST_SHARE);
}

/** Makes the shelf hold these stories; the newest come first, for they are asked for most. */
async function fill({ terms, places, stories }: Shelf, index: StoryIndex, isStillWanted: () => boolean): Promise<void> {
  for (const [id, place] of places) {
    const item = index.byId.get(id);
    const isSame = item !== undefined && hasSameWords(item, stories[place]!);
    // The same words, but perhaps other dates of validity.
    stories[place] = isSame ? item : undefined;
    if (!isSame) places.delete(id);
  }

  let letters = 0;
  for (const item of index.newestFirst) {
    if (places.has(item.story.id)) continue;
    const text = searchableText(item.story);
    const place = terms.add(text);
    stories[place] = item;
    places.set(item.story.id, place);
    letters += text.headline.length + text.labels.length + text.summary.length + text.body.length;
    if (letters < LETTERS_PER_TURN) continue;
    letters = 0;
    await nextTurn();
    if (!isStillWanted()) return;
  }
}

/** A story that was forgotten and comes back counts its revisions anew. */
const hasSameWords = ({ copies }: IndexedStory, before: IndexedStory): boolean =>
  copies.length === before.copies.length &&
  copies.every(({ story, revision, firstSeenAt }, at) => {
    const copy = before.copies[at]!;
    return (
      story.id === copy.story.id && revision === copy.revision && firstSeenAt.getTime() === copy.firstSeenAt.getTime()
    );
  });

/** What each place is worth in one minute, whatever is asked: how new its story is, or 0 when that may not be shown. */
interface Presence {
  readonly of: StoryIndex | undefined;
  readonly minute: number;
  readonly weights: Float32Array;
}

const weightsOf = (stories: Shelf['stories'], now: Date): Float32Array =>
  Float32Array.from(stories, (item) => (item && isShown(item.story, now) ? freshness(now.getTime() - item.time) : 0));

const freshness = (ageMs: number): number => OLD_WORTH + (1 - OLD_WORTH) * 2 ** (-Math.max(0, ageMs) / HALF_LIFE_MS);

function findOn({ terms, stories }: Shelf, weights: Float32Array, query: string): string[] {
  const worths = terms.match(query);
  if (!worths) return [];
  for (let place = 0; place < worths.length; place += 1) worths[place]! *= weights[place]!;
  const least = leastOfBest(worths);
  const best: { item: IndexedStory; worth: number }[] = [];
  for (let place = 0; place < worths.length; place += 1) {
    const worth = worths[place]!;
    if (worth > 0 && worth >= least) best.push({ item: stories[place]!, worth });
  }
  return best
    .sort((a, b) => b.worth - a.worth || byNewest(a.item, b.item))
    .slice(0, MAX_FOUND)
    .map(({ item }) => item.story.id);
}

/** What the best are worth at least. Counting by steps takes a tenth of the time of sorting. */
function leastOfBest(worths: Float32Array): number {
  const step = worths.reduce((most, worth) => Math.max(most, worth), 0) / WORTH_STEPS;
  const counts = new Uint32Array(WORTH_STEPS + 1);
  for (const worth of worths) if (worth > 0) counts[Math.floor(worth / step)]! += 1;
  let found = 0;
  for (let at = WORTH_STEPS; at > 0; at -= 1) {
    found += counts[at]!;
    if (found >= MAX_FOUND) return at * step;
  }
  return 0;
}

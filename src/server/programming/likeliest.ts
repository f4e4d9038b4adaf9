import type { IndexedStory } from './indexed-story.js';
import type { TraitBook } from './thread-traits.js';

/** A story that goes on for longer is told in another thread. */
const THREAD_MS = 7 * 24 * 3_600_000;
/** So much of the shorter headline, by how much its words tell, is in the other one too. */
const LIKE_HEADLINES = 0.6;
const LEAST_WORDS = 2;
/** Beside a rare tag that both have, less will do; beside two, less still. */
const LIKE_WITH_TAG = 0.2;
/** The same page, or a link from one to the other. */
const LINKED = 2;

interface Shared {
  weight: number;
  words: number;
  tags: number;
  links: number;
}

/** The earlier story that this one is most like; of equals, the one that was told last. */
export function likeliest(place: number, items: readonly IndexedStory[], book: TraitBook): number | undefined {
  const item = items[place]!;
  let best: { readonly place: number; readonly likeness: number } | undefined;
  for (const [at, shared] of sharedWith(place, book)) {
    const other = items[at]!;
    const likeness = likenessOf(shared, Math.min(book.of(place).weight, book.of(at).weight));
    if (likeness === 0 || likeness < (best?.likeness ?? 0)) continue;
    if (item.time - other.time > THREAD_MS || !speakAlike(item, other)) continue;
    // Places count from the newest.
    if (!best || likeness > best.likeness || at < best.place) best = { place: at, likeness };
  }
  return best?.place;
}

/** Adds up what is shared trait by trait, so that no two stories are compared that share nothing. */
function sharedWith(place: number, book: TraitBook): Map<number, Shared> {
  const { words, tags, own, named } = book.of(place);
  const found = new Map<number, Shared>();
  const at = (other: number): Shared => {
    const known = found.get(other);
    if (known) return known;
    const shared = { weight: 0, words: 0, tags: 0, links: 0 };
    found.set(other, shared);
    return shared;
  };
  for (const word of words) {
    const weight = book.weight(word);
    for (const other of book.lately(word)) {
      const shared = at(other);
      shared.weight += weight;
      shared.words += 1;
    }
  }
  for (const tag of tags) for (const other of book.lately(tag)) at(other).tags += 1;
  for (const link of [...own, ...named]) for (const other of book.lately(link)) at(other).links += 1;
  return found;
}

/** 0 when they are two stories. */
function likenessOf({ weight, words, tags, links }: Shared, room: number): number {
  if (links > 0) return LINKED;
  if (words === 0 || (words < LEAST_WORDS && tags === 0)) return 0;
  const share = weight / room;
  return share >= (tags > 0 ? LIKE_WITH_TAG / tags : LIKE_HEADLINES) ? share : 0;
}

/** An article and its translation are not told one after the other. One that names no language may be of any. */
function speakAlike({ story: a }: IndexedStory, { story: b }: IndexedStory): boolean {
  const [first, second] = [a.language, b.language].map((tag) => tag?.toLowerCase().split('-')[0]);
  return first === undefined || second === undefined || first === second;
}

import type { StoryRailConfig } from '../../contract/rail-config.js';
import type { RailCursor } from './cursor.js';
import { byNewest, type IndexedStory, type Thread } from './indexed-story.js';
import { isShown } from './is-shown.js';
import { matcherOf } from './matcher-of.js';
import { candidatesFor, type StoryIndex } from './story-index.js';

/** A rail's stories in order: the pinned ones, then those of its rule. */
export interface ResolvedRail {
  readonly pinned: readonly IndexedStory[];
  readonly placed: readonly IndexedStory[];
}

/** What is left out wins over what is pinned, and the limit counts both. */
export function resolveRail(rail: StoryRailConfig, index: StoryIndex, now: Date): ResolvedRail {
  const hidden = new Set(rail.hidden);
  const isFirstOfThread = rail.onePerThread ? firstOfThread() : () => true;
  const pinned = [...new Set(rail.pinned)]
    .map((id) => index.byId.get(id))
    .filter((item) => item !== undefined)
    .filter(({ story }) => !hidden.has(story.id) && isShown(story, now))
    .filter(isFirstOfThread)
    .slice(0, rail.limit);

  const taken = new Set([...hidden, ...pinned.map(({ story }) => story.id)]);
  const room = rail.order === 'manual' ? 0 : rail.limit - pinned.length;
  const matches = matcherOf(rail.rule, now);
  const isWanted = (item: IndexedStory) =>
    matches(item) && !taken.has(item.story.id) && isShown(item.story, now) && isFirstOfThread(item);
  const candidates = candidatesFor(rail.rule, index);
  return { pinned, placed: firstWanted(candidates, { order: rail.order, room, isWanted }) };
}

function firstOfThread(): (item: IndexedStory) => boolean {
  const seen = new Set<Thread>();
  return ({ thread }) => thread === undefined || seen.size < seen.add(thread).size;
}

interface Wanted {
  readonly order: StoryRailConfig['order'];
  readonly room: number;
  isWanted(item: IndexedStory): boolean;
}

/** Stops when the rail is full, so that a rail of everything never walks twenty thousand stories. */
function firstWanted(candidates: readonly IndexedStory[], { order, room, isWanted }: Wanted): IndexedStory[] {
  const found: IndexedStory[] = [];
  for (let step = 0; step < candidates.length && found.length < room; step += 1) {
    const item = candidates[order === 'newest' ? step : candidates.length - 1 - step]!;
    if (isWanted(item)) found.push(item);
  }
  return found;
}

/** The place in pinned-then-placed order at which a reader goes on. A cursor whose story has gone still marks its place. */
export function positionAfter(cursor: RailCursor, rail: StoryRailConfig, { pinned, placed }: ResolvedRail): number {
  if (cursor.kind === 'pinned') {
    const configured = rail.pinned.indexOf(cursor.id);
    const next = pinned.findIndex(({ story }) => rail.pinned.indexOf(story.id) > configured);
    return configured < 0 || next < 0 ? pinned.length : next;
  }
  const mark = { time: cursor.time, story: { id: cursor.id } };
  const direction = rail.order === 'newest' ? 1 : -1;
  const next = placed.findIndex((item) => byNewest(item, mark) * direction > 0);
  return pinned.length + (next < 0 ? placed.length : next);
}

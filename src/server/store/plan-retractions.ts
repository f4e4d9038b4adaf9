import type { Story } from '../../contract/story.js';
import { daysAfter, toRowTime } from './row-times.js';
import type { FetchedRetraction, FetchedStories, StoredStory } from './stores.js';
import type { RetractionTable } from './tables.js';

const keepDays = 180;
/** Feeds say the same at each fetch; that it was said again is noted once a day. */
const noteAgainDays = keepDays - 1;

export interface RetractionPlan {
  /** What the fetch gave without what is withdrawn. */
  readonly stories: readonly Story[];
  readonly write: readonly RetractionTable[];
  /** Withdrawn once, and published anew since then. */
  readonly lift: readonly string[];
  /** False when viewers would see no difference. */
  readonly changesContent: boolean;
  /** Of a story that comes back. */
  lastRevision(storyId: string): number | undefined;
}

export interface KnownBefore {
  /** Of the stories and retractions that were fetched. */
  readonly retractions: ReadonlyMap<string, RetractionTable>;
  /** Of the retractions that were fetched. */
  readonly stories: ReadonlyMap<string, Pick<StoredStory, 'story' | 'revision'>>;
}

/**
 * A retraction holds against every source that gives the story again, until one gives it with a date after the retraction:
 * so does RFC 6721 weigh an entry against its tombstone.
 */
export function planRetractions(fetched: FetchedStories, known: KnownBefore): RetractionPlan {
  const { seenAt, retracted = [] } = fetched;
  const said = new Map(retracted.map((item) => [item.storyId, toRow(item, seenAt, known)]));
  const stories = fetched.stories.filter((story) =>
    outlives(story, said.get(story.id) ?? known.retractions.get(story.id), seenAt),
  );
  const shown = new Set(stories.map(({ id }) => id));

  const standing = [...said.values()].filter((row) => {
    const before = known.stories.get(row.story_id);
    return !shown.has(row.story_id) && !(before && outlives(before.story, row, seenAt));
  });
  const news = standing.filter((row) => !isSame(row, known.retractions.get(row.story_id)));
  const again = standing.filter((row) => isLongAgo(known.retractions.get(row.story_id), seenAt));
  const lift = [...known.retractions.keys()].filter((id) => shown.has(id));
  return {
    stories,
    write: [...new Set([...news, ...again])],
    lift,
    changesContent: news.length > 0 || lift.length > 0,
    lastRevision: (id) => known.retractions.get(id)?.revision,
  };
}

/** A date in the future is a mistake, or not yet true. */
function outlives({ updatedAt, publishedAt }: Story, retraction: RetractionTable | undefined, seenAt: Date): boolean {
  if (!retraction) return true;
  const date = updatedAt ?? publishedAt;
  if (date === undefined || Date.parse(date) > seenAt.getTime()) return false;
  return toRowTime(new Date(date)) > retraction.retracted_at;
}

function toRow({ storyId, at, reason }: FetchedRetraction, seenAt: Date, known: KnownBefore): RetractionTable {
  const before = known.retractions.get(storyId);
  const saidAt = at && at < seenAt ? toRowTime(at) : undefined;
  return {
    story_id: storyId,
    retracted_at: saidAt ?? before?.retracted_at ?? toRowTime(seenAt),
    reason: reason ?? null,
    revision: known.stories.get(storyId)?.revision ?? before?.revision ?? 0,
    keep_until: toRowTime(daysAfter(seenAt, keepDays)),
  };
}

const isSame = (row: RetractionTable, before: RetractionTable | undefined): boolean =>
  before !== undefined && before.retracted_at === row.retracted_at && before.reason === row.reason;

const isLongAgo = (before: RetractionTable | undefined, seenAt: Date): boolean =>
  before !== undefined && before.keep_until < toRowTime(daysAfter(seenAt, noteAgainDays));

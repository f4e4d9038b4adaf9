import type { Kysely } from 'kysely';
import { batches } from './batches.js';
import type { Writing } from './in-writing.js';
import type { KnownBefore, RetractionPlan } from './plan-retractions.js';
import { fromRowTime, toRowTime } from './row-times.js';
import type { FetchedStories, Retraction, StoredStory } from './stores.js';
import { fromStoryRow } from './story-rows.js';
import type { RetractionTable, Tables } from './tables.js';

const rowsPerInsert = 200;
const idsPerQuery = 1000;

export async function listRetractions(db: Kysely<Tables>, now: Date): Promise<Retraction[]> {
  const rows = await db
    .selectFrom('retraction')
    .selectAll()
    .where('keep_until', '>', toRowTime(now))
    .orderBy('story_id')
    .execute();
  return rows.map(({ story_id, retracted_at, reason }) => ({
    storyId: story_id,
    at: fromRowTime(retracted_at),
    ...(reason === null ? {} : { reason }),
  }));
}

/** What the store knows of all that a fetch names. */
export async function loadRetractions(
  tx: Writing,
  { stories, retracted = [], seenAt }: FetchedStories,
): Promise<KnownBefore> {
  const retractions = new Map<string, RetractionTable>();
  const valid = tx.selectFrom('retraction').selectAll().where('keep_until', '>', toRowTime(seenAt));
  const named = [...stories.map(({ id }) => id), ...retracted.map(({ storyId }) => storyId)];
  for await (const ids of batches(named, idsPerQuery)) {
    for (const row of await valid.where('story_id', 'in', ids).execute()) retractions.set(row.story_id, row);
  }
  const known = new Map<string, StoredStory>();
  for await (const batch of batches(retracted, idsPerQuery)) {
    const ids = batch.map(({ storyId }) => storyId);
    for (const row of await tx.selectFrom('story').selectAll().where('id', 'in', ids).execute()) {
      const stored = fromStoryRow(row);
      if (stored) known.set(row.id, stored);
    }
  }
  return { retractions, stories: known };
}

/** Nothing of a withdrawn story stays on the disk but its tombstone. */
export async function applyRetractions(tx: Writing, { write, lift }: RetractionPlan): Promise<void> {
  for await (const rows of batches(write, rowsPerInsert)) {
    const ids = rows.map(({ story_id }) => story_id);
    await tx.deleteFrom('story').where('id', 'in', ids).execute();
    await tx.deleteFrom('retraction').where('story_id', 'in', ids).execute();
    await tx.insertInto('retraction').values(rows).execute();
  }
  for await (const ids of batches(lift, idsPerQuery)) {
    await tx.deleteFrom('retraction').where('story_id', 'in', ids).execute();
  }
}

export async function removeOldRetractions(tx: Writing, now: Date): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('retraction')
    .where('keep_until', '<=', toRowTime(now))
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

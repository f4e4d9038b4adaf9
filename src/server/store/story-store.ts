import type { Kysely } from 'kysely';
import { batches } from './batches.js';
import { inWriting, type Writing } from './in-writing.js';
import { planRetractions } from './plan-retractions.js';
import { type KnownStory, planSave, type SavePlan } from './plan-save.js';
import { applyRetractions, listRetractions, loadRetractions, removeOldRetractions } from './retraction-rows.js';
import { daysAfter, fromRowTime, toRowTime } from './row-times.js';
import type { FetchedStories, StoredStory, StoryArchive } from './stores.js';
import { fromStoryRow } from './story-rows.js';
import type { StoryTable, Tables } from './tables.js';
import type { ReportUnreadable } from './unreadable.js';

/** Ten columns each: far below the 32,766 parameters that SQLite takes, and the 65,535 of PostgreSQL. */
const rowsPerInsert = 200;
const idsPerQuery = 1000;
const rowsPerParse = 500;

export function createStoryStore(db: Kysely<Tables>, reportUnreadable: ReportUnreadable): StoryArchive {
  return {
    saveFetched: (fetched) =>
      inWriting(db, async (tx) => {
        const retractions = planRetractions(fetched, await loadRetractions(tx, fetched));
        const shown = { ...fetched, stories: retractions.stories };
        const rows = await loadKnown(tx, shown);
        const plan = planSave(shown, { rows, lastRevision: retractions.lastRevision });
        await applyPlan(tx, shown, plan);
        await applyRetractions(tx, retractions);
        if (plan.changesContent || retractions.changesContent) await bumpVersion(tx);
        return plan.counts;
      }),

    async listCurrent(now) {
      const rows = await db
        .selectFrom('story')
        .selectAll()
        .where((where) => where.or([where('is_in_feed', '=', 1), where('keep_until', '>', toRowTime(now))]))
        .orderBy('ordered_at', 'desc')
        .orderBy('id')
        .execute();
      const current: StoredStory[] = [];
      for await (const batch of batches(rows, rowsPerParse)) current.push(...readRows(batch, reportUnreadable));
      return current;
    },

    removeExpired: (now) =>
      inWriting(db, async (tx) => {
        const { numDeletedRows } = await tx
          .deleteFrom('story')
          .where('is_in_feed', '=', 0)
          .where('keep_until', '<=', toRowTime(now))
          .executeTakeFirstOrThrow();
        const removed = Number(numDeletedRows);
        const forgotten = await removeOldRetractions(tx, now);
        if (removed + forgotten > 0) await bumpVersion(tx);
        return removed;
      }),

    listRetractions: (now) => listRetractions(db, now),

    async contentVersion() {
      const { version } = await db.selectFrom('content_version').select('version').executeTakeFirstOrThrow();
      return version;
    },

    async releaseOthers(sourceIds) {
      const others = db.updateTable('story').set({ is_in_feed: 0 }).where('is_in_feed', '=', 1);
      await (sourceIds.length > 0 ? others.where('source_id', 'not in', [...sourceIds]) : others).execute();
    },
  };
}

function readRows(rows: readonly StoryTable[], reportUnreadable: ReportUnreadable): StoredStory[] {
  return rows.flatMap((row) => {
    const stored = fromStoryRow(row);
    if (!stored) reportUnreadable({ table: 'story', id: row.id });
    return stored ?? [];
  });
}

async function bumpVersion(tx: Writing): Promise<void> {
  await tx
    .updateTable('content_version')
    .set((set) => ({ version: set('version', '+', 1) }))
    .execute();
}

async function loadKnown(tx: Writing, { sourceId, stories }: FetchedStories): Promise<Map<string, KnownStory>> {
  const columns = ['id', 'source_id', 'content_hash', 'first_seen_at', 'is_in_feed', 'keep_until', 'revision'] as const;
  const query = tx.selectFrom('story').select(columns);
  const known = new Map<string, KnownStory>();
  const inFeed = await query.where('source_id', '=', sourceId).where('is_in_feed', '=', 1).execute();
  for (const row of inFeed) known.set(row.id, row);
  const unknownIds = stories.map(({ id }) => id).filter((id) => !known.has(id));
  for await (const ids of batches(unknownIds, idsPerQuery)) {
    for (const row of await query.where('id', 'in', ids).execute()) known.set(row.id, row);
  }
  return known;
}

async function applyPlan(tx: Writing, fetched: FetchedStories, plan: SavePlan): Promise<void> {
  for await (const rows of batches(plan.write, rowsPerInsert)) await upsert(tx, rows);
  const seen = {
    is_in_feed: 1,
    last_seen_at: toRowTime(fetched.seenAt),
    keep_until: toRowTime(daysAfter(fetched.seenAt, fetched.keepDays)),
  };
  for await (const ids of batches(plan.touch, idsPerQuery)) {
    await tx.updateTable('story').set(seen).where('id', 'in', ids).execute();
  }
  await letVanish(tx, fetched, plan.vanish);
}

async function upsert(tx: Writing, rows: StoryTable[]): Promise<void> {
  await tx
    .insertInto('story')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((set) => ({
        source_id: set.ref('excluded.source_id'),
        content_hash: set.ref('excluded.content_hash'),
        body: set.ref('excluded.body'),
        ordered_at: set.ref('excluded.ordered_at'),
        last_seen_at: set.ref('excluded.last_seen_at'),
        is_in_feed: set.ref('excluded.is_in_feed'),
        keep_until: set.ref('excluded.keep_until'),
        revision: set.ref('excluded.revision'),
      })),
    )
    .execute();
}

/** Their time runs from the last good answer, which may have been a "not modified" that touched no row. */
async function letVanish(
  tx: Writing,
  { sourceId, seenAt, keepDays }: FetchedStories,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const source = await tx.selectFrom('source').select('last_success_at').where('id', '=', sourceId).executeTakeFirst();
  for await (const batch of batches(ids, idsPerQuery)) {
    const { last_seen_at } = await tx
      .selectFrom('story')
      .select((select) => select.fn.max('last_seen_at').as('last_seen_at'))
      .where('id', 'in', batch)
      .executeTakeFirstOrThrow();
    const lastSeenAt = [last_seen_at, source?.last_success_at ?? ''].sort().at(-1) || toRowTime(seenAt);
    const gone = {
      is_in_feed: 0,
      last_seen_at: lastSeenAt,
      keep_until: toRowTime(daysAfter(fromRowTime(lastSeenAt), keepDays)),
    };
    await tx.updateTable('story').set(gone).where('id', 'in', batch).execute();
  }
}

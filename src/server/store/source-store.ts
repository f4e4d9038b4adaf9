import type { Kysely } from 'kysely';
import { SourceHealth } from '../../contract/source.js';
import { fromRowTime, toRowTime } from './row-times.js';
import type { FetchSuccess, SourceStore } from './stores.js';
import { parseJson } from './story-rows.js';
import type { SourceTable, Tables } from './tables.js';
import type { ReportUnreadable } from './unreadable.js';

const noHistory = { failure_count: 0, notices: '[]', items_in: 0, items_kept: 0, items_dropped: 0, faults: '[]' };

export function createSourceStore(db: Kysely<Tables>, reportUnreadable: ReportUnreadable): SourceStore {
  return {
    async fetchState(sourceId) {
      const row = await db.selectFrom('source').selectAll().where('id', '=', sourceId).executeTakeFirst();
      if (!row) return { failureCount: 0 };
      return {
        failureCount: row.failure_count,
        ...(row.etag !== null ? { etag: row.etag } : {}),
        ...(row.last_modified !== null ? { lastModified: row.last_modified } : {}),
        ...(row.read_as !== null ? { readAs: row.read_as } : {}),
        ...(row.ttl_sec !== null ? { ttlSec: row.ttl_sec } : {}),
        ...(row.next_fetch_at !== null ? { nextFetchAt: fromRowTime(row.next_fetch_at) } : {}),
        ...(row.last_success_at !== null ? { lastSuccessAt: fromRowTime(row.last_success_at) } : {}),
      };
    },

    async recordSuccess(sourceId, success) {
      const at = toRowTime(success.at);
      const facts = {
        last_fetch_at: at,
        last_success_at: at,
        next_fetch_at: toRowTime(success.nextFetchAt),
        failure_count: 0,
        error: null,
        notices: JSON.stringify(success.notices ?? []),
        ...answerFacts(success),
      };
      await upsert({ ...noHistory, id: sourceId, ...facts }, facts);
    },

    async recordFailure(sourceId, { at, nextFetchAt, error }) {
      const facts = { last_fetch_at: toRowTime(at), next_fetch_at: toRowTime(nextFetchAt), error };
      await db
        .insertInto('source')
        .values({ ...noHistory, id: sourceId, ...facts, failure_count: 1 })
        .onConflict((conflict) =>
          conflict
            .column('id')
            .doUpdateSet((set) => ({ ...facts, failure_count: set('source.failure_count', '+', 1) })),
        )
        .execute();
    },

    async health() {
      const rows = await db.selectFrom('source').selectAll().orderBy('id').execute();
      return rows.flatMap((row) => {
        const parsed = SourceHealth.safeParse(toHealth(row));
        if (!parsed.success) reportUnreadable({ table: 'source', id: row.id });
        return parsed.success ? parsed.data : [];
      });
    },
  };

  async function upsert(row: InsertedSource, facts: Partial<SourceTable>): Promise<void> {
    await db
      .insertInto('source')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(facts))
      .execute();
  }
}

type InsertedSource = typeof noHistory & { id: string } & Partial<SourceTable>;

/** Without items the feed had not changed: what is known of the last answer stays. */
function answerFacts({ items, etag, lastModified, readAs, ttlSec }: FetchSuccess): Partial<SourceTable> {
  if (!items) return {};
  return {
    etag: etag ?? null,
    last_modified: lastModified ?? null,
    read_as: readAs ?? null,
    ttl_sec: ttlSec ?? null,
    items_in: items.itemsIn,
    items_kept: items.kept,
    items_dropped: items.dropped,
    faults: JSON.stringify(items.faults),
    newest_item_at: items.newestItemAt ? toRowTime(items.newestItemAt) : null,
  };
}

function toHealth(row: SourceTable): unknown {
  return {
    sourceId: row.id,
    lastFetchAt: row.last_fetch_at ?? undefined,
    lastSuccessAt: row.last_success_at ?? undefined,
    nextFetchAt: row.next_fetch_at ?? undefined,
    newestItemAt: row.newest_item_at ?? undefined,
    failureCount: row.failure_count,
    error: row.error ?? undefined,
    notices: parseJson(row.notices),
    itemsIn: row.items_in,
    itemsKept: row.items_kept,
    itemsDropped: row.items_dropped,
    faults: parseJson(row.faults),
  };
}

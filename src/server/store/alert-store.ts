import type { Kysely } from 'kysely';
import { Alert } from '../../contract/alert.js';
import { daysAfter, toRowTime } from './row-times.js';
import type { AlertStore } from './stores.js';
import type { AlertTable, Tables } from './tables.js';
import type { ReportUnreadable } from './unreadable.js';

/** Alerts that are over are kept for looking back. */
const KEEP_DAYS = 90;

export function createAlertStore(db: Kysely<Tables>, reportUnreadable: ReportUnreadable): AlertStore {
  return {
    async add({ id, severity, headline, storyId, startsAt, expiresAt }) {
      const now = new Date(startsAt);
      await db
        .deleteFrom('alert')
        .where('expires_at', '<', toRowTime(daysAfter(now, -KEEP_DAYS)))
        .execute();
      await db
        .insertInto('alert')
        .values({
          id,
          severity,
          headline,
          story_id: storyId ?? null,
          starts_at: toRowTime(now),
          expires_at: toRowTime(new Date(expiresAt)),
          withdrawn_at: null,
        })
        .execute();
    },

    async withdraw(id, at) {
      const { numUpdatedRows } = await db
        .updateTable('alert')
        .set({ withdrawn_at: toRowTime(at) })
        .where('id', '=', id)
        .where('withdrawn_at', 'is', null)
        .where('expires_at', '>', toRowTime(at))
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async listCurrent(now) {
      const rows = await db
        .selectFrom('alert')
        .selectAll()
        .where('withdrawn_at', 'is', null)
        .where('expires_at', '>', toRowTime(now))
        .orderBy('starts_at', 'desc')
        .orderBy('id')
        .execute();
      return rows.flatMap((row) => {
        const parsed = Alert.safeParse(fromRow(row));
        if (!parsed.success) reportUnreadable({ table: 'alert', id: row.id });
        return parsed.success ? parsed.data : [];
      });
    },
  };
}

const fromRow = (row: AlertTable): unknown => ({
  id: row.id,
  severity: row.severity,
  headline: row.headline,
  storyId: row.story_id ?? undefined,
  startsAt: row.starts_at,
  expiresAt: row.expires_at,
});

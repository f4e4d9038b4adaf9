import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import * as z from 'zod/mini';
import { fromRowTime, toRowTime } from './row-times.js';
import type { KeptProgramme, ScheduleStore } from './stores.js';
import { parseJson } from './story-rows.js';
import type { Tables } from './tables.js';
import type { ReportUnreadable } from './unreadable.js';

const Programmes = z.array(
  z.object({
    title: z.string(),
    startsAt: z.iso.datetime(),
    endsAt: z.optional(z.iso.datetime()),
    description: z.optional(z.string()),
    pictureUrl: z.optional(z.string()),
  }),
);

export function createScheduleStore(db: Kysely<Tables>, reportUnreadable: ReportUnreadable): ScheduleStore {
  return {
    async find(key) {
      const id = idOf(key);
      const row = await db.selectFrom('schedule').selectAll().where('id', '=', id).executeTakeFirst();
      if (!row) return undefined;
      const parsed = Programmes.safeParse(parseJson(row.body));
      if (!parsed.success) {
        reportUnreadable({ table: 'schedule', id });
        return undefined;
      }
      return { readAt: fromRowTime(row.read_at), programmes: parsed.data as readonly KeptProgramme[] };
    },

    async save(key, { readAt, programmes }) {
      const facts = { read_at: toRowTime(readAt), body: JSON.stringify(programmes) };
      await db
        .insertInto('schedule')
        .values({ id: idOf(key), ...facts })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(facts))
        .execute();
    },

    async keepOnly(keys) {
      const ids = keys.map(idOf);
      const others = db.deleteFrom('schedule');
      await (ids.length > 0 ? others.where('id', 'not in', ids) : others).execute();
    },
  };
}

/** Addresses are longer than ids may be. */
const idOf = (key: string): string => createHash('sha256').update(key).digest('hex');

import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { ChannelConfig } from '../../contract/channel-config.js';
import { inWriting } from './in-writing.js';
import { fromRowTime, toRowTime } from './row-times.js';
import type { Edition, EditionOrigin, EditionStore } from './stores.js';
import { parseJson } from './story-rows.js';
import type { EditionTable, Tables } from './tables.js';
import type { ReportUnreadable } from './unreadable.js';

/** How far back the last good edition is looked for when newer ones no longer fit the contract. */
const searchDepth = 20;

export function createEditionStore(db: Kysely<Tables>, reportUnreadable: ReportUnreadable): EditionStore {
  return {
    async current(origin) {
      const rows = await newestFirst(db, origin).selectAll().limit(searchDepth).execute();
      for (const row of rows) {
        const edition = read(row);
        if (edition) return edition;
      }
      return undefined;
    },

    publish: (config, { at, origin }) =>
      inWriting(db, async (tx) => {
        const body = JSON.stringify(config);
        const same = await newestFirst(tx, origin).selectAll().limit(1).executeTakeFirst();
        if (same?.body === body) return { id: same.id, publishedAt: fromRowTime(same.published_at), origin, config };

        const last = await newestFirst(tx).select('seq').limit(1).executeTakeFirst();
        const seq = (last?.seq ?? 0) + 1;
        const id = `e${seq}-${createHash('sha256').update(body).digest('hex').slice(0, 8)}`;
        await tx
          .insertInto('edition')
          .values({ seq, id, published_at: toRowTime(at), origin, body })
          .execute();
        return { id, publishedAt: at, origin, config };
      }),

    async find(id) {
      const row = await newestFirst(db).selectAll().where('id', '=', id).executeTakeFirst();
      return row && read(row);
    },

    async list(limit) {
      const rows = await newestFirst(db).selectAll().limit(limit).execute();
      return rows.flatMap((row) => read(row) ?? []);
    },
  };

  function read(row: EditionTable): Edition | undefined {
    const edition = fromRow(row);
    if (!edition) reportUnreadable({ table: 'edition', id: row.id });
    return edition;
  }
}

function newestFirst(db: Kysely<Tables>, origin?: EditionOrigin) {
  const all = db.selectFrom('edition').orderBy('seq', 'desc');
  return origin === undefined ? all : all.where('origin', '=', origin);
}

function fromRow(row: EditionTable): Edition | undefined {
  const parsed = ChannelConfig.safeParse(parseJson(row.body));
  if (!parsed.success) return undefined;
  return { id: row.id, publishedAt: fromRowTime(row.published_at), origin: row.origin, config: parsed.data };
}

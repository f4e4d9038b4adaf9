import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { ChannelConfig } from '../../contract/channel-config.js';
import { inWriting } from './in-writing.js';
import { fromRowTime, toRowTime } from './row-times.js';
import type { Edition, EditionStore } from './stores.js';
import { parseJson } from './story-rows.js';
import type { EditionTable, Tables } from './tables.js';
import type { ReportUnreadable } from './unreadable.js';

/** How far back the last good edition is looked for when newer ones no longer fit the contract. */
const searchDepth = 20;

export function createEditionStore(db: Kysely<Tables>, reportUnreadable: ReportUnreadable): EditionStore {
  return {
    async current() {
      const rows = await db.selectFrom('edition').selectAll().orderBy('seq', 'desc').limit(searchDepth).execute();
      for (const row of rows) {
        const edition = fromRow(row);
        if (edition) return edition;
        reportUnreadable({ table: 'edition', id: row.id });
      }
      return undefined;
    },

    publish: (config, at) =>
      inWriting(db, async (tx) => {
        const body = JSON.stringify(config);
        const last = await tx.selectFrom('edition').selectAll().orderBy('seq', 'desc').limit(1).executeTakeFirst();
        if (last?.body === body) return { id: last.id, publishedAt: fromRowTime(last.published_at), config };

        const seq = (last?.seq ?? 0) + 1;
        const id = `e${seq}-${createHash('sha256').update(body).digest('hex').slice(0, 8)}`;
        await tx
          .insertInto('edition')
          .values({ seq, id, published_at: toRowTime(at), body })
          .execute();
        return { id, publishedAt: at, config };
      }),
  };
}

function fromRow(row: EditionTable): Edition | undefined {
  const parsed = ChannelConfig.safeParse(parseJson(row.body));
  if (!parsed.success) return undefined;
  return { id: row.id, publishedAt: fromRowTime(row.published_at), config: parsed.data };
}

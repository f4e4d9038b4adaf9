import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.js';

export type Writing = Transaction<Tables>;

/** Takes the write lock with its first statement: a transaction that reads first cannot always become one that writes. */
export function inWriting<T>(db: Kysely<Tables>, work: (tx: Writing) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await tx
      .updateTable('content_version')
      .set((set) => ({ version: set.ref('version') }))
      .execute();
    return work(tx);
  });
}

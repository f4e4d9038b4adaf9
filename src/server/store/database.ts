import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import Database from 'libsql';
import { err, ok, type Result } from '../../contract/result.js';
import { migrate } from './migrations.js';
import { type StoreError, StoreFailure, toStoreError } from './store-error.js';
import type { Tables } from './tables.js';

const busyTimeoutMs = 5000;

/** Opens or makes the database and brings its tables up to date. All that is SQLite's own is in this file. */
export async function openDatabase(file: string): Promise<Result<Kysely<Tables>, StoreError>> {
  let db: Kysely<Tables> | undefined;
  try {
    const sqlite = openSqlite(file);
    db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) });
    await migrate(db, file);
    return ok(db);
  } catch (cause) {
    await db?.destroy();
    const error = toStoreError(cause, file);
    if (!error) throw cause;
    return err(error);
  }
}

function openSqlite(file: string): Database.Database {
  if (file !== ':memory:') makeFolder(dirname(file));
  const sqlite = new Database(file);
  try {
    prepareSqlite(sqlite, file);
    return sqlite;
  } catch (cause) {
    sqlite.close();
    throw cause;
  }
}

// One level at a time: Node's own recursive mkdir never returns where a folder exists but takes no new one, as in /proc.
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

function prepareSqlite(sqlite: Database.Database, file: string): void {
  sqlite.pragma(`busy_timeout = ${busyTimeoutMs}`);
  sqlite.pragma('journal_mode = WAL');
  // Commits are few (one for each fetch), and a published edition must outlive a power cut, so each waits for the disk.
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  const [check] = sqlite.pragma('quick_check(1)') as { quick_check: string }[];
  if (check?.quick_check !== 'ok') {
    throw new StoreFailure({ kind: 'corrupt', file, detail: check?.quick_check ?? 'not readable' });
  }
  // Asks for the write lock now: a file that can only be read must not be found out at the first fetch.
  sqlite.exec('BEGIN IMMEDIATE');
  sqlite.exec('ROLLBACK');
}

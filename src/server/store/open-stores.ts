import { ok, type Result } from '../../contract/result.js';
import { createAlertStore } from './alert-store.js';
import { openDatabase } from './database.js';
import { createEditionStore } from './edition-store.js';
import { createScheduleStore } from './schedule-store.js';
import { createSourceStore } from './source-store.js';
import { type StoreError, StoreFailure, toStoreError } from './store-error.js';
import type { OpenStores } from './stores.js';
import { createStoryStore } from './story-store.js';
import type { ReportUnreadable } from './unreadable.js';

export interface StoreOptions {
  readonly onUnreadable?: ReportUnreadable;
}

/** Opens the database file, or makes it. `:memory:` is for tests. */
export async function openStores(
  file: string,
  { onUnreadable = () => undefined }: StoreOptions = {},
): Promise<Result<OpenStores, StoreError>> {
  const database = await openDatabase(file);
  if (!database.ok) return database;
  const db = database.value;
  return ok({
    stories: withStoreFailures(createStoryStore(db, onUnreadable), file),
    sources: withStoreFailures(createSourceStore(db, onUnreadable), file),
    alerts: withStoreFailures(createAlertStore(db, onUnreadable), file),
    schedules: withStoreFailures(createScheduleStore(db, onUnreadable), file),
    editions: withStoreFailures(createEditionStore(db, onUnreadable), file),
    close: () => db.destroy(),
  });
}

/** A full or lost disk rejects as `StoreFailure`, so that callers can tell it from a bug. */
function withStoreFailures<S extends object>(store: S, file: string): S {
  const guarded = Object.entries(store).map(([name, method]) => [
    name,
    async (...values: unknown[]) => {
      try {
        return await method(...values);
      } catch (cause) {
        const error = toStoreError(cause, file);
        throw error ? new StoreFailure(error) : cause;
      }
    },
  ]);
  return Object.fromEntries(guarded) as S;
}

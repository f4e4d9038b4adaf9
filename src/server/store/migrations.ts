import { type Kysely, type Migration, type MigrationProvider, Migrator } from 'kysely';
import { StoreFailure } from './store-error.js';

const first: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('story')
      .addColumn('id', 'varchar(200)', (column) => column.primaryKey())
      .addColumn('source_id', 'varchar(64)', (column) => column.notNull())
      .addColumn('content_hash', 'varchar(64)', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('ordered_at', 'varchar(30)', (column) => column.notNull())
      .addColumn('first_seen_at', 'varchar(30)', (column) => column.notNull())
      .addColumn('last_seen_at', 'varchar(30)', (column) => column.notNull())
      .addColumn('is_in_feed', 'integer', (column) => column.notNull())
      .addColumn('keep_until', 'varchar(30)', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('story_by_source').on('story').columns(['source_id', 'is_in_feed']).execute();
    await db.schema.createIndex('story_by_time').on('story').column('ordered_at').execute();

    await db.schema
      .createTable('source')
      .addColumn('id', 'varchar(64)', (column) => column.primaryKey())
      .addColumn('etag', 'text')
      .addColumn('last_modified', 'text')
      .addColumn('read_as', 'varchar(64)')
      .addColumn('last_fetch_at', 'varchar(30)')
      .addColumn('last_success_at', 'varchar(30)')
      .addColumn('next_fetch_at', 'varchar(30)')
      .addColumn('newest_item_at', 'varchar(30)')
      .addColumn('failure_count', 'integer', (column) => column.notNull())
      .addColumn('error', 'text')
      .addColumn('items_in', 'integer', (column) => column.notNull())
      .addColumn('items_kept', 'integer', (column) => column.notNull())
      .addColumn('items_dropped', 'integer', (column) => column.notNull())
      .addColumn('faults', 'text', (column) => column.notNull())
      .execute();

    await db.schema
      .createTable('edition')
      .addColumn('seq', 'integer', (column) => column.primaryKey())
      .addColumn('id', 'varchar(64)', (column) => column.notNull().unique())
      .addColumn('published_at', 'varchar(30)', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .execute();

    await db.schema
      .createTable('content_version')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('version', 'integer', (column) => column.notNull())
      .execute();
    // Migrations see tables as they were then, so they are not typed by the tables of today.
    const untyped = db as Kysely<Record<string, Record<string, unknown>>>;
    await untyped.insertInto('content_version').values({ id: 1, version: 0 }).execute();
  },
};

const second: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('retraction')
      .addColumn('story_id', 'varchar(200)', (column) => column.primaryKey())
      .addColumn('retracted_at', 'varchar(30)', (column) => column.notNull())
      .addColumn('reason', 'text')
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('keep_until', 'varchar(30)', (column) => column.notNull())
      .execute();
  },
};

const third: Migration = {
  async up(db: Kysely<unknown>) {
    const add = db.schema.alterTable('source');
    await add.addColumn('notices', 'text', (column) => column.notNull().defaultTo('[]')).execute();
    await add.addColumn('ttl_sec', 'integer').execute();
  },
};

const fourth: Migration = {
  async up(db: Kysely<unknown>) {
    // Until now only channel files were published.
    await db.schema
      .alterTable('edition')
      .addColumn('origin', 'varchar(16)', (origin) => origin.notNull().defaultTo('file'))
      .execute();
  },
};

const fifth: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('alert')
      .addColumn('id', 'varchar(64)', (column) => column.primaryKey())
      .addColumn('severity', 'varchar(16)', (column) => column.notNull())
      .addColumn('headline', 'text', (column) => column.notNull())
      .addColumn('story_id', 'varchar(200)')
      .addColumn('starts_at', 'varchar(30)', (column) => column.notNull())
      .addColumn('expires_at', 'varchar(30)', (column) => column.notNull())
      .addColumn('withdrawn_at', 'varchar(30)')
      .execute();
    await db.schema.createIndex('alert_by_expiry').on('alert').column('expires_at').execute();
  },
};

const sixth: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('schedule')
      .addColumn('id', 'varchar(64)', (column) => column.primaryKey())
      .addColumn('read_at', 'varchar(30)', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .execute();
  },
};

/** In the order of their names. A migration that was released is never edited. */
const migrations: Readonly<Record<string, Migration>> = {
  '0001-stories-sources-editions': first,
  '0002-retractions': second,
  '0003-source-notices': third,
  '0004-edition-origins': fourth,
  '0005-alerts': fifth,
  '0006-schedules': sixth,
};

const provider: MigrationProvider = { getMigrations: async () => ({ ...migrations }) };

export async function migrate<T>(db: Kysely<T>, file: string): Promise<void> {
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error instanceof Error && error.message.includes('previously executed migration')) {
    throw new StoreFailure({ kind: 'newerVersion', file });
  }
  if (error) throw error;
}

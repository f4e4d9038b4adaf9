import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { openStores } from '../../../src/server/store/open-stores.js';
import { type StoreError, StoreFailure, storeErrorWords, toStoreError } from '../../../src/server/store/store-error.js';
import { aStory } from '../../support/story-builders.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rundown-store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const now = new Date('2026-01-01T00:00:00Z');
const fetched = (ids: readonly string[]) => ({
  sourceId: 'wire',
  stories: ids.map((id) => aStory({ id })),
  seenAt: now,
  keepDays: 1,
});

async function openAt(file: string) {
  const unreadable: string[] = [];
  const opened = await openStores(file, { onUnreadable: ({ id }) => unreadable.push(id) });
  if (!opened.ok) throw new Error(opened.error.kind);
  return { stores: opened.value, unreadable };
}

it('makes the folder and the file, and finds everything again', async () => {
  const file = join(folder, 'data', 'deep', 'rundown.db');
  const first = await openAt(file);
  await first.stores.stories.saveFetched(fetched(['a', 'b']));
  await first.stores.close();

  const { stores } = await openAt(file);
  expect((await stores.stories.listCurrent(now)).map(({ story }) => story.id)).toEqual(['a', 'b']);
  expect(await stores.stories.contentVersion()).toBe(1);
  await stores.close();
});

it('passes over rows that no longer fit, and says which', async () => {
  const file = join(folder, 'rundown.db');
  const { stores, unreadable } = await openAt(file);
  await stores.stories.saveFetched(fetched(['bad-json', 'bad-story', 'good']));
  const other = new Database(file);
  other.exec(`UPDATE story SET body = '{' WHERE id = 'bad-json'; UPDATE story SET body = '{}' WHERE id = 'bad-story'`);
  other.close();
  expect((await stores.stories.listCurrent(now)).map(({ story }) => story.id)).toEqual(['good']);
  expect(unreadable).toEqual(['bad-json', 'bad-story']);
  await stores.close();
});

it('shares its file with another process, which sees each change', async () => {
  const file = join(folder, 'rundown.db');
  const [one, two] = [await openAt(file), await openAt(file)];
  await one.stores.stories.saveFetched(fetched(['a']));
  await two.stores.stories.saveFetched(fetched(['a', 'b']));
  expect(await one.stores.stories.contentVersion()).toBe(2);
  await Promise.all([one.stores.close(), two.stores.close()]);
});

describe('a database that cannot be opened', () => {
  it('because it is something else', async () => {
    const file = join(folder, 'rundown.db');
    writeFileSync(file, 'not a database at all, but long enough to be looked at '.repeat(50));
    expect(await openStores(file)).toMatchObject({ ok: false, error: { kind: 'corrupt', file } });
  });

  it('because its pages are damaged', async () => {
    const file = join(folder, 'rundown.db');
    const { stores } = await openAt(file);
    await stores.stories.saveFetched(fetched(Array.from({ length: 500 }, (_, index) => `story-${index}`)));
    await stores.close();
    const db = new Database(file);
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 3 * 4096, Math.min(bytes.length, 40 * 4096));
    writeFileSync(file, bytes);
    expect(await openStores(file)).toMatchObject({ ok: false, error: { kind: 'corrupt' } });
  });

  it('because its folder is a file', async () => {
    const blocker = join(folder, 'blocker');
    writeFileSync(blocker, '');
    expect(await openStores(join(blocker, 'rundown.db'))).toMatchObject({ ok: false, error: { kind: 'notWritable' } });
  });

  it('because it is a folder', async () => {
    expect(await openStores(folder)).toMatchObject({ ok: false, error: { kind: 'notWritable' } });
  });

  it('because a newer version has written it', async () => {
    const file = join(folder, 'rundown.db');
    await (await openAt(file)).stores.close();
    const db = new Database(file);
    db.exec(`INSERT INTO kysely_migration (name, timestamp) VALUES ('9999-future', '2030-01-01')`);
    db.close();
    expect(await openStores(file)).toMatchObject({ ok: false, error: { kind: 'newerVersion' } });
  });
});

it('a full disk rejects as a store failure and leaves what was there', async () => {
  const file = join(folder, 'rundown.db');
  const { stores } = await openAt(file);
  await stores.stories.saveFetched(fetched(['a']));
  await stores.close();

  // SQLite's own limit stands for the disk's.
  const exec = jest.spyOn(Database.prototype, 'exec').mockImplementationOnce(function (
    this: Database.Database,
    text: string,
  ) {
    this.pragma(`max_page_count = 20`);
    return Database.prototype.exec.call(this, text);
  });
  const full = await openAt(file);
  exec.mockRestore();
  const many = fetched(Array.from({ length: 3000 }, (_, index) => `story-${index}`));
  await expect(full.stores.stories.saveFetched(many)).rejects.toMatchObject({
    name: 'StoreFailure',
    error: { kind: 'diskFull' },
  });
  expect((await full.stores.stories.listCurrent(now)).map(({ story }) => story.id)).toEqual(['a']);
  await full.stores.close();
});

it('every store error has words, and bugs are none', () => {
  const errors: StoreError[] = [
    { kind: 'notWritable', file: 'x', detail: 'y' },
    { kind: 'diskFull', file: 'x' },
    { kind: 'corrupt', file: 'x', detail: 'y' },
    { kind: 'busy', file: 'x' },
    { kind: 'newerVersion', file: 'x' },
  ];
  expect(errors.map(storeErrorWords).every((words) => /x.*\.$/.test(words))).toBe(true);
  expect(toStoreError(new TypeError('oops'), 'x')).toBeUndefined();
  expect(toStoreError(new StoreFailure(errors[1]!), 'x')).toEqual(errors[1]);
});

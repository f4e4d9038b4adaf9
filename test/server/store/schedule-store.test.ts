import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { openStores } from '../../../src/server/store/open-stores.js';
import type { OpenStores } from '../../../src/server/store/stores.js';
import type { UnreadableRow } from '../../../src/server/store/unreadable.js';
import { NOON } from '../../support/memory-stores.js';

const nine = { title: 'Nine', startsAt: '2026-01-06T21:00:00Z' };
let folder: string;
let stores: OpenStores;
let unreadable: UnreadableRow[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'schedules-'));
  unreadable = [];
  const opened = await openStores(join(folder, 's.db'), { onUnreadable: (row) => unreadable.push(row) });
  if (!opened.ok) throw new Error(opened.error.kind);
  stores = opened.value;
});

afterEach(async () => {
  await stores.close();
  rmSync(folder, { recursive: true });
});

it('gives back what was saved last, with its time, and forgets what the channel no longer has', async () => {
  const { schedules } = stores;
  await schedules.save('a', { readAt: new Date(0), programmes: [] });
  await schedules.save('a', { readAt: NOON, programmes: [nine] });
  await schedules.save('b', { readAt: NOON, programmes: [] });
  await schedules.keepOnly(['a']);
  expect(await schedules.find('a')).toEqual({ readAt: NOON, programmes: [nine] });
  expect(await schedules.find('b')).toBeUndefined();
  await schedules.keepOnly([]);
  expect(await schedules.find('a')).toBeUndefined();
});

it('passes over a row that is damaged, and says so', async () => {
  await stores.schedules.save('a', { readAt: NOON, programmes: [nine] });
  const file = new Database(join(folder, 's.db'));
  file.exec(`UPDATE schedule SET body = '[5'`);
  file.close();
  expect(await stores.schedules.find('a')).toBeUndefined();
  expect(unreadable).toEqual([expect.objectContaining({ table: 'schedule' })]);
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIngest } from '../../../src/server/ingest/create-ingest.js';
import type { RefreshOutcome } from '../../../src/server/ingest/refresh-source.js';
import { openStores } from '../../../src/server/store/open-stores.js';
import type { OpenStores } from '../../../src/server/store/stores.js';
import { directReader } from '../../support/feed-reader.js';
import { testOutbound } from '../../support/newsroom.js';
import { aSource } from '../../support/story-builders.js';

const outbound = testOutbound();
afterAll(() => outbound.close());

let folder: string;
let stores: OpenStores;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rundown-ingest-'));
  const opened = await openStores(join(folder, 'rundown.db'));
  if (!opened.ok) throw new Error(opened.error.kind);
  stores = opened.value;
});
afterEach(async () => {
  await stores.close();
  rmSync(folder, { recursive: true, force: true });
});

const options = () => ({ stores, outbound, reader: directReader, baseDir: folder, allowedFolders: [] });
const write = (name: string, ...titles: string[]) => {
  const items = titles.map(
    (title) => `<item><title>${title}</title><guid isPermaLink="false">story-${title}</guid></item>`,
  );
  writeFileSync(join(folder, name), `<rss version="2.0"><channel><title>T</title>${items.join('')}</channel></rss>`);
};
const current = async () => (await stores.stories.listCurrent(new Date())).map(({ story }) => story.id).sort();

it('takes feeds from files into the store, follows their changes, and reports what fails', async () => {
  const outcomes: RefreshOutcome[] = [];
  const ingest = createIngest({
    ...options(),
    onOutcome: (outcome) => outcomes.push(outcome),
  });
  write('good.xml', 'one', 'two');
  await ingest.setSources([aSource({ id: 'good', url: 'good.xml' }), aSource({ id: 'missing', url: 'missing.xml' })]);
  await ingest.refreshNow();
  expect(await current()).toEqual(['story-one', 'story-two']);
  expect(outcomes.map(({ sourceId, result }) => [sourceId, result.ok]).sort()).toEqual([
    ['good', true],
    ['missing', false],
  ]);

  write('good.xml', 'one', 'two', 'three');
  await ingest.refreshNow('good');
  expect(await current()).toEqual(['story-one', 'story-three', 'story-two']);
  await ingest.stop();
});

it('lets go of the stories of a source that the channel no longer has', async () => {
  const ingest = createIngest(options());
  write('good.xml', 'one');
  await ingest.setSources([aSource({ id: 'good', url: 'good.xml', keepDays: 1 })]);
  await ingest.refreshNow();
  await ingest.setSources([]);
  const inTwoDays = new Date(Date.now() + 2 * 24 * 60 * 60 * 1000);
  expect(await stores.stories.removeExpired(inTwoDays)).toBe(1);
  await ingest.stop();
});

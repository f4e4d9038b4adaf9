import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pino from 'pino';
import { pathTo } from '../../src/contract/endpoints.js';
import { Page } from '../../src/contract/page.js';
import { type RunningServer, startServer } from '../../src/server/start-server.js';
import { directReader } from '../support/feed-reader.js';

const folder = mkdtempSync(join(tmpdir(), 'rundown-reload-'));
const channelFile = join(folder, 'channel.json');

const feed = (name: string, ...headlines: string[]) =>
  writeFileSync(
    join(folder, `${name}.xml`),
    `<rss version="2.0"><channel><title>${name}</title>${headlines
      .map((headline) => `<item><title>${headline}</title><guid isPermaLink="false">${headline}</guid></item>`)
      .join('')}</channel></rss>`,
  );
const channel = (sources: Readonly<Record<string, string>>) =>
  writeFileSync(
    channelFile,
    JSON.stringify({
      name: 'Reload',
      sources: Object.entries(sources).map(([id, file]) => ({ id, url: `${file}.xml`, baseUrl: 'https://n.example/' })),
      pages: [{ title: 'Home', rails: [{ title: 'Top' }] }],
    }),
  );

let server: RunningServer;
beforeAll(async () => {
  feed('harbour', 'Ferry');
  feed('town', 'Tram');
  feed('market', 'Fair');
  channel({ first: 'harbour' });
  const started = await startServer({
    packageRoot: folder,
    dataFolder: join(folder, 'data'),
    channelFile,
    host: '127.0.0.1',
    port: 0,
    version: '0.0.0',
    allowedHosts: [],
    allowedFolders: [],
    reader: directReader,
    log: pino({ level: 'silent' }),
  });
  if (!started.ok) throw new Error(JSON.stringify(started.error));
  server = started.value;
});
afterAll(() => server.close());

const home = () => fetch(new URL(pathTo('page', { id: 'home' }), server.url));

async function headlines(): Promise<string[]> {
  const page = Page.parse(await (await home()).json());
  return page.rails.flatMap(({ cards }) => cards.map(({ headline }) => headline)).sort();
}

/** Feeds are fetched after the reload has been answered. */
async function untilShown(count: number): Promise<string[]> {
  let shown = await headlines();
  for (; shown.length < count; shown = await headlines()) await pause(10);
  return shown;
}

it('takes in a source that was added, without a restart, as another edition of other bytes', async () => {
  const before = await home();
  channel({ first: 'harbour', second: 'town' });
  expect(await server.reloadChannel()).toMatchObject({ ok: true, value: { isNew: true } });
  expect(await untilShown(2)).toEqual(['Ferry', 'Tram']);
  expect((await home()).headers.get('etag')).not.toBe(before.headers.get('etag'));
});

it('gives up a source that was taken away at once', async () => {
  channel({ first: 'harbour' });
  await server.reloadChannel();
  expect(await headlines()).toEqual(['Ferry']);
});

it('fetches a source anew when its address was changed', async () => {
  channel({ first: 'market' });
  await server.reloadChannel();
  expect(await untilShown(2)).toEqual(['Fair', 'Ferry']);
});

it('keeps to what is on when the file is bad or gone, and says why', async () => {
  writeFileSync(channelFile, '{"name": "Reload", "sources": []}');
  expect(await server.reloadChannel()).toMatchObject({ ok: false, error: { kind: 'invalid', file: channelFile } });
  expect(await headlines()).toEqual(['Fair', 'Ferry']);
});

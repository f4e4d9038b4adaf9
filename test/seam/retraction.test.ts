import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { pathTo } from '../../src/contract/endpoints.js';
import { CardList, Page } from '../../src/contract/page.js';
import { ServedStory } from '../../src/contract/story.js';
import { type RunningServer, startServer } from '../../src/server/start-server.js';
import { directReader } from '../support/feed-reader.js';

const item = (id: string, more = '') =>
  `<item><title>Storm over ${id}</title><guid isPermaLink="false">${id}-story</guid><category>Storm</category>
   <pubDate>Thu, 01 Jan 2026 11:48:00 GMT</pubDate>${more}</item>`;
const feed = (...items: string[]) =>
  `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>T</title>${items.join('')}</channel></rss>`;
const channel = (more: object = {}) => ({
  name: 'T',
  sources: [{ id: 'wire', url: 'wire.xml', baseUrl: 'https://news.example/' }],
  pages: [{ id: 'home', title: 'Home', rails: [{ id: 'top', title: 'Top' }] }],
  // Two storms: else each would be in the other's thread, and not among what is like it.
  threads: { apart: ['harbour-story', 'island-story'] },
  ...more,
});

let folder: string;
let server: RunningServer;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rundown-retraction-'));
  mkdirSync(join(folder, 'data'));
  write('channel.json', JSON.stringify(channel()));
  write('wire.xml', feed(item('harbour'), item('island')));
  await start();
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

async function start(): Promise<void> {
  const started = await startServer({
    packageRoot: folder,
    dataFolder: join(folder, 'data'),
    channelFile: join(folder, 'channel.json'),
    allowedHosts: [],
    reader: directReader,
    allowedFolders: [],
    host: '127.0.0.1',
    port: 0,
    version: '0.0.0',
    log: pino({ level: 'silent' }),
  });
  if (!started.ok) throw new Error(JSON.stringify(started.error));
  server = started.value;
}

/** Feeds that are files are read at each start. */
async function startAgainWith(text: string): Promise<void> {
  await server.close();
  write('wire.xml', text);
  await start();
}

const get = (path: string) => fetch(new URL(path, server.url));
const story = (id: string) => get(pathTo('story', { id: `${id}-story` }));
async function idsEverywhere(): Promise<string[][]> {
  const page = Page.parse(await (await get(pathTo('page', { id: 'home' }))).json());
  const found = CardList.parse(await (await get(pathTo('search', {}, { q: 'storm' }))).json());
  const related = CardList.parse(await (await get(pathTo('related', { id: 'island-story' }))).json());
  return [page.rails[0]?.cards ?? [], found.cards, related.cards].map((cards) => cards.map(({ id }) => id).sort());
}

it('a story that its feed withdraws is gone from everywhere, and stays so when an old feed brings it again', async () => {
  expect(await idsEverywhere()).toEqual([
    ['harbour-story', 'island-story'],
    ['harbour-story', 'island-story'],
    ['harbour-story'],
  ]);

  await startAgainWith(
    feed(item('harbour', '<media:status state="deleted" reason="It was not so."/>'), item('island')),
  );
  const withdrawn = { status: 410, detail: 'It was not so.', retractedAt: expect.stringMatching(/Z$/) };
  expect(await (await story('harbour')).json()).toMatchObject(withdrawn);
  expect(await idsEverywhere()).toEqual([['island-story'], ['island-story'], []]);

  await startAgainWith(feed(item('harbour'), item('island')));
  expect(await (await story('harbour')).json()).toMatchObject(withdrawn);
  expect(await idsEverywhere()).toEqual([['island-story'], ['island-story'], []]);
});

it('the operator corrects and withdraws by the channel file, and takes it back', async () => {
  const corrections = [{ storyId: 'island-story', text: 'It was the other island.' }];
  const retracted = [{ storyId: 'harbour-story', reason: 'Legal advice.' }];
  write('channel.json', JSON.stringify(channel({ corrections, retracted })));
  await server.reloadChannel();
  expect((await story('harbour')).status).toBe(410);
  expect(ServedStory.parse(await (await story('island')).json())).toMatchObject({
    corrections: [{ text: 'It was the other island.' }],
    revision: 2,
  });

  write('channel.json', JSON.stringify(channel()));
  await server.reloadChannel();
  expect((await story('harbour')).status).toBe(200);
});

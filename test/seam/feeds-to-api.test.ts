import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import sharp from 'sharp';
import { imagePath, pathTo } from '../../src/contract/endpoints.js';
import { Page } from '../../src/contract/page.js';
import { ServedStory } from '../../src/contract/story.js';
import { type RunningServer, startServer } from '../../src/server/start-server.js';
import { directReader } from '../support/feed-reader.js';

const FEED = (headline: string) => `<?xml version="1.0"?>
<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Demo</title><lastBuildDate>Thu, 01 Jan 2026 12:00:00 GMT</lastBuildDate>
<item><title>${headline}</title><guid isPermaLink="false">cranes-go-electric</guid>
<pubDate>Thu, 01 Jan 2026 11:48:00 GMT</pubDate><description>Standfirst.</description>
<content:encoded><![CDATA[<p>First words.</p>]]></content:encoded>
<media:content url="../pictures/cranes.png" medium="image" width="1600" height="900"/></item>
</channel></rss>`;

const CHANNEL = {
  name: 'Demo Channel',
  sources: [
    { id: 'newsroom', url: 'feeds/news.xml', baseUrl: '/demo/feeds/news.xml', refreshSec: 10 },
    { id: 'down', url: 'feeds/none.xml', baseUrl: '/demo/feeds/none.xml' },
  ],
  pages: [{ id: 'home', title: 'Home', rails: [{ id: 'top', title: 'Top' }] }],
};

async function demoProject(): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'rundown-seam-'));
  for (const folder of ['demo/feeds', 'demo/pictures', 'demo/media'])
    mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'demo/channel.json'), JSON.stringify(CHANNEL));
  writeFileSync(join(root, 'demo/feeds/news.xml'), FEED('Cranes go electric'));
  const picture = sharp({ create: { width: 320, height: 180, channels: 3, background: '#2f4a7a' } });
  await picture.png().toFile(join(root, 'demo/pictures/cranes.png'));
  return root;
}

async function start(packageRoot: string): Promise<RunningServer> {
  const started = await startServer({
    packageRoot,
    dataFolder: join(packageRoot, 'data'),
    channelFile: undefined,
    allowedHosts: [],
    reader: directReader,
    allowedFolders: [],
    adminToken: undefined,
    host: '127.0.0.1',
    port: 0,
    version: '0.0.0',
    log: pino({ level: 'silent' }),
  });
  if (!started.ok) throw new Error(JSON.stringify(started.error));
  return started.value;
}

describe('from feed files to a TV', () => {
  let server: RunningServer;
  let root: string;
  beforeAll(async () => {
    root = await demoProject();
    server = await start(root);
  });
  afterAll(() => server.close());

  const get = (path: string, headers: Record<string, string> = {}) => fetch(new URL(path, server.url), { headers });

  it('has stories on the first page from the first request on, though one source is down', async () => {
    const page = Page.parse(await (await get(pathTo('page', { id: 'home' }))).json());
    const [card] = page.rails[0]?.cards ?? [];
    expect(card).toMatchObject({ id: 'cranes-go-electric', headline: 'Cranes go electric' });
    const ageMs = Date.now() - Date.parse(card?.publishedAt ?? '');
    expect(ageMs).toBeGreaterThanOrEqual(11 * 60_000);
    expect(ageMs).toBeLessThan(20 * 60_000);
  });

  it('has the story whole and its picture at the size asked for', async () => {
    const story = ServedStory.parse(await (await get(pathTo('story', { id: 'cranes-go-electric' }))).json());
    expect(story.blocks).toEqual([{ kind: 'paragraph', text: 'First words.' }]);
    const picture = await get(imagePath(story.picture?.key ?? '', { width: 384, height: 216 }, 'webp'));
    expect(await sharp(Buffer.from(await picture.arrayBuffer())).metadata()).toMatchObject({
      width: 384,
      height: 216,
      format: 'webp',
    });
  });

  it('sends a ready answer as it sent the first, on the fast lane too', async () => {
    const path = pathTo('rail', { id: 'top' });
    const first = await get(path, { 'accept-encoding': 'identity' });
    const second = await get(path, { 'accept-encoding': 'identity' });
    const headersOf = ({ headers }: Response) => Object.fromEntries([...headers].filter(([name]) => name !== 'date'));
    expect(headersOf(second)).toEqual(headersOf(first));
    expect(await second.text()).toBe(await first.text());
    expect(
      (await get(path, { 'accept-encoding': 'identity', 'if-none-match': first.headers.get('etag') ?? '' })).status,
    ).toBe(304);
    expect((await head(new URL(path, server.url))).bytes).toBe(0);
  });

  it('goes on with what it has after a restart', async () => {
    await server.close();
    server = await start(root);
    expect((await get('/readyz')).status).toBe(200);
    const page = Page.parse(await (await get(pathTo('page', { id: 'home' }))).json());
    expect(page.rails[0]?.total).toBe(1);
  });
});

function head(url: URL): Promise<{ bytes: number }> {
  return new Promise((resolve, reject) => {
    const asking = httpRequest(url, { method: 'HEAD' }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('end', () => resolve({ bytes }));
    });
    asking.on('error', reject);
    asking.end();
  });
}

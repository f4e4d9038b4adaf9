import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createContentApi } from '../../../src/tv/api/content-api.js';
import { createDiagnostics } from '../../../src/tv/api/diagnostics.js';
import { createHosts } from '../../../src/tv/api/hosts.js';
import { aPage, aRail } from '../../support/page-on-tv.js';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A host that answers every path alike. */
async function aHost(status: number | undefined, body: unknown) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    // Without a status it takes the request and says nothing.
    if (status !== undefined)
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

function apiOf(...hosts: string[]) {
  let time = 0;
  const warnings: string[] = [];
  const known = createHosts(hosts, () => time, 'https://tv.example');
  const api = createContentApi({
    hosts: known,
    imageFormat: 'webp',
    diagnostics: createDiagnostics((text) => warnings.push(text)),
    pageOrigin: 'https://tv.example',
  });
  return { api, hosts: known, warnings, wait: (ms: number) => (time += ms) };
}

async function until(isSo: () => boolean) {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}

const aChannel = {
  name: 'Harbour',
  editionId: '1',
  languages: ['en'],
  timeZone: 'UTC',
  branding: { monogram: 'H', brandColour: '#E5383B', sectionColours: {} },
  pages: [{ id: 'home', title: 'Home', icon: 'home', inNavigation: true }],
  liveStreams: [],
  mirrors: [],
  poll: { channelSec: 300, pageSec: 60 },
};

const home = aPage(aRail('top', 'a'));
const nowhere = 'http://127.0.0.1:9';

describe('the content API', () => {
  it('asks the next host when one does not answer, then leaves the dead one alone for a while', async () => {
    const good = await aHost(200, home);
    const { api } = apiOf(nowhere, good.url);
    expect(await api.page('home')).toMatchObject({ ok: true });
    expect(api.origin).toBe(good.url);
    await api.page('home', 'after this');
    expect(good.asked).toEqual(['/api/v1/pages/home', '/api/v1/pages/home?after=after%20this']);
  });

  it('leaves a host and its successors alone when a search is called off', async () => {
    const first = await aHost(200, { cards: [] });
    const second = await aHost(200, { cards: [] });
    const { api } = apiOf(first.url, second.url);
    const calledOff = new AbortController();
    const asking = api.search('harb', calledOff.signal);
    calledOff.abort();
    expect(await asking).toMatchObject({ ok: false });
    await api.search('harbour');
    expect([first.asked.slice(-1), second.asked]).toEqual([['/api/v1/search?q=harbour&limit=60'], []]);
  });

  it('asks the next host when one has a fault, and comes back to the first later', async () => {
    const broken = await aHost(503, {});
    const good = await aHost(200, home);
    const { api, wait } = apiOf(broken.url, good.url);
    await api.page('home');
    await api.page('home');
    expect([broken.asked.length, good.asked.length]).toEqual([1, 2]);
    wait(31_000);
    // The viewer's own request does not wait for the probe.
    await api.page('home');
    await until(() => broken.asked.length === 2);
    expect([broken.asked[1], good.asked.length]).toEqual(['/api/v1/channel', 3]);
  });

  it('returns to the first host once it has answered a probe', async () => {
    const first = await aHost(200, aChannel);
    const second = await aHost(200, home);
    const { api, hosts, wait } = apiOf(first.url, second.url);
    hosts.failed(first.url);
    await api.page('home');
    expect([api.origin, first.asked]).toEqual([second.url, []]);
    wait(31_000);
    await api.page('home');
    await until(() => api.origin === first.url);
    expect(first.asked).toEqual(['/api/v1/channel']);
  });

  it('asks the next host beside one that is silent, and leaves the silent one alone from then on', async () => {
    const silent = await aHost(undefined, {});
    const good = await aHost(200, home);
    const { api } = apiOf(silent.url, good.url);
    const askedMs = Date.now();
    expect(await api.page('home')).toMatchObject({ ok: true });
    expect(Date.now() - askedMs).toBeLessThan(5_000);
    await api.page('home');
    expect([silent.asked.length, good.asked.length]).toEqual([1, 2]);
  });

  it('asks once for what several want at the same time', async () => {
    const { url, asked } = await aHost(200, home);
    const { api } = apiOf(url);
    const [a, b] = await Promise.all([api.page('home'), api.page('home')]);
    expect([a === b, asked.length]).toEqual([true, 1]);
  });

  it('takes a host at its word when something is not there', async () => {
    const first = await aHost(404, {});
    const second = await aHost(200, home);
    const { api } = apiOf(first.url, second.url);
    expect(await api.page('gone')).toEqual({ ok: false, error: { kind: 'status', status: 404 } });
    expect(second.asked).toEqual([]);
  });

  it('tells a network that is away from a service that is down and from nonsense', async () => {
    const broken = await aHost(500, {});
    const odd = await aHost(200, 'maintenance');
    expect(await apiOf(nowhere).api.page('home')).toEqual({ ok: false, error: { kind: 'offline' } });
    expect(await apiOf(broken.url).api.page('home')).toMatchObject({ error: { kind: 'status', status: 500 } });
    expect(await apiOf(odd.url).api.page('home')).toMatchObject({ error: { kind: 'contract' } });
  });

  it('warns once about what it leaves out', async () => {
    const { url } = await aHost(200, { ...home, rails: [{}, ...home.rails] });
    const { api, warnings } = apiOf(url);
    await api.page('home');
    await api.page('home');
    expect(warnings).toHaveLength(1);
  });

  it('knows where pictures are, also for a worker', () => {
    const size = { width: 384, height: 216 };
    expect(apiOf('').api.imageAddress('abcdefgh', size)).toBe('https://tv.example/api/v1/images/abcdefgh/384x216.webp');
    expect(apiOf('https://cdn.example/').api.imageAddress('abcdefgh', size)).toBe(
      'https://cdn.example/api/v1/images/abcdefgh/384x216.webp',
    );
  });

  it('knows where else a picture is, each place once', () => {
    const { api } = apiOf('', 'https://cdn.example', 'https://tv.example');
    const first = api.imageAddress('abcdefgh', { width: 384, height: 216 }) as string;
    const second = api.imageAddress('abcdefgh', { width: 384, height: 216 }, [first]) as string;
    expect(second).toBe('https://cdn.example/api/v1/images/abcdefgh/384x216.webp');
    expect(api.imageAddress('abcdefgh', { width: 384, height: 216 }, [first, second])).toBeUndefined();
  });
});

import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { endpoints, pathTo } from '../../../src/contract/endpoints.js';
import { CardList } from '../../../src/contract/page.js';
import { Problem } from '../../../src/contract/problem.js';
import { aChannel, NOON } from '../../support/memory-stores.js';
import { aStory, aVideo } from '../../support/story-builders.js';
import { type TestApp, testApp } from '../test-app.js';

const LONG_BODY = [{ kind: 'paragraph' as const, text: 'Rain over the islands. '.repeat(200) }];
const stories = [
  aStory({ id: 'storm', tags: ['Rain'], blocks: LONG_BODY, videos: [aVideo()] }),
  aStory({ id: 'flood', tags: ['Rain'], picture: { url: 'https://p.example/flood.jpg' } }),
];
const addresses = {
  channel: pathTo('channel'),
  page: pathTo('page', { id: 'home' }),
  rail: pathTo('rail', { id: 'top' }),
  story: pathTo('story', { id: 'storm' }),
  related: pathTo('related', { id: 'storm' }),
  latest: pathTo('latest'),
  search: pathTo('search', {}, { q: 'storm' }),
} as const;

let served: TestApp;
beforeEach(async () => {
  served = await testApp({ config: aChannel(), stories });
});
afterEach(() => served.app.close());

const get = (url: string, headers: Record<string, string> = {}) => served.app.inject({ url, headers });

describe.each(Object.entries(addresses))('the %s', (name, url) => {
  it('answers what the contract says', async () => {
    const response = await get(url);
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toBe('application/json; charset=utf-8');
    const parsed = endpoints[name as keyof typeof endpoints].response.safeParse(response.json());
    expect(parsed).toMatchObject({ success: true });
    // Nothing that the contract does not know is sent either.
    expect(parsed.data).toEqual(response.json());
  });

  it('is made for caches', async () => {
    const { headers } = await get(url);
    expect(headers['cache-control']).toMatch(/^public, max-age=\d+, stale-while-revalidate=\d+, stale-if-error=\d+$/);
    expect(headers.etag).toMatch(/^"[\w-]{22}"$/);
    expect(headers.vary).toBe('Accept-Encoding');
  });

  it('says 304 to whoever has it', async () => {
    const { headers } = await get(url);
    for (const known of [headers.etag!, `W/${headers.etag}`, `"other", ${headers.etag}`, '*']) {
      const again = await get(url, { 'if-none-match': known });
      expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', headers.etag]);
    }
    expect((await get(url, { 'if-none-match': '"other"' })).statusCode).toBe(200);
  });

  it('answers HEAD with the same headers and no body', async () => {
    const whole = await get(url);
    const head = await served.app.inject({ method: 'HEAD', url });
    expect([head.statusCode, head.body]).toEqual([200, '']);
    expect(head.headers['content-length']).toBe(String(whole.rawPayload.length));
    expect(head.headers.etag).toBe(whole.headers.etag);
  });

  it('may be read from any origin and is what it says it is', async () => {
    const { headers } = await get(url, { origin: 'null' });
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
  });

  it('reads nothing but GET, HEAD and OPTIONS', async () => {
    const response = await served.app.inject({ method: 'POST', url });
    expect([response.statusCode, response.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
    expect(Problem.parse(response.json()).status).toBe(405);
  });
});

describe('what the channel has not', () => {
  it.each([
    [pathTo('page', { id: 'nope' }), 'unknownPage'],
    [pathTo('rail', { id: 'nope' }), 'unknownRail'],
    [pathTo('story', { id: 'nope' }), 'unknownStory'],
    [pathTo('story', { id: '../../etc/passwd' }), 'unknownStory'],
    [pathTo('related', { id: 'nope' }), 'unknownStory'],
    ['/api/v1/nope', 'unknownPath'],
    ['/api/nope', 'unknownPath'],
    ['/nope', 'unknownPath'],
  ])('%s is a 404 problem', async (url, kind) => {
    const response = await get(url);
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(Problem.parse(response.json())).toMatchObject({ status: 404, type: `urn:rundown:problem:${kind}` });
  });
});

describe('a story that was withdrawn', () => {
  const retract = async (reason?: string) => {
    await served.stores.stories.saveFetched({
      sourceId: 'wire',
      stories: [stories[1]!],
      retracted: [{ storyId: 'storm', at: new Date('2026-01-01T11:00:00Z'), ...(reason ? { reason } : {}) }],
      seenAt: NOON,
      keepDays: 1,
    });
    await served.content.refresh();
  };

  it.each([addresses.story, addresses.related])('%s says so, since when and why', async (url) => {
    await retract('Named the wrong man.');
    const response = await get(url);
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(response.headers['cache-control']).toBe('public, max-age=30');
    expect(Problem.parse(response.json())).toEqual({
      type: 'urn:rundown:problem:retractedStory',
      title: 'This story was withdrawn by the newsroom',
      status: 410,
      retractedAt: '2026-01-01T11:00:00.000Z',
      detail: 'Named the wrong man.',
    });
  });

  it('is in no page and no list of related stories', async () => {
    await retract();
    expect((await get(addresses.page)).json()).toMatchObject({
      rails: [{ cards: [{ id: 'flood' }], total: 1 }],
      withdrawn: ['storm'],
    });
    expect((await get(pathTo('related', { id: 'flood' }))).json()).toEqual({ cards: [] });
  });
});

describe('a bad parameter', () => {
  it.each([
    ['/api/v1/pages/home?limit=many', 'limit: must be a number'],
    ['/api/v1/pages/home?limit=0', 'limit: must be at least 1'],
    ['/api/v1/pages/home?limit=1.5', 'limit: must be a whole number'],
    ['/api/v1/rails/top?limit=101', 'limit: must be at most 100'],
    ['/api/v1/rails/top?after=nonsense', 'after: is not a cursor that this API gave'],
    ['/api/v1/pages/home?after=nonsense', 'after: is not a cursor that this API gave'],
    [`/api/v1/stories/${'x'.repeat(201)}`, 'id: must have at most 200 characters'],
    ['/api/v1/stories/storm/related?limit=-3', 'limit: must be at least 1'],
    [`/api/v1/search?q=${'x'.repeat(101)}`, 'q: must have at most 100 characters'],
    ['/api/v1/search?q=x&limit=101', 'limit: must be at most 100'],
  ])('%s is named', async (url, detail) => {
    const response = await get(url);
    expect(response.statusCode).toBe(400);
    expect(Problem.parse(response.json())).toMatchObject({ detail });
  });

  it('is not an unknown one: those are passed over', async () => {
    expect((await get('/api/v1/pages/home?utm_source=x')).statusCode).toBe(200);
  });
});

describe('the search', () => {
  const cardsOf = async (query: string) =>
    CardList.parse((await get(`/api/v1/search?${query}`)).json()).cards.map(({ id }) => id);

  it('gives the cards of what has the words, as many as are asked for', async () => {
    expect(await cardsOf('q=rain')).toEqual(['storm', 'flood']);
    expect(await cardsOf('q=rain&limit=1')).toEqual(['storm']);
    expect(await cardsOf('q=over%20rain')).toEqual(['storm']);
  });

  it('gives nothing for nothing', async () => {
    expect([await cardsOf(''), await cardsOf('q='), await cardsOf('q=%20')]).toEqual([[], [], []]);
  });

  it('gives the same bytes for the same words', async () => {
    const first = await get(addresses.search);
    const again = await get('/api/v1/search?limit=20&q=%20Storm%20', { 'if-none-match': first.headers.etag as string });
    expect(again.statusCode).toBe(304);
  });

  it('no longer gives what was taken off, nor from what is ready', async () => {
    expect(await cardsOf('q=rain')).toContain('storm');
    served.stores.put([stories[1]!, aStory({ id: 'fresh', headline: 'Rain again' })]);
    await served.content.refresh();
    expect(await cardsOf('q=rain')).toEqual(['fresh', 'flood']);
  });

  it('does not give what is not valid now', async () => {
    served.stores.put([aStory({ id: 'later', headline: 'Rain', validity: { from: '2026-01-02T00:00:00Z' } })]);
    await served.content.refresh();
    expect(await cardsOf('q=rain')).toEqual([]);
  });
});

describe('compression', () => {
  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('in %s gives the same bytes under an ETag of its own', async (encoding, unpack) => {
    const plain = await get(addresses.story);
    const packed = await get(addresses.story, { 'accept-encoding': encoding });
    expect(packed.headers['content-encoding']).toBe(encoding);
    expect(packed.headers.etag).not.toBe(plain.headers.etag);
    expect(unpack(packed.rawPayload).equals(plain.rawPayload)).toBe(true);
    const again = await get(addresses.story, {
      'accept-encoding': encoding,
      'if-none-match': packed.headers.etag as string,
    });
    expect(again.statusCode).toBe(304);
  });

  it('is left out for those who refuse it and for what is short', async () => {
    const refused = await get(addresses.story, { 'accept-encoding': 'br;q=0, gzip;q=0' });
    const short = await get(addresses.related, { 'accept-encoding': 'br' });
    expect([refused.headers['content-encoding'], short.headers['content-encoding']]).toEqual([undefined, undefined]);
  });
});

describe('a change of content', () => {
  it('is served once it was taken in, under a new ETag', async () => {
    const before = await get(addresses.page);
    served.stores.put([aStory({ id: 'fresh', headline: 'Fresh news' })]);
    await served.content.refresh();
    const after = await get(addresses.page, { 'if-none-match': before.headers.etag as string });
    expect(after.statusCode).toBe(200);
    expect(after.body).toContain('Fresh news');
    expect((await get(addresses.story)).statusCode).toBe(404);
  });

  it('that is none keeps the ETag, also when the minute turns', async () => {
    const before = await get(addresses.page);
    served.clock.now = new Date(served.clock.now.getTime() + 60_000);
    await served.content.refresh();
    expect((await get(addresses.page)).headers.etag).toBe(before.headers.etag);
  });
});

describe('before content has come', () => {
  it('says 503 and when to ask again', async () => {
    const { app } = await testApp({ isLoaded: false });
    const response = await app.inject({ url: addresses.page });
    expect([response.statusCode, response.headers['retry-after']]).toEqual([503, '2']);
    expect(Problem.parse(response.json()).title).toBe('The channel is starting');
    await app.close();
  });
});

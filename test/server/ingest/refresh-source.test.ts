import { err, ok } from '../../../src/contract/result.js';
import type { FetchedFeed, FetchFeed, FetchRequest } from '../../../src/server/ingest/fetched-feed.js';
import { refreshSource } from '../../../src/server/ingest/refresh-source.js';
import { openStores } from '../../../src/server/store/open-stores.js';
import { StoreFailure } from '../../../src/server/store/store-error.js';
import type { OpenStores } from '../../../src/server/store/stores.js';
import { directReader } from '../../support/feed-reader.js';
import { aSource } from '../../support/story-builders.js';

const now = new Date('2026-01-06T10:00:00Z');
let stores: OpenStores;
let requests: FetchRequest[];

beforeEach(async () => {
  requests = [];
  const opened = await openStores(':memory:');
  if (!opened.ok) throw new Error(opened.error.kind);
  stores = opened.value;
});
afterEach(() => stores.close());

const feed = (title: string) =>
  `<rss version="2.0"><channel><title>T</title><item><title>${title}</title><link>a.html</link><guid>wire-storm-1</guid>
   <pubDate>Tue, 06 Jan 2026 09:30:00 GMT</pubDate></item><item/><item><guid>x</guid></item></channel></rss>`;
const fetched = (text: string, facts: Partial<Extract<FetchedFeed, { kind: 'fetched' }>> = {}) =>
  ok({ kind: 'fetched' as const, bytes: Buffer.from(text), finalUrl: 'https://news.example/feeds/all.xml', ...facts });

function depsWith(answer: Awaited<ReturnType<FetchFeed>>) {
  const fetchFeed: FetchFeed = async (request) => {
    requests.push(request);
    return answer;
  };
  return { ...stores, fetchFeed, readFeed: directReader.read, clock: () => now, random: () => 0.5 };
}
const headlines = async () => (await stores.stories.listCurrent(now)).map(({ story }) => story.headline);

it('saves what it read, and tells how the source is doing', async () => {
  const outcome = await refreshSource(aSource(), depsWith(fetched(feed('Storm'), { etag: '"1"' })));
  expect(outcome).toEqual({
    sourceId: 'wire',
    nextFetchAt: new Date(now.getTime() + 300_000),
    result: ok({ counts: { added: 1, changed: 0, unchanged: 0 } }),
  });
  expect(await headlines()).toEqual(['Storm']);
  expect(await stores.sources.health()).toMatchObject([
    {
      itemsIn: 2,
      itemsKept: 1,
      itemsDropped: 1,
      newestItemAt: '2026-01-06T09:30:00.000Z',
      faults: [expect.stringContaining('No headline')],
    },
  ]);
});

it('gives stories what the operator says of their source, where they do not say it themselves', async () => {
  await refreshSource(aSource({ section: 'World', language: 'ar' }), depsWith(fetched(feed('Storm'))));
  expect(await stores.stories.listCurrent(now)).toMatchObject([
    { story: { sectionPath: ['World'], language: 'ar', direction: 'rtl', link: 'https://news.example/feeds/a.html' } },
  ]);
});

it('resolves addresses against the base that the operator names', async () => {
  await refreshSource(aSource({ baseUrl: '/demo/feeds/x.xml' }), depsWith(fetched(feed('Storm'), { finalUrl: '' })));
  expect(await stores.stories.listCurrent(now)).toMatchObject([{ story: { link: '/demo/feeds/a.html' } }]);
});

it('asks conditionally the next time, and leaves the stories when nothing has changed', async () => {
  await refreshSource(aSource(), depsWith(fetched(feed('Storm'), { etag: '"1"', lastModified: 'Thu' })));
  const outcome = await refreshSource(aSource(), depsWith(ok({ kind: 'notModified' })));
  expect(requests[1]).toEqual({ url: 'https://news.example/feed.xml', etag: '"1"', lastModified: 'Thu' });
  expect(outcome.result).toEqual(ok({}));
  expect(await headlines()).toEqual(['Storm']);
});

it('asks for the whole feed when it would be read otherwise than the last time', async () => {
  await refreshSource(aSource(), depsWith(fetched(feed('Storm'), { etag: '"1"' })));
  await refreshSource(aSource({ section: 'World' }), depsWith(fetched(feed('Storm'))));
  expect(requests[1]).toEqual({ url: 'https://news.example/feed.xml' });
});

describe('a feed that asks for peace', () => {
  const withTtl = (minutes: number) =>
    feed('Storm').replace('<title>T</title>', `<title>T</title><ttl>${minutes}</ttl>`);
  const secondsToNext = async (answer: Awaited<ReturnType<FetchFeed>>, source = aSource()) =>
    ((await refreshSource(source, depsWith(answer))).nextFetchAt.getTime() - now.getTime()) / 1000;

  it('gets it by its own word or its answer’s, whichever is longer, also when it has not changed', async () => {
    expect(await secondsToNext(fetched(withTtl(60), { etag: '"1"', freshForSec: 600 }))).toBe(3600);
    expect(await secondsToNext(ok({ kind: 'notModified' }))).toBe(3600);
    expect(await secondsToNext(ok({ kind: 'notModified', freshForSec: 7200 }))).toBe(7200);
    expect(await stores.sources.health()).toMatchObject([{ notices: [expect.stringContaining('every 120 minutes')] }]);
    expect(await secondsToNext(fetched(withTtl(1)))).toBe(300);
    expect(await stores.sources.health()).toMatchObject([{ notices: [] }]);
  });

  it('does not get it when it is a file', async () => {
    expect(await secondsToNext(fetched(withTtl(60), { finalUrl: '' }), aSource({ url: 'feed.xml' }))).toBe(300);
  });
});

it('tells operators where a feed has moved', async () => {
  const movedTo = 'https://news.example/new.xml';
  await refreshSource(aSource(), depsWith(fetched(feed('Storm'), { movedTo })));
  expect(await stores.sources.health()).toMatchObject([{ notices: [expect.stringContaining(movedTo)] }]);
});

describe('a failure', () => {
  it.each([
    [
      'of the network',
      err({ kind: 'unreachable', url: 'x', cause: 'it refuses connections' } as const),
      'cannot be reached',
    ],
    ['of the format', fetched('<!DOCTYPE html><title>Soon</title>'), 'web page'],
    ['of the bytes', fetched(''), 'empty'],
  ])('%s is recorded and returned, and the stories stay', async (_, answer, words) => {
    await refreshSource(aSource(), depsWith(fetched(feed('Storm'))));
    const outcome = await refreshSource(aSource(), depsWith(answer));
    expect(outcome).toMatchObject({ result: { ok: false }, nextFetchAt: new Date(now.getTime() + 600_000) });
    expect(await stores.sources.health()).toMatchObject([{ failureCount: 1, error: expect.stringContaining(words) }]);
    expect(await headlines()).toEqual(['Storm']);
  });

  it('that the server puts a time to is waited out', async () => {
    const busy = err({ kind: 'httpStatus', url: 'x', status: 429, retryAfterSec: 4000 } as const);
    const outcome = await refreshSource(aSource(), depsWith(busy));
    expect(outcome.nextFetchAt).toEqual(new Date(now.getTime() + 4_000_000));
  });

  it('that is for good is looked at once a day', async () => {
    const outcome = await refreshSource(
      aSource(),
      depsWith(err({ kind: 'httpStatus', url: 'x', status: 410 } as const)),
    );
    expect(outcome.nextFetchAt).toEqual(new Date(now.getTime() + 24 * 3_600_000));
    expect(await stores.sources.health()).toMatchObject([{ error: expect.stringContaining('once a day') }]);
  });

  it('of a shutdown is not the source’s', async () => {
    await refreshSource(aSource(), depsWith(err({ kind: 'cancelled', url: 'x' })));
    expect(await stores.sources.health()).toEqual([]);
  });

  it('of the store is returned too', async () => {
    const saveFetched = () => Promise.reject(new StoreFailure({ kind: 'diskFull', file: 'rundown.db' }));
    const outcome = await refreshSource(aSource(), { ...depsWith(fetched(feed('Storm'))), stories: { saveFetched } });
    expect(outcome.result).toEqual(err({ kind: 'storeFailed', error: { kind: 'diskFull', file: 'rundown.db' } }));
  });

  it('that is a bug is thrown', async () => {
    const saveFetched = () => Promise.reject(new TypeError('oops'));
    await expect(
      refreshSource(aSource(), { ...depsWith(fetched(feed('Storm'))), stories: { saveFetched } }),
    ).rejects.toThrow('oops');
  });
});

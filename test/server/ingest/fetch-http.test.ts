import type { RequestListener } from 'node:http';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import type { Result } from '../../../src/contract/result.js';
import { fetchHttp } from '../../../src/server/ingest/fetch-http.js';
import type { FetchError, FetchedFeed } from '../../../src/server/ingest/fetched-feed.js';
import type { Outbound } from '../../../src/server/outbound/create-outbound.js';
import { type Newsroom, openNewsroom, testOutbound } from '../../support/newsroom.js';

let newsroom: Newsroom;
let outbound: Outbound;

beforeEach(async () => {
  newsroom = await openNewsroom();
  outbound = testOutbound();
});
afterEach(async () => {
  await outbound.close();
  await newsroom.close();
});

const ask = (path = '/feed', facts: { timeLimitSec?: number; etag?: string; signal?: AbortSignal } = {}) => {
  const { timeLimitSec, ...request } = facts;
  return fetchHttp(
    { url: `${newsroom.origin}${path}`, ...request },
    { outbound, ...(timeLimitSec ? { timeLimitSec } : {}) },
  );
};
const sends =
  (body: string | Buffer, headers: Record<string, string> = {}, status = 200): RequestListener =>
  (_, response) =>
    void response.writeHead(status, headers).end(body);
const textOf = (result: Result<FetchedFeed, FetchError>): string | undefined =>
  result.ok && result.value.kind === 'fetched' ? Buffer.from(result.value.bytes).toString() : undefined;

describe('a feed', () => {
  it('comes as bytes with what the next request needs', async () => {
    const lastModified = 'Thu, 01 Jan 2026 00:00:00 GMT';
    newsroom.answer = sends('<rss/>', { 'content-type': 'text/xml', etag: '"1"', 'last-modified': lastModified });
    const result = await ask();
    expect(result).toMatchObject({
      ok: true,
      value: {
        kind: 'fetched',
        contentType: 'text/xml',
        etag: '"1"',
        lastModified,
        finalUrl: `${newsroom.origin}/feed`,
      },
    });
    expect(textOf(result)).toBe('<rss/>');
    expect(newsroom.seen[0]?.headers['user-agent']).toBe('Rundown/1.2.3 (+news channel)');
    expect(newsroom.seen[0]?.headers).not.toHaveProperty('if-none-match');
  });

  it('is asked for only when it has changed', async () => {
    newsroom.answer = sends('', { 'cache-control': 'max-age=600' }, 304);
    const lastModified = 'Thu, 01 Jan 2026 00:00:00 GMT';
    const request = { url: `${newsroom.origin}/feed`, etag: '"1"', lastModified };
    expect(await fetchHttp(request, { outbound })).toEqual({
      ok: true,
      value: { kind: 'notModified', freshForSec: 600 },
    });
    expect(newsroom.seen[0]?.headers).toMatchObject({ 'if-none-match': '"1"', 'if-modified-since': lastModified });
  });

  it('is undone of its compression', async () => {
    for (const [encoding, compress] of [
      ['gzip', gzipSync],
      ['deflate', deflateSync],
      ['deflate', deflateRawSync],
      ['br', brotliCompressSync],
    ] as const) {
      newsroom.answer = sends(compress('<rss/>'), { 'content-encoding': encoding });
      expect(textOf(await ask())).toBe('<rss/>');
    }
  });
});

describe('redirects', () => {
  const leads =
    (hops: Record<string, [number, string]>): RequestListener =>
    (request, response) => {
      const [status, location] = hops[request.url ?? ''] ?? [];
      if (status === undefined) response.end('<rss/>');
      else response.writeHead(status, { location }).end();
    };

  it('are followed, and those for good are told', async () => {
    newsroom.answer = leads({ '/old': [301, '/older'], '/older': [308, '/new/feed'] });
    const finalUrl = `${newsroom.origin}/new/feed`;
    expect(await ask('/old')).toMatchObject({ ok: true, value: { finalUrl, movedTo: finalUrl } });
  });

  it('for now are not told as for good, nor what comes after them', async () => {
    newsroom.answer = leads({ '/old': [301, '/today'], '/today': [302, '/a'], '/a': [301, '/b'] });
    expect(await ask('/old')).toMatchObject({
      ok: true,
      value: { finalUrl: `${newsroom.origin}/b`, movedTo: `${newsroom.origin}/today` },
    });
    newsroom.answer = leads({ '/now': [307, '/b'] });
    const result = await ask('/now');
    expect(result).toMatchObject({ ok: true });
    expect(result.ok && result.value).not.toHaveProperty('movedTo');
  });

  it('without end are given up', async () => {
    newsroom.answer = (_, response) => void response.writeHead(302, { location: '/again' }).end();
    expect(await ask()).toMatchObject({ ok: false, error: { kind: 'tooManyRedirects', limit: 5 } });
    expect(newsroom.seen).toHaveLength(6);
  });

  it.each(['file:///etc/passwd', 'ftp://news.example/feed', 'http://['])('to %s are not followed', async (location) => {
    newsroom.answer = leads({ '/feed': [302, location] });
    expect(await ask()).toEqual({ ok: false, error: { kind: 'unsupportedAddress', url: location } });
  });

  it.each([
    ['http://169.254.169.254/latest/meta-data/', '169.254.169.254', 'metadata'],
    ['http://[::1]/', '::1', 'loopback'],
    ['//10.0.0.1/feed', '10.0.0.1', 'private'],
    ['http://0xA9FEA9FE/', '169.254.169.254', 'metadata'],
  ])('to %s are refused', async (location, address, addressKind) => {
    newsroom.answer = leads({ '/feed': [301, location] });
    expect(await ask()).toEqual({
      ok: false,
      error: {
        kind: 'refusedAddress',
        url: `${newsroom.origin}/feed`,
        refusal: { host: address, address, addressKind },
      },
    });
  });
});

describe('too much', () => {
  const mebibytes = (count: number) => Buffer.alloc(count * 1024 * 1024, 'x');

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ] as const)('out of %s stops at 20 MB', async (encoding, compress) => {
    newsroom.answer = sends(compress(mebibytes(21)), { 'content-encoding': encoding });
    expect(await ask()).toMatchObject({ ok: false, error: { kind: 'tooLarge', limitBytes: 20 * 1024 * 1024 } });
  });

  it('out of a bomb in a bomb stops at 20 MB', async () => {
    newsroom.answer = sends(gzipSync(gzipSync(mebibytes(64))), { 'content-encoding': 'gzip, gzip' });
    expect(await ask()).toMatchObject({ ok: false, error: { kind: 'tooLarge' } });
  });

  it('without an end stops at 20 MB', async () => {
    const chunk = mebibytes(1);
    newsroom.answer = (_, response) => {
      const write = () => {
        while (!response.destroyed && response.write(chunk));
        if (!response.destroyed) response.once('drain', write);
      };
      write();
    };
    expect(await ask()).toMatchObject({ ok: false, error: { kind: 'tooLarge' } });
  });

  it('of a video is left where it is: its beginning is enough', async () => {
    newsroom.answer = sends(mebibytes(40), { 'content-type': 'video/mp4' });
    const result = await ask();
    const length = result.ok && result.value.kind === 'fetched' ? result.value.bytes.length : 0;
    expect([length >= 64 * 1024, length < 2 * 1024 * 1024]).toEqual([true, true]);
  });

  it('of a playlist is read whole, whatever its type is called', async () => {
    newsroom.answer = sends(mebibytes(1), { 'content-type': 'audio/x-mpegurl' });
    expect(textOf(await ask())).toHaveLength(1024 * 1024);
  });

  it('in the headers is refused', async () => {
    newsroom.answer = sends('<rss/>', { 'x-padding': 'x'.repeat(100_000) });
    expect(await ask()).toMatchObject({
      ok: false,
      error: { kind: 'unreachable', cause: 'the headers of its answer are too long' },
    });
  });
});

describe('too slow', () => {
  const timeout = { ok: false, error: { kind: 'timeout', limitSec: 0.2 } };

  it('an answer that never comes ends at the limit', async () => {
    newsroom.answer = () => undefined;
    expect(await ask('/feed', { timeLimitSec: 0.2 })).toMatchObject(timeout);
  });

  it('a body that drips ends at the limit, though it never pauses', async () => {
    newsroom.answer = (_, response) => {
      response.write('<rss>');
      const dripping = setInterval(() => response.write(' '), 5);
      response.on('close', () => clearInterval(dripping));
    };
    expect(await ask('/feed', { timeLimitSec: 0.2 })).toMatchObject(timeout);
  });
});

describe('a failure', () => {
  it('tells the status, and when the server wants to be asked again', async () => {
    newsroom.answer = sends('down', { 'retry-after': '120' }, 503);
    expect(await ask()).toEqual({
      ok: false,
      error: { kind: 'httpStatus', url: `${newsroom.origin}/feed`, status: 503, retryAfterSec: 120 },
    });
  });

  it('is a body that breaks off', async () => {
    newsroom.answer = (_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('<rss>', () => response.destroy());
    };
    expect(await ask()).toMatchObject({ ok: false, error: { kind: 'unreachable' } });
  });

  it.each(['gzip', 'br'])('is a body that says it is %s and is not', async (encoding) => {
    newsroom.answer = sends('<rss><channel>no compression here</channel></rss>', { 'content-encoding': encoding });
    expect(await ask()).toMatchObject({ ok: false, error: { kind: 'badCompression' } });
  });

  it('is a server that is not there', async () => {
    const closed = await openNewsroom();
    await closed.close();
    expect(await fetchHttp({ url: closed.origin }, { outbound })).toMatchObject({
      ok: false,
      error: { kind: 'unreachable', cause: 'it refuses connections' },
    });
  });

  it('is a host that is not allowed', async () => {
    const strict = testOutbound();
    strict.allowForChannel([]);
    const { port } = new URL(newsroom.origin);
    expect(await fetchHttp({ url: `http://[::ffff:127.0.0.1]:${port}/` }, { outbound: strict })).toMatchObject({
      ok: false,
      error: { kind: 'refusedAddress', refusal: { addressKind: 'loopback' } },
    });
    await strict.close();
  });

  it('is a fetch that was called off', async () => {
    const stop = new AbortController();
    newsroom.answer = () => stop.abort();
    expect(await ask('/slow', { signal: stop.signal })).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
  });
});

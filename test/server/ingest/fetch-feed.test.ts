import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createFetchFeed } from '../../../src/server/ingest/fetch-feed.js';
import { readRetryAfter } from '../../../src/server/ingest/fetch-http.js';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server;
let origin: string;
let answer: Answer;
let seen: IncomingMessage[];

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  seen = [];
});

const fetchFeed = createFetchFeed({ version: '1.2.3', baseDir: tmpdir() });
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();

describe('over http', () => {
  it('gives the bytes with what the next request needs', async () => {
    answer = (_, response) =>
      response
        .writeHead(200, { 'content-type': 'text/xml', etag: '"1"', 'last-modified': 'Thu, 01 Jan 2026 00:00:00 GMT' })
        .end('<rss/>');
    const result = await fetchFeed({ url: `${origin}/feed` });
    expect(result).toMatchObject({
      ok: true,
      value: {
        kind: 'fetched',
        contentType: 'text/xml',
        etag: '"1"',
        lastModified: 'Thu, 01 Jan 2026 00:00:00 GMT',
        finalUrl: `${origin}/feed`,
      },
    });
    expect(result.ok && result.value.kind === 'fetched' && text(result.value.bytes)).toBe('<rss/>');
    expect(seen[0]?.headers['user-agent']).toBe('Rundown/1.2.3 (+news channel)');
    expect(seen[0]?.headers).not.toHaveProperty('if-none-match');
  });

  it('asks only for what has changed', async () => {
    answer = (_, response) => response.writeHead(304).end();
    const request = { url: `${origin}/feed`, etag: '"1"', lastModified: 'Thu, 01 Jan 2026 00:00:00 GMT' };
    expect(await fetchFeed(request)).toEqual({ ok: true, value: { kind: 'notModified' } });
    expect(seen[0]?.headers).toMatchObject({
      'if-none-match': '"1"',
      'if-modified-since': 'Thu, 01 Jan 2026 00:00:00 GMT',
    });
  });

  it('follows redirects and says where they led', async () => {
    answer = (request, response) => {
      if (request.url === '/old') response.writeHead(301, { location: '/new/feed' }).end();
      else response.end('<rss/>');
    };
    expect(await fetchFeed({ url: `${origin}/old` })).toMatchObject({
      ok: true,
      value: { finalUrl: `${origin}/new/feed` },
    });
  });

  it('gives up on redirects without end, and on those that leave the web', async () => {
    answer = (_, response) => response.writeHead(302, { location: '/again' }).end();
    expect(await fetchFeed({ url: `${origin}/loop` })).toMatchObject({
      ok: false,
      error: { kind: 'tooManyRedirects', limit: 5 },
    });
    expect(seen).toHaveLength(6);
    answer = (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end();
    expect(await fetchFeed({ url: `${origin}/out` })).toMatchObject({
      ok: false,
      error: { kind: 'unsupportedAddress' },
    });
  });

  it('tells a status, and when the server wants to be asked again', async () => {
    answer = (_, response) => response.writeHead(503, { 'retry-after': '120' }).end('down');
    expect(await fetchFeed({ url: `${origin}/feed` })).toEqual({
      ok: false,
      error: { kind: 'httpStatus', url: `${origin}/feed`, status: 503, retryAfterSec: 120 },
    });
  });

  it('undoes compression, and stops a bomb at the limit', async () => {
    answer = (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('<rss/>'));
    const small = await fetchFeed({ url: `${origin}/feed` });
    expect(small.ok && small.value.kind === 'fetched' && text(small.value.bytes)).toBe('<rss/>');

    const bomb = gzipSync(Buffer.alloc(40 * 1024 * 1024));
    answer = (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
    expect(await fetchFeed({ url: `${origin}/bomb` })).toMatchObject({ ok: false, error: { kind: 'tooLarge' } });
  });

  it('a body that breaks off is no feed', async () => {
    answer = (_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('<rss>');
      setTimeout(() => response.destroy(), 20);
    };
    expect(await fetchFeed({ url: `${origin}/feed` })).toMatchObject({ ok: false, error: { kind: 'unreachable' } });
  });

  it('a server that is not there is a failure with a reason', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    expect(await fetchFeed({ url: `http://127.0.0.1:${port}/` })).toMatchObject({
      ok: false,
      error: { kind: 'unreachable', cause: 'it refuses connections' },
    });
  });

  it('is called off by its signal', async () => {
    const stop = new AbortController();
    answer = () => stop.abort();
    expect(await fetchFeed({ url: `${origin}/slow`, signal: stop.signal })).toMatchObject({
      ok: false,
      error: { kind: 'cancelled' },
    });
  });
});

describe('from a file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rundown-fetch-'));
    writeFileSync(join(folder, 'feed.xml'), '<rss/>');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('reads it once, and again only when it has changed', async () => {
    const fromFolder = createFetchFeed({ version: '1', baseDir: folder });
    const first = await fromFolder({ url: 'feed.xml' });
    const etag = first.ok && first.value.kind === 'fetched' ? first.value.etag : undefined;
    expect(etag).toBeDefined();
    expect(await fromFolder({ url: './feed.xml', etag: etag! })).toEqual({ ok: true, value: { kind: 'notModified' } });
    utimesSync(join(folder, 'feed.xml'), new Date(), new Date('2030-01-01'));
    expect(await fromFolder({ url: `file://${folder}/feed.xml`, etag: etag! })).toMatchObject({
      ok: true,
      value: { kind: 'fetched' },
    });
  });

  it.each([
    ['nothing.xml', 'there is no such file'],
    ['.', 'it is a folder'],
  ])('says why %s cannot be read', async (url, cause) => {
    const fromFolder = createFetchFeed({ version: '1', baseDir: folder });
    expect(await fromFolder({ url })).toEqual({ ok: false, error: { kind: 'fileNotReadable', url, cause } });
  });
});

it.each(['ftp://news.example/feed', 'javascript:alert(1)', 'data:text/xml,<rss/>'])('refuses %s', async (url) => {
  expect(await fetchFeed({ url })).toEqual({ ok: false, error: { kind: 'unsupportedAddress', url } });
});

it.each([
  ['120', 120],
  ['Thu, 01 Jan 2026 00:10:00 GMT', 600],
  ['999999999', 86_400],
  ['Wed, 31 Dec 2025 00:00:00 GMT', undefined],
  ['soon', undefined],
  [null, undefined],
])('Retry-After %s is %s seconds', (header, seconds) => {
  expect(readRetryAfter(header, Date.parse('2026-01-01T00:00:00Z'))).toBe(seconds);
});

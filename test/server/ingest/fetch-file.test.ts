import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fetchFile } from '../../../src/server/ingest/fetch-file.js';

let root: string;
let baseDir: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rundown-fetch-'));
  baseDir = join(root, 'channel');
  for (const folder of ['channel/feeds', 'exports', 'channel-of-others'])
    mkdirSync(join(root, folder), { recursive: true });
  for (const file of [
    'channel/feed.xml',
    'channel/feeds/..sport.xml',
    'exports/feed.xml',
    'channel-of-others/feed.xml',
  ]) {
    writeFileSync(join(root, file), '<rss/>');
  }
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const read = (url: string, etag?: string, ...allowedFolders: string[]) =>
  fetchFile({ url, ...(etag ? { etag } : {}) }, { baseDir, allowedFolders });
const fetched = { ok: true, value: { kind: 'fetched', finalUrl: '' } };

it('reads a file once, and again only when it has changed', async () => {
  const first = await read('feed.xml');
  const etag = first.ok && first.value.kind === 'fetched' ? first.value.etag : undefined;
  expect(etag).toBeDefined();
  expect(await read('./feed.xml', etag)).toEqual({ ok: true, value: { kind: 'notModified' } });
  utimesSync(join(baseDir, 'feed.xml'), new Date(), new Date('2030-01-01'));
  expect(await read(pathToFileURL(join(baseDir, 'feed.xml')).href, etag)).toMatchObject(fetched);
});

it.each([
  ['nothing.xml', 'there is no such file'],
  ['.', 'it is a folder'],
  ['feeds', 'it is a folder'],
])('says why %s cannot be read', async (url, cause) => {
  expect(await read(url)).toEqual({ ok: false, error: { kind: 'fileNotReadable', url, cause } });
});

describe('files outside the channel file’s folder', () => {
  it.each([
    '../exports/feed.xml',
    'feeds/../../exports/feed.xml',
    '../channel-of-others/feed.xml',
    '/etc/hosts',
    '../nothing.xml',
  ])('are not read, nor is it told whether they are there: %s', async (url) => {
    expect(await read(url)).toEqual({ ok: false, error: { kind: 'outsideFolders', url } });
  });

  it('are not read through links', async () => {
    symlinkSync(join(root, 'exports/feed.xml'), join(baseDir, 'file-link.xml'));
    symlinkSync(join(root, 'exports'), join(baseDir, 'folder-link'));
    for (const url of ['file-link.xml', 'folder-link/feed.xml']) {
      expect(await read(url)).toEqual({ ok: false, error: { kind: 'outsideFolders', url } });
    }
  });

  it('are read in folders that are allowed, through links too', async () => {
    symlinkSync(join(root, 'exports'), join(baseDir, 'folder-link'));
    for (const url of ['../exports/feed.xml', 'folder-link/feed.xml']) {
      expect(await read(url, undefined, join(root, 'nowhere'), join(root, 'exports'))).toMatchObject(fetched);
    }
  });
});

it('reads files inside by odd names, and when the folder itself is a link', async () => {
  expect(await read('feeds/..sport.xml')).toMatchObject(fetched);
  const link = join(root, 'link');
  symlinkSync(baseDir, link);
  expect(await fetchFile({ url: 'feed.xml' }, { baseDir: link, allowedFolders: [] })).toMatchObject(fetched);
});

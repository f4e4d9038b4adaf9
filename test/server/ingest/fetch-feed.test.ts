import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFetchFeed } from '../../../src/server/ingest/fetch-feed.js';
import { openNewsroom, testOutbound } from '../../support/newsroom.js';

const outbound = testOutbound();
const baseDir = mkdtempSync(join(tmpdir(), 'rundown-fetch-'));
const fetchFeed = createFetchFeed({ outbound, baseDir, allowedFolders: [] });
afterAll(async () => {
  await outbound.close();
  rmSync(baseDir, { recursive: true });
});

it('fetches addresses of the web, and reads files', async () => {
  writeFileSync(join(baseDir, 'feed.xml'), '<rss/>');
  const newsroom = await openNewsroom();
  expect(await fetchFeed({ url: `${newsroom.origin}/feed` })).toMatchObject({ ok: true, value: { kind: 'fetched' } });
  expect(newsroom.seen).toHaveLength(1);
  await newsroom.close();
  expect(await fetchFeed({ url: 'feed.xml' })).toMatchObject({ ok: true, value: { kind: 'fetched' } });
});

it.each(['ftp://news.example/feed', 'javascript:alert(1)', 'data:text/xml,<rss/>', 'gopher://news.example/1'])(
  'refuses %s',
  async (url) => {
    expect(await fetchFeed({ url })).toEqual({ ok: false, error: { kind: 'unsupportedAddress', url } });
  },
);

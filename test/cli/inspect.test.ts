import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import serverEntries from '../../scripts/lib/server-entries.json';

// Inside the project, so that the bundle finds its packages.
const BUILT = join(process.cwd(), '.tmp/test-inspect');
const PROGRAM = join(BUILT, 'rundown.mjs');
const PATIENCE_MS = 60_000;

beforeAll(async () => {
  await build({
    entryPoints: serverEntries,
    outdir: BUILT,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
}, PATIENCE_MS);

async function inspect(...args: string[]) {
  const child = spawn(process.execPath, [PROGRAM, 'inspect', ...args], { env: { PATH: process.env['PATH'] } });
  const parts: Record<'stdout' | 'stderr', string> = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].on('data', (chunk: Buffer) => {
      parts[name] += chunk.toString();
    });
  }
  const [code] = (await once(child, 'close')) as [number];
  return { code, out: parts.stdout, errors: parts.stderr };
}

const folder = mkdtempSync(join(tmpdir(), 'rundown-inspect-'));
function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const item =
  '<item><title>Gates</title><url>clips/gates.mp4</url><pubDate>Tue, 06 Jan 2026 09:30:00 GMT</pubDate></item>';
const rss = (items: string) => `<rss version="2.0"><channel><title>T</title>${items}</channel></rss>`;
const FEED = file('feed: one.xml', rss(item));
const EMPTY = file('empty.xml', rss(''));
const MAP = file('map.json', '{"video": "url"}');

it('says in words what a feed gives, and leaves with 0', async () => {
  const { code, out, errors } = await inspect(FEED);
  expect([code, errors]).toEqual([0, '']);
  expect(out).toMatch(/^feed: one\.xml is RSS\.\nTitle: T\./);
  expect(out).toMatch(/1 item in the feed: 1 story for TVs, 0 left out\./);
}, 60_000);

it('leaves with 1 when there is nothing to show', async () => {
  expect(await inspect(EMPTY, '--json')).toMatchObject({ code: 1, errors: '' });
}, 60_000);

it('reads with a field map, and relative addresses against a base', async () => {
  const { code, out } = await inspect(FEED, '--json', '--map', MAP, '--base', 'https://tv.example/app/');
  expect([code, JSON.parse(out).stories[0].videos]).toEqual([
    0,
    [{ url: 'https://tv.example/app/clips/gates.mp4', type: 'video/mp4', durationSec: null }],
  ]);
}, 60_000);

it.each([
  ['a file that is not there', 'gone.xml', 'fileNotReadable'],
  ['a folder', '.', 'fileNotReadable'],
  ['an address on this machine', 'http://127.0.0.1:8099/feed', 'refusedAddress'],
  ['another protocol', 'ftp://news.example/feed', 'unsupportedAddress'],
])(
  'leaves with 2 for %s, in words or as JSON',
  async (_, name, kind) => {
    const target = /:\/\//.test(name) ? name : join(folder, name);
    const words = await inspect(target);
    expect([words.code, words.out]).toEqual([2, '']);
    expect(words.errors).not.toMatch(/\n {4}at |Error:/);
    const json = await inspect(target, '--json');
    expect([json.code, JSON.parse(json.out)]).toMatchObject([
      2,
      {
        format: null,
        title: null,
        itemCount: 0,
        stories: [],
        dropped: 0,
        faults: [{ severity: 'error', code: kind, item: null }],
      },
    ]);
  },
  60_000,
);

it.each([
  ['no JSON', '{"video"', /is not JSON\.\n$/],
  ['a field that is none', '{"film": "url"}', /film/],
])(
  'leaves with 2 for a field map that is %s',
  async (_, text, words) => {
    const { code, errors } = await inspect(FEED, '--map', file('bad-map.json', text));
    expect([code, errors]).toEqual([2, expect.stringMatching(words)]);
  },
  60_000,
);

it('leaves with 2 for a base that is no address', async () => {
  expect(await inspect(FEED, '--base', 'tv.example')).toMatchObject({
    code: 2,
    errors: '--base takes an http(s) address, not "tv.example".\n',
  });
}, 60_000);

it('asks a host that is allowed, and counts relative addresses from there', async () => {
  const server = createServer((_, response) => response.end(rss(item))).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { code, out } = await inspect(`http://${host}/feeds/all`, '--json', '--map', MAP, '--allow-host', host);
  server.close();
  expect([code, JSON.parse(out).stories[0].videos[0].url]).toEqual([0, `http://${host}/feeds/clips/gates.mp4`]);
}, 60_000);

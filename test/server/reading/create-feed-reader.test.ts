import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { diagnose } from '../../../src/feeds/doctor/diagnose.js';
import type { FeedDocument } from '../../../src/feeds/feed-reading.js';
import { readFeed } from '../../../src/feeds/read-feed.js';
import { createFeedReader } from '../../../src/server/reading/create-feed-reader.js';
import type { FeedDoctor, FeedReader } from '../../../src/server/reading/feed-reader.js';
import type { ReadingLimits } from '../../../src/server/reading/reading-limits.js';

// Inside the project, so that the bundle finds its packages.
const folder = join(process.cwd(), '.tmp/test-reading');
const programs = {
  'feed-process': 'src/server/reading/feed-process.ts',
  watchdog: 'src/server/reading/watchdog.ts',
  naughty: 'test/server/reading/naughty-process.ts',
};
const PATIENCE_MS = 60_000;

beforeAll(async () => {
  await build({
    entryPoints: programs,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
}, PATIENCE_MS);

const now = new Date('2026-01-06T10:00:00Z');
const tight: ReadingLimits = { heapMb: 64, rssMb: 200, cpuMs: 500, isOrdinary: true };
let reader: FeedReader & FeedDoctor;
afterEach(() => reader.close());

const open = (program: keyof typeof programs, limits?: ReadingLimits) => {
  const processFile = pathToFileURL(join(folder, `${program}.mjs`));
  reader = createFeedReader({ processFile, ...(limits ? { limitsOf: () => limits } : {}) });
};
const aDocument = (text: string, url = 'https://news.example/feed'): FeedDocument => ({
  url,
  baseUrl: url,
  bytes: Buffer.from(text),
});
const idsOf = async (document: FeedDocument) => {
  const read = await reader.read(document);
  return read.ok ? read.value.stories.map(({ id }) => id) : [];
};

it(
  'reads as it would be read here',
  async () => {
    open('feed-process');
    const items = Array.from(
      { length: 3 },
      (_, at) => `<item><title>Story ${at}</title><guid>guid-${at}</guid></item>`,
    );
    const good = aDocument(`<rss version="2.0"><channel><title>T</title>${items.join('')}<item/></channel></rss>`);
    const page = aDocument('<!doctype html><title>Back soon</title>');
    for (const document of [good, page]) {
      expect(await reader.read(document)).toEqual(readFeed(document));
      expect(await reader.diagnose(document, now)).toEqual(diagnose(document, now));
    }
  },
  PATIENCE_MS,
);

it(
  'hands many stories over in their order, and leaves the bytes to who has them',
  async () => {
    open('naughty');
    const document = aDocument('good', 'a');
    expect(await idsOf(document)).toEqual(Array.from({ length: 1200 }, (_, at) => `a-${at}`));
    expect(Buffer.from(document.bytes).toString()).toBe('good');
  },
  PATIENCE_MS,
);

it.each([
  ['never ends', 'tooExpensive'],
  ['fills the heap', 'tooExpensive'],
  ['takes the heap at one stroke', 'tooExpensive'],
  ['fills memory outside the heap', 'tooExpensive'],
  ['recurses without end', 'readerCrashed'],
  ['leaves without a word', 'readerCrashed'],
])(
  'a document that %s is given up, and the next is read',
  async (deed, kind) => {
    open('naughty', tight);
    expect(await reader.read(aDocument(deed))).toMatchObject({ ok: false, error: { kind } });
    expect(await idsOf(aDocument('good'))).toHaveLength(1200);
  },
  PATIENCE_MS,
);

it(
  'documents wait for their turn, and get their own stories',
  async () => {
    open('naughty', tight);
    const [a, bad, b] = await Promise.all([
      idsOf(aDocument('good', 'a')),
      idsOf(aDocument('never ends')),
      idsOf(aDocument('good', 'b')),
    ]);
    expect([a[0], bad, b[1199]]).toEqual(['a-0', [], 'b-1199']);
  },
  PATIENCE_MS,
);

it(
  'is called off by the signal, also while it waits',
  async () => {
    open('naughty', { ...tight, cpuMs: 60_000 });
    const stop = new AbortController();
    const reads = [reader.read(aDocument('never ends'), stop.signal), reader.read(aDocument('good'), stop.signal)];
    setTimeout(() => stop.abort(), 300);
    for (const read of reads) expect(await read).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
    expect(await idsOf(aDocument('good'))).toHaveLength(1200);
  },
  PATIENCE_MS,
);

it(
  'says when its process cannot be started',
  async () => {
    reader = createFeedReader({ processFile: pathToFileURL(join(folder, 'nothing.mjs')) });
    await expect(reader.read(aDocument('good'))).rejects.toThrow('could not be started');
  },
  PATIENCE_MS,
);

// A program of its own: reads one feed file by one reader, once, and prints what that took.
//   read-feed-file.mjs ours|feedsmith|server FILE BUILD
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [contestant, file, built] = process.argv.slice(2);
const url = 'https://news.example/feed.xml';
const fromBuild = (name) => import(pathToFileURL(join(built, name)).href);

/** Each loads what it needs before the clock starts, and gives the number of items that it found. */
const contestants = {
  async ours() {
    const { readFeed } = await fromBuild('feeds/read-feed.mjs');
    return () => readFeed({ url, baseUrl: url, bytes: readFileSync(file) }).value.stories.length;
  },

  async feedsmith() {
    const { parseFeed } = await import('feedsmith');
    return () => parseFeed(readFileSync(file, 'utf8')).feed.items.length;
  },

  /** As the server reads feeds: the start of the reading process and the way of the stories count too. */
  async server() {
    const { createFeedReader } = await fromBuild('server/reading/create-feed-reader.mjs');
    const processFile = pathToFileURL(join(built, '../server/feed-process.mjs'));
    const reader = createFeedReader({ processFile });
    return async () => {
      const { value } = await reader.read({ url, baseUrl: url, bytes: readFileSync(file) });
      return value.stories.length;
    };
  },
};

const read = await contestants[contestant]();
const startedAt = performance.now();
const cpuBefore = process.cpuUsage();
const items = await read();
const wallMs = performance.now() - startedAt;
const { user, system } = process.cpuUsage(cpuBefore);
const peakMb = process.resourceUsage().maxRSS / 1_000;
console.log(JSON.stringify({ items, wallMs, cpuMs: (user + system) / 1_000, peakMb }));

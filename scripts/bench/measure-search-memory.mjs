// What the search adds to the heap of a process that has an archive's stories: BUILT FOLDER. Prints JSON.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const [built, folder] = process.argv.slice(2);
const { readFeed } = await import(join(built, 'feeds/read-feed.mjs'));
const { joinDuplicates } = await import(join(built, 'server/programming/join-duplicates.mjs'));
const { createStoryIndex } = await import(join(built, 'server/programming/story-index.mjs'));
const { createStorySearch } = await import(join(built, 'server/search/story-search.mjs'));

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

const now = new Date();
const stored = readdirSync(folder)
  .filter((name) => name.endsWith('.xml'))
  .flatMap((name) => {
    const url = `https://news.example/${name}`;
    const reading = readFeed({ url, baseUrl: url, bytes: readFileSync(join(folder, name)) });
    return reading.value.stories.map((story) => ({
      story,
      sourceId: name,
      firstSeenAt: now,
      lastSeenAt: now,
      revision: 1,
    }));
  });
const index = createStoryIndex(joinDuplicates(stored, []));
const search = createStorySearch();
search.follow(index);

const before = heapBytes();
let answer;
do answer = await search.find('ka', now);
while (!answer.isWhole);
const heapMb = (heapBytes() - before) / 1_000_000;
// Told after the measuring, so that neither was let go before it.
console.log(JSON.stringify({ found: index.newestFirst.length, heapMb }));

function heapBytes() {
  collect();
  return process.memoryUsage().heapUsed;
}

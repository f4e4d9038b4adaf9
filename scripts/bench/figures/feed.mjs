import { join } from 'node:path';
import { makeBigFeed } from '../../../test/bench/make-big-feed.mjs';
import { root, runNode } from '../../lib/run.mjs';
import { bundleSources } from '../bundle-sources.mjs';
import { temporaryFolder } from '../start-server.mjs';

const items = 50_000;
const program = join(root, 'scripts/bench/read-feed-file.mjs');
const sources = ['src/feeds/read-feed.ts', 'src/server/reading/create-feed-reader.ts'];

/** A feed of 50,000 items, from its file to stories, by our reader and by feedsmith alone, each in a process of its own, in turn. */
export async function feed({ runs, progress }) {
  const file = join(temporaryFolder('feed'), 'feed.xml');
  await makeBigFeed(file, items);
  const built = await bundleSources(sources);

  const results = { ours: [], feedsmith: [], server: [] };
  for (let run = 0; run < runs; run += 1) {
    for (const [name, values] of Object.entries(results)) {
      progress(`feed of ${items} items, ${name}, ${run + 1} of ${runs}`);
      values.push(await read([name, file, built]));
    }
  }
  const { ours, feedsmith, server } = results;
  const beside = (take) => ({ values: ours.map(take), bare: feedsmith.map(take) });
  return [
    {
      figure: '50,000-item feed, ratio to feedsmith alone',
      unit: '×',
      atMost: 1.5,
      values: ours.map(({ wallMs }, run) => wallMs / feedsmith[run].wallMs),
    },
    { figure: '50,000-item feed, peak memory', unit: 'MB', atMost: 350, ...beside(({ peakMb }) => peakMb) },
    { figure: '50,000-item feed, wall time', unit: 'ms', ...beside(({ wallMs }) => wallMs) },
    { figure: '50,000-item feed, processor time', unit: 'ms', ...beside(({ cpuMs }) => cpuMs) },
    {
      figure: '50,000-item feed, wall time with the way to the server',
      unit: 'ms',
      values: server.map(({ wallMs }) => wallMs),
    },
    {
      figure: '50,000-item feed, peak memory on the server’s side',
      unit: 'MB',
      values: server.map(({ peakMb }) => peakMb),
    },
  ];
}

async function read(args) {
  const { code, output } = await runNode(program, args, { quiet: true });
  if (code !== 0) throw new Error(`Reading the feed broke off: ${output}`);
  const result = JSON.parse(output);
  if (result.items !== items) throw new Error(`${args[0]} found ${result.items} items of ${items}.`);
  return result;
}

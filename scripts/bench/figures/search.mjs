import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { makeArchive } from '../../../test/bench/make-archive.mjs';
import { root, runNode } from '../../lib/run.mjs';
import { bundleSources } from '../bundle-sources.mjs';
import { startServer, temporaryFolder } from '../start-server.mjs';
import { percentile } from '../statistics.mjs';

const stories = 20_000;
const ingestMs = 300_000;
const pollMs = 500;
const memoryProgram = join(root, 'scripts/bench/measure-search-memory.mjs');
const sources = [
  'src/feeds/read-feed.ts',
  'src/server/programming/join-duplicates.ts',
  'src/server/programming/story-index.ts',
  'src/server/search/story-search.ts',
];

/** Every key that a viewer types in the search field, over HTTP, each question for the first time. */
export async function search({ runs, progress }) {
  progress(`making an archive of ${stories} stories`);
  const folder = temporaryFolder('archive');
  const { channel, typed } = await makeArchive({ folder, stories });
  progress('measuring its memory');
  const heapMb = await measureMemory(folder);
  progress('taking it in');
  const { url, stop } = await startServer({ channel });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = (path) => fetchFrom(url + path, agent);
  await allTakenIn(ask);

  progress('reading the stories for the first question');
  const before = await metricsOf(ask);
  const startedAt = performance.now();
  while ((await ask('/api/v1/search?q=ka')).headers['cache-control'] === 'no-store');
  const readMs = performance.now() - startedAt;
  const after = await metricsOf(ask);

  const results = [];
  for (let run = 0; run < runs; run += 1) {
    progress(`typing, ${run + 1} of ${runs}`);
    results.push(await type(typed(run + 2), ask));
  }
  agent.destroy();
  await stop();
  const cpu = 'process_cpu_seconds_total';
  return [
    {
      figure: 'search among 20,000 stories, p95',
      unit: 'ms',
      atMost: 20,
      values: results.map(({ times }) => percentile(times, 0.95)),
    },
    {
      figure: 'search among 20,000 stories, p99',
      unit: 'ms',
      values: results.map(({ times }) => percentile(times, 0.99)),
    },
    {
      figure: 'processor time for a search, mean',
      unit: 'ms',
      values: results.map(({ cpuMs }) => cpuMs),
    },
    { figure: 'search, first question until all is read', unit: 'ms', values: [readMs] },
    { figure: 'search, processor time for reading', unit: 'ms', values: [(after[cpu] - before[cpu]) * 1_000] },
    { figure: 'search, heap', unit: 'MB', values: [heapMb] },
  ];
}

async function measureMemory(folder) {
  const outdir = await bundleSources(sources);
  const { code, output } = await runNode(memoryProgram, [outdir, folder], { quiet: true });
  if (code !== 0) throw new Error(`Measuring the memory broke off: ${output}`);
  const { found, heapMb } = JSON.parse(output);
  if (found !== stories) throw new Error(`The search read ${found} stories of ${stories}.`);
  return heapMb;
}

async function type(texts, ask) {
  const times = [];
  const before = await metricsOf(ask);
  for (const text of texts) {
    const startedAt = performance.now();
    const { status } = await ask(`/api/v1/search?q=${encodeURIComponent(text)}`);
    times.push(performance.now() - startedAt);
    if (status !== 200) throw new Error(`“${text}” was answered with ${status}.`);
  }
  const after = await metricsOf(ask);
  const cpuSec = after.process_cpu_seconds_total - before.process_cpu_seconds_total;
  return { times, cpuMs: (cpuSec * 1_000) / texts.length };
}

async function allTakenIn(ask) {
  const until = Date.now() + ingestMs;
  while ((await metricsOf(ask)).rundown_stories < stories) {
    if (Date.now() > until) throw new Error('The server did not take in the archive in time.');
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}

async function metricsOf(ask) {
  const { body } = await ask('/metrics');
  const lines = body.split('\n').filter((line) => line && !line.startsWith('#'));
  return Object.fromEntries(lines.map((line) => line.split(' ')).map(([name, value]) => [name, Number(value)]));
}

function fetchFrom(address, agent) {
  return new Promise((resolve, reject) => {
    const request = get(address, { agent }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        const body = Buffer.concat(chunks).toString();
        resolve({ status: response.statusCode, headers: response.headers, body });
      });
    });
    request.on('error', reject);
  });
}

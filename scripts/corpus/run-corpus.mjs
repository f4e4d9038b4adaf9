import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../lib/run.mjs';
import { buildExamine } from './build-examine.mjs';

const patienceMs = 20_000;

/** Kinds of feeds as the project's figures group them. */
const groups = [
  ['XML and JSON Feed', /^(rss|rdf|mrss|media|podcast|atom|youtube|jsonfeed)/],
  ['Roku, WordPress, JW, M3U and others', /^(?!hostile|html)/],
  ['hostile', /./],
];

/** Every file of a corpus folder that has an `oracle.json`, judged: `{ group, file, differences }`. */
export async function runCorpus(folder) {
  const entries = JSON.parse(readFileSync(join(folder, 'oracle.json'), 'utf8'));
  const program = pathToFileURL(join(root, await buildExamine())).href;
  const { judgeFile, judgeBehaviour } = await import(program);
  const results = [];
  for (const entry of entries) results.push({ ...namesOf(entry), differences: await judge(entry) });
  return results;

  async function judge(entry) {
    const path = pathOf(folder, entry.file);
    if (!existsSync(path)) return ['the file is missing'];
    if (isHostile(entry)) return judgeBehaviour(entry, await behaviourOf(program, path, entry.file));
    try {
      return judgeFile(path, entry);
    } catch (crash) {
      return [`the reader crashed: ${crash.message}`];
    }
  }
}

const isHostile = ({ kind, expect }) => expect !== undefined || kind.startsWith('hostile');

function namesOf(entry) {
  const [group] = isHostile(entry) ? groups.at(-1) : groups.find(([, kinds]) => kinds.test(entry.kind));
  return { group, file: entry.file };
}

/** The oracle names files from the folder above, by whatever name the corpus had there. */
function pathOf(folder, file) {
  const above = join(dirname(resolve(folder)), file);
  const inside = join(folder, file.slice(file.indexOf('/') + 1));
  return file.startsWith(`${basename(resolve(folder))}/`) && existsSync(above) ? above : inside;
}

/** In a process of its own: what it costs is its own, and if it dies, only it dies. */
function behaviourOf(program, path, file) {
  return new Promise((done) => {
    const script = join(root, 'scripts/corpus/measure-one.mjs');
    const child = spawn(process.execPath, ['--max-old-space-size=512', script, program, path, file], {
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: patienceMs,
    });
    let out = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.once('close', () => {
      try {
        done(JSON.parse(out));
      } catch {
        done({ ms: 0, extraMb: 0 });
      }
    });
  });
}

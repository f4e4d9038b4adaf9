// Every test: unit, then browser tests in a real Chromium against the real server. Arguments go to jest.
// With RUNDOWN_CORPUS, a folder of feeds with an oracle, that too. The last line counts all: `N passed, N failed`.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode } from './lib/run.mjs';
import { say, stop } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

await setUp();
const { buildServer } = await import('./lib/build-server.mjs');
const { buildTv } = await import('./lib/build-tv.mjs');
const { findOrInstallChromium } = await import('./lib/find-chromium.mjs');
await buildServer();
await buildTv();

const chromium = await findOrInstallChromium();
if (!chromium) {
  stop('the browser tests need Chromium or Chrome, and none was found or could be installed. Set CHROME_PATH to one.');
}

const folder = mkdtempSync(join(tmpdir(), 'rundown-test-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

say('unit tests');
const unit = await runJest('unit', []);
say(`browser tests with ${chromium}`);
// One at a time: each has a browser and a server of its own to keep busy.
const browser = await runJest('browser', ['--runInBand']);

const corpus = await runCorpus(process.env.RUNDOWN_CORPUS);

const passed = unit.passed + browser.passed + corpus.passed;
const failed = unit.failed + browser.failed + corpus.failed;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

async function runJest(project, args) {
  const results = join(folder, `${project}.json`);
  const all = ['--selectProjects', project, '--passWithNoTests', '--json', '--outputFile', results, ...args];
  const { code } = await runNode('node_modules/jest/bin/jest.js', [...all, ...process.argv.slice(2)], {
    env: { CHROME_PATH: chromium },
  });
  if (!existsSync(results)) return { passed: 0, failed: 1 };
  const counts = JSON.parse(readFileSync(results, 'utf8'));
  const failed = counts.numFailedTests + counts.numRuntimeErrorTestSuites;
  return { passed: counts.numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed };
}

/** Each file of the folder counts as a test. */
async function runCorpus(corpusFolder) {
  if (!corpusFolder) return { passed: 0, failed: 0 };
  say(`the feeds in ${corpusFolder}`);
  const { code, output } = await runNode('scripts/corpus.mjs', [corpusFolder], { quiet: true });
  if (code === 0) process.stdout.write(output);
  const [, passed, failed] = /(\d+) passed, (\d+) failed\s*$/.exec(output) ?? [undefined, 0, 1];
  return { passed: Number(passed), failed: Number(failed) };
}

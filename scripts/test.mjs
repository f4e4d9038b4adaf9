// Every test: unit, then browser tests in a real Chromium against the real server. Arguments go to jest.
// The last line counts both: `N passed, N failed`.
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

const passed = unit.passed + browser.passed;
const failed = unit.failed + browser.failed;
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

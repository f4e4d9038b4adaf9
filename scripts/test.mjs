// Every test: unit, then browser tests in a real Chromium against the real server. Arguments go to jest.
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
say(`testing with ${chromium}`);
const { code } = await runNode('node_modules/jest/bin/jest.js', process.argv.slice(2), {
  env: { CHROME_PATH: chromium },
});
process.exit(code);

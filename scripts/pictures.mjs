// Shows every screen in English and Arabic, with normal and the largest text, and stores a picture of each; or compares with those stored.
//   npm run pictures -- [--check] [--only home,story]
import { parseArgs } from 'node:util';
import { runNode } from './lib/run.mjs';
import { stop } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false }, only: { type: 'string' } } });

await setUp();
const { buildServer } = await import('./lib/build-server.mjs');
const { buildTv } = await import('./lib/build-tv.mjs');
const { findOrInstallChromium } = await import('./lib/find-chromium.mjs');
await buildServer();
await buildTv();
const chromium = await findOrInstallChromium();
if (!chromium) stop('no Chromium or Chrome was found. Set CHROME_PATH to one.');

const args = ['test/browser/screens.test.ts', '--selectProjects', 'browser', '--runInBand'];
const { code } = await runNode('node_modules/jest/bin/jest.js', args, {
  env: {
    CHROME_PATH: chromium,
    PICTURES: 'every',
    ...(values.only && { PICTURES_ONLY: values.only }),
    ...(!values.check && { UPDATE_PICTURES: '1' }),
  },
});
process.exitCode = code;

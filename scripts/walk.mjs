// Wanders through the app in a real Chromium by seeded random keys, and says the key at which something was neither focused, seen nor said;
// with --every it goes to every screen, sheet, menu and question instead, to the end of each row, and says what does not say itself.
//   npm run walk -- [--keys 2000] [--seed N]
//   npm run walk -- --every [--only settings]
import { parseArgs } from 'node:util';
import { runNode } from './lib/run.mjs';
import { say, stop } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

const { values } = parseArgs({
  options: {
    keys: { type: 'string', default: '2000' },
    seed: { type: 'string' },
    every: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
  },
});
const seed = values.seed ?? String(Math.floor(Math.random() * 1e9));
if (!(Number(values.keys) > 0) || !Number.isInteger(Number(seed))) stop('--keys and --seed are numbers');

await setUp();
const { buildServer } = await import('./lib/build-server.mjs');
const { buildTv } = await import('./lib/build-tv.mjs');
const { findOrInstallChromium } = await import('./lib/find-chromium.mjs');
await buildServer();
await buildTv();
const chromium = await findOrInstallChromium();
if (!chromium) stop('no Chromium or Chrome was found. Set CHROME_PATH to one.');

say(values.every ? 'every screen, sheet, menu and question' : `${values.keys} keys, seed ${seed}`);
const test = values.every ? 'test/browser/narration.test.ts' : 'test/browser/walk.test.ts';
const { code } = await runNode('node_modules/jest/bin/jest.js', [test, '--selectProjects', 'browser', '--runInBand'], {
  env: {
    CHROME_PATH: chromium,
    ...(values.every ? { WALK_EVERY: '1', WALK_ONLY: values.only } : { WALK_KEYS: values.keys, WALK_SEED: seed }),
  },
});
process.exitCode = code;

// Types of every part, lint and format, who may import whom, unit tests. Stops at the first that fails.
import { existsSync } from 'node:fs';
import { runNode } from './lib/run.mjs';
import { say, stop } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

await setUp();
const parts = ['contract', 'viewer', 'feeds', 'server', 'cli', 'tv'].map((part) => `src/${part}`);
const tsc = 'node_modules/typescript/bin/tsc';
const steps = [
  ...[...parts, 'test'].map((part) => [`types of ${part}`, tsc, ['-p', part]]),
  ['lint and format', 'node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']],
  [
    'who may import whom',
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    ['src', '--config', '.dependency-cruiser.cjs'],
  ],
  ['unit tests', 'node_modules/jest/bin/jest.js', ['--selectProjects', 'unit']],
];

for (const [name, script, args] of steps) {
  if (!existsSync(script)) stop(`${script} is missing: delete node_modules and run again.`);
  say(name);
  const { code } = await runNode(script, args);
  if (code !== 0) stop(`${name}: failed.`);
}
say('all good');

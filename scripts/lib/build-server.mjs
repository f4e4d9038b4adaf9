import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';
import { say } from './say.mjs';
import { finish, isFresh } from './stamp.mjs';

const output = 'build/server/rundown.mjs';
const entries = 'scripts/lib/server-entries.json';
const inputs = [
  'src/cli',
  'src/server',
  'src/feeds',
  'src/contract',
  'package-lock.json',
  'scripts/lib/build-server.mjs',
  entries,
];

/** The server and the `rundown` command as one file, and what it starts beside it; packages stay in node_modules. */
export async function buildServer({ force = false } = {}) {
  if (!force && isFresh('server', inputs, output)) return output;
  say('building the server …');
  const { build } = await import('esbuild');
  await build({
    entryPoints: JSON.parse(readFileSync(join(root, entries), 'utf8')),
    outdir: 'build/server',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  });
  finish('server', inputs);
  return output;
}

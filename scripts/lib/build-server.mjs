import { say } from './say.mjs';
import { finish, isFresh } from './stamp.mjs';

const output = 'build/server/rundown.mjs';
const inputs = [
  'src/cli',
  'src/server',
  'src/feeds',
  'src/contract',
  'package-lock.json',
  'scripts/lib/build-server.mjs',
];

/** One file of the server and the `rundown` command; packages stay in node_modules. */
export async function buildServer({ force = false } = {}) {
  if (!force && isFresh('server', inputs, output)) return output;
  say('building the server …');
  const { build } = await import('esbuild');
  await build({
    entryPoints: { rundown: 'src/cli/main.ts' },
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

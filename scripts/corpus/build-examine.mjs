import { say } from '../lib/say.mjs';
import { finish, isFresh } from '../lib/stamp.mjs';

const output = 'build/corpus/examine.mjs';
const inputs = ['src/feeds', 'src/contract', 'scripts/corpus', 'package-lock.json'];

/** The doctor and the judges as one file that Node runs. */
export async function buildExamine() {
  if (isFresh('corpus', inputs, output)) return output;
  say('building the doctor …');
  const { build } = await import('esbuild');
  await build({
    entryPoints: { examine: 'scripts/corpus/examine.ts' },
    outdir: 'build/corpus',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  });
  finish('corpus', inputs);
  return output;
}

import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../lib/run.mjs';

/** Bundles parts of `src` for a program of the bench; answers the folder they are in, laid out as in `src`. */
export async function bundleSources(entryPoints) {
  const outdir = join(root, 'build/bench');
  await build({
    absWorkingDir: root,
    entryPoints,
    outdir,
    outbase: 'src',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
  return outdir;
}

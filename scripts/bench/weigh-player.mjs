import { relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from '../lib/run.mjs';

const entry = `
export { PlayerScreen } from './src/tv/pages/PlayerScreen.js';
export { playbackWith } from './src/tv/player/open-playback.js';
export { toPlayerModel } from './src/tv/view-models/player-model.js';`;

const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2018',
  write: false,
  metafile: true,
  logLevel: 'warning',
};

/**
 * Bytes, packed, of what the app has for its player's sake: all that the player's screen needs and the first bundle does not have. hls.js is a file of its own;
 * so are the readers of side files, which most videos do not need.
 */
export async function weighPlayer() {
  const first = await build({ ...common, entryPoints: ['src/index.ts'], packages: 'external' });
  const isThereAlready = new Set(Object.keys(first.metafile.inputs));
  const player = await build({
    ...common,
    stdin: { contents: entry, resolveDir: root, loader: 'ts' },
    packages: 'external',
    plugins: [without(isThereAlready)],
  });
  const [{ inputs }] = Object.values(player.metafile.outputs);
  return {
    bytes: gzipSync(player.outputFiles[0].contents, { level: 9 }).length,
    files: Object.entries(inputs)
      .map(([path, { bytesInOutput }]) => ({ path, bytes: bytesInOutput }))
      .sort((a, b) => b.bytes - a.bytes),
  };
}

/** What the first bundle has is imported and not repeated. */
const without = (files) => ({
  name: 'without',
  setup(plugins) {
    plugins.onResolve({ filter: /^\./ }, async ({ path, pluginData, importer, resolveDir, kind, namespace }) => {
      if (pluginData === 'ours') return undefined;
      const found = await plugins.resolve(path, { importer, resolveDir, kind, namespace, pluginData: 'ours' });
      const isKnown = files.has(relative(root, found.path));
      return isKnown ? { path: 'first', external: true } : found;
    });
  },
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from '../lib/run.mjs';

const screens = 'src/tv/later.ts';
const player = [
  "export { PlayerScreen } from './pages/PlayerScreen.js';",
  "export { playbackWith } from './player/open-playback.js';",
  "export { toPlayerModel } from './view-models/player-model.js';",
];
/** Whatever needs this needs the player. */
const core = 'src/tv/player/session.ts';

/**
 * Bytes that the app has for its player's sake, packed: what the player adds to those screens of its file that do without it. hls.js is a file of its own; so
 * are the readers of side files, which most videos do not need.
 */
export async function weighPlayer() {
  const lines = readFileSync(join(root, screens), 'utf8').match(/^export .*$/gm);
  const packed = await Promise.all(lines.map((line) => bundle([line])));
  const others = lines.filter((line, index) => !player.includes(line) && !packed[index].inputs.includes(core));
  const [whole, rest] = await Promise.all([bundle([...others, ...player]), bundle(others)]);
  return { bytes: whole.bytes - rest.bytes };
}

async function bundle(lines) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    stdin: { contents: lines.join('\n'), resolveDir: join(root, 'src/tv'), loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: 'Later',
    target: 'es2018',
    write: false,
    metafile: true,
    packages: 'external',
    logLevel: 'error',
  });
  return { bytes: gzipSync(outputFiles[0].contents, { level: 9 }).length, inputs: Object.keys(metafile.inputs) };
}

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './run.mjs';
import { scriptFiles } from './script-faces.mjs';

const require = createRequire(import.meta.url);

// What Western European text shows; other scripts come with their own files, when a text needs them.
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x152, 0x153],
  [0x2010, 0x201e],
];
const singles = '…‹›•−×™€';
const text = ranges.map(([from, to]) => span(from, to)).join('') + singles;

/** `start` faces are needed by the first screen; the others are loaded by the screens that use them. */
const faces = [
  {
    file: 'inter.woff2',
    from: '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
    wght: { min: 400, max: 700 },
  },
  {
    file: 'serif-600.woff2',
    from: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
    wght: 600,
  },
  {
    file: 'serif-400.woff2',
    from: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
    wght: 400,
  },
  {
    file: 'serif-400-italic.woff2',
    from: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2',
    wght: 400,
  },
];

/** Cuts the package's fonts down to the characters and weights that the app draws. Skips what is there. */
export async function buildFonts(folder) {
  mkdirSync(folder, { recursive: true });
  const scripts = scriptFiles(Array.from(text, (letter) => letter.codePointAt(0)));
  writeFileSync(join(folder, 'faces.json'), JSON.stringify(scripts.flatMap((script) => script.faces)));
  const scriptFaces = scripts.map(({ file, from, points }) => ({
    file,
    from,
    wght: { min: 400, max: 700 },
    letters: String.fromCodePoint(...points),
  }));
  const missing = [...faces, ...scriptFaces].filter(({ file }) => !existsSync(join(folder, file)));
  if (missing.length === 0) return;
  const { default: subsetFont } = await import('subset-font');
  for (const { file, from, wght, letters = text } of missing) {
    const original = readFileSync(require.resolve(from, { paths: [root] }));
    writeFileSync(
      join(folder, file),
      await subsetFont(original, letters, { targetFormat: 'woff2', variationAxes: { wght } }),
    );
  }
}

function span(from, to) {
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('');
}

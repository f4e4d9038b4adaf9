import { createRequire } from 'node:module';
import { root } from './run.mjs';

const require = createRequire(import.meta.url);

const inter = '@fontsource-variable/inter';
const sourceSerif = '@fontsource-variable/source-serif-4';
const arabic = { sans: '@fontsource-variable/noto-sans-arabic', serif: '@fontsource-variable/noto-naskh-arabic' };
const both = (font) => ({ sans: font, serif: font });

/** Scripts beyond the first screen's letters, and the fonts that draw them in place of the app's two families. */
const scripts = {
  'latin-ext': { sans: inter, serif: sourceSerif },
  vietnamese: { sans: inter, serif: sourceSerif },
  cyrillic: { sans: inter, serif: sourceSerif },
  'cyrillic-ext': { sans: inter, serif: sourceSerif },
  greek: { sans: inter, serif: sourceSerif },
  arabic,
  hebrew: both('@fontsource-variable/noto-sans-hebrew'),
  devanagari: both('@fontsource-variable/noto-sans-devanagari'),
};

// A browser looks for a letter only in faces that say just the same of their weight and style: as index.html and story-faces.ts do.
const variants = {
  sans: [{ family: 'Inter', weight: '400 700', style: 'normal' }],
  serif: [
    { family: 'Source Serif 4', weight: '600', style: 'normal' },
    { family: 'Source Serif 4', weight: '400', style: 'normal' },
    { family: 'Source Serif 4', weight: '400', style: 'italic' },
  ],
};

/** Files to make, each with the letters in it and the faces that it serves. A letter is in one file of a family. */
export function scriptFiles(letters) {
  const files = new Map();
  for (const family of ['sans', 'serif']) {
    const taken = new Set(letters);
    for (const [script, fonts] of Object.entries(scripts)) {
      const from = `${fonts[family]}/files/${fonts[family].split('/')[1]}-${script}-wght-normal.woff2`;
      const known = parseRange(readRange(fonts[family], script));
      const own = known.filter((point) => !taken.has(point) && !isShared(point));
      for (const point of own) taken.add(point);
      const base = `${script}-${fonts.sans === fonts.serif ? 'sans' : family}`;
      for (const face of variants[family]) {
        const isSlanted = face.style === 'italic' && fonts[family] === sourceSerif;
        const file = `${base}${isSlanted ? '-italic' : ''}.woff2`;
        const source = isSlanted ? from.replace('normal', 'italic') : from;
        const made = files.get(file) ?? { file, from: source, points: own, faces: [] };
        made.faces.push({ ...face, file, range: writeRange(own) });
        files.set(file, made);
      }
    }
  }
  return [...files.values()];
}

// Marks and dashes that every text has come from the first faces. Joiners are the script's own.
const isShared = (point) => point >= 0x2000 && point < 0x2070 && point !== 0x200c && point !== 0x200d;

const readRange = (font, script) => require(require.resolve(`${font}/unicode.json`, { paths: [root] }))[script];

const parseRange = (range) =>
  range.split(',').flatMap((part) => {
    const [from, to = from] = part.trim().replace('U+', '').split('-');
    const first = Number.parseInt(from, 16);
    return Array.from({ length: Number.parseInt(to, 16) - first + 1 }, (_, at) => first + at);
  });

function writeRange(points) {
  const spans = [];
  for (const point of [...points].sort((a, b) => a - b)) {
    const last = spans[spans.length - 1];
    if (last && last[1] === point - 1) last[1] = point;
    else spans.push([point, point]);
  }
  const hex = (point) => point.toString(16).toUpperCase();
  return spans.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(',');
}

// The title strip at the foot of a picture: kicker, headline, a red rule. The letters come from the project's own fonts.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FONTS = {
  serif: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  sans: '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
};
const BRAND = '#E5383B';
const GROUND = '#0A0E14';
/** Letters are drawn this many times too large and shrunk; a thin border in between makes them semi-bold. */
const OVERSAMPLING = 4;
const LINE_LENGTH = 34;

/** Draws the strip as raw RGBA: { data, width, height }. */
export async function drawStrip(sharp, { kicker, title }) {
  const rows = wrapTitle(title);
  const kickerImage = await letter(sharp, {
    text: kicker.toUpperCase(),
    font: 'sans',
    size: 21,
    colour: '#FF5A5F',
    weight: 3,
  });
  const titleImages = await Promise.all(
    rows.map((text) => letter(sharp, { text, font: 'serif', size: 40, colour: '#F4F6F8', weight: 3 })),
  );
  const width = Math.max(kickerImage.width, ...titleImages.map((image) => image.width)) + 76;
  const height = 66 + rows.length * 48;
  const panel = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" rx="10" fill="${GROUND}" opacity=".84"/><rect x="20" y="20" width="6" height="${height - 40}" rx="3" fill="${BRAND}"/></svg>`;
  const placed = [
    { input: kickerImage.png, left: 44, top: 18 },
    ...titleImages.map(({ png }, row) => ({ input: png, left: 44, top: 44 + row * 48 })),
  ];
  const data = await sharp(Buffer.from(panel)).composite(placed).ensureAlpha().raw().toBuffer();
  return { data, width, height };
}

/** The channel's mark, a red square with its initial. */
export async function drawMark(sharp) {
  const initial = await letter(sharp, { text: 'H', font: 'serif', size: 40, colour: '#FFFFFF', weight: 3 });
  const panel = `<svg xmlns="http://www.w3.org/2000/svg" width="56" height="56"><rect width="56" height="56" rx="12" fill="${BRAND}" opacity=".94"/></svg>`;
  const data = await sharp(Buffer.from(panel))
    .composite([{ input: initial.png, left: Math.round(28 - initial.width / 2), top: 2 }])
    .ensureAlpha()
    .raw()
    .toBuffer();
  return { data, width: 56, height: 56 };
}

function wrapTitle(title) {
  if (title.length <= LINE_LENGTH) return [title];
  const words = title.split(' ');
  const lengths = words.map((_, index) =>
    Math.max(words.slice(0, index).join(' ').length, words.slice(index).join(' ').length),
  );
  const at = lengths.indexOf(Math.min(...lengths.slice(1)));
  return [words.slice(0, at).join(' '), words.slice(at).join(' ')];
}

/** One line of text as a PNG as high as its line, trimmed on the right. */
async function letter(sharp, { text, font, size, colour, weight }) {
  const folder = mkdtempSync(join(tmpdir(), 'rundown-title-'));
  const big = size * OVERSAMPLING;
  try {
    writeFileSync(join(folder, 'text.txt'), text);
    const draw = `drawtext=fontfile='${fontFile(font)}':textfile='${join(folder, 'text.txt')}':fontsize=${big}:fontcolor=${colour}:borderw=${weight}:bordercolor=${colour}:x=${weight}:y=${Math.round(big * 1.02)}-max_glyph_a`;
    execFileSync('ffmpeg', [
      '-v',
      'error',
      '-y',
      '-f',
      'lavfi',
      '-i',
      `color=black@0.0:s=${big * 26}x${Math.round(big * 1.42)},format=rgba`,
      '-vf',
      draw,
      '-frames:v',
      '1',
      join(folder, 'text.png'),
    ]);
    const drawn = readFileSync(join(folder, 'text.png'));
    const { info } = await sharp(drawn)
      .trim({ background: '#00000000', threshold: 0 })
      .toBuffer({ resolveWithObject: true });
    const width = Math.ceil((info.width + weight * 2) / OVERSAMPLING);
    const png = await sharp(drawn)
      .extract({ left: 0, top: 0, width: width * OVERSAMPLING, height: Math.round(big * 1.4) })
      .resize({ width })
      .png()
      .toBuffer();
    return { png, width };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function fontFile(font) {
  const file = fileURLToPath(new URL(`../../node_modules/${FONTS[font]}`, import.meta.url));
  if (!existsSync(file)) throw new Error(`The font ${FONTS[font]} is missing. Install the project first: npm install`);
  return file;
}

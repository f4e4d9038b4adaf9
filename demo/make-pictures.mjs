// Renders the still pictures of the demo channel: node demo/make-pictures.mjs [id ...]
import { readFileSync } from 'node:fs';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { needSharp } from './media-tools/needs.mjs';
import { drawFrame } from './media-tools/scenes.mjs';

const QUALITY = 80;
/** A crowded picture is pressed harder, so that a rail of cards stays quick to load. */
const MOST_BYTES = 56 * 1024;

/** Pictures whose words in scenes.json name an hour of the day that the seed alone would not choose. */
const HOURS = {
  'marathon-route-leaves-old-bridge': 'evening',
  'rower-sixty-one-rounds-skerry-point': 'evening',
  'desert-states-share-power-clock': 'evening',
  'tree-rings-date-lost-flood': 'night',
  'later-school-bell-study': 'morning',
};

const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
const pictures = new URL('pictures/', import.meta.url);

const sharp = await needSharp();
const { segments, live } = read('segments.json');
const wanted = process.argv.slice(2);
const entries = [...read('scenes.json'), ...segments, ...live].filter(
  ({ id }) => wanted.length === 0 || wanted.includes(id),
);
await mkdir(pictures, { recursive: true });

let written = 0;
let total = 0;
for (const entry of entries) {
  const svg = drawFrame({ ...entry, hour: entry.hour ?? HOURS[entry.id], t: 0 });
  const webp = await press(await sharp(Buffer.from(svg)).raw().toBuffer({ resolveWithObject: true }));
  total += webp.length;
  const file = new URL(`${entry.id}.webp`, pictures);
  const same = await stat(file).then(
    () => readFileSync(file).equals(webp),
    () => false,
  );
  if (same) continue;
  await writeFile(file, webp);
  written += 1;
  console.log(`${entry.id}.webp  ${Math.round(webp.length / 1024)} KB`);
}
console.log(`${entries.length} pictures, ${written} written, ${(total / 1048576).toFixed(1)} MB in all`);

async function press({ data, info }) {
  for (let quality = QUALITY; ; quality -= 6) {
    const bytes = await sharp(data, { raw: info }).webp({ quality, effort: 6, smartSubsample: true }).toBuffer();
    if (bytes.length <= MOST_BYTES || quality <= 52) return bytes;
  }
}

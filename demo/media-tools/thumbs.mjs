// The thumbnail track: one sheet of small pictures, and a WebVTT file that says which tile belongs to which seconds.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { timestamp } from './captions.mjs';
import { renderAt } from './frames.mjs';

const TILE = { width: 160, height: 90 };
const INTERVAL_SEC = { normal: 2, slow: 10 };
const COLUMNS = 10;

export async function writeThumbs(sharp, { shots, durationSec, slow, folder }) {
  const interval = INTERVAL_SEC[slow ? 'slow' : 'normal'];
  const count = Math.ceil(durationSec / interval);
  const tiles = [];
  for (let index = 0; index < count; index += 1) {
    const moment = Math.min(durationSec - 0.1, (index + 0.5) * interval);
    const data = await renderAt(sharp, shots, moment, { width: TILE.width * 2, height: TILE.height * 2 });
    const input = await sharp(data, { raw: { width: TILE.width * 2, height: TILE.height * 2, channels: 3 } })
      .resize(TILE.width, TILE.height)
      .png()
      .toBuffer();
    tiles.push({ input, left: (index % COLUMNS) * TILE.width, top: Math.floor(index / COLUMNS) * TILE.height });
  }
  const sheet = {
    width: Math.min(count, COLUMNS) * TILE.width,
    height: Math.ceil(count / COLUMNS) * TILE.height,
    channels: 3,
    background: '#0A0E14',
  };
  writeFileSync(
    join(folder, 'thumbs.jpg'),
    await sharp({ create: sheet }).composite(tiles).jpeg({ quality: 58, mozjpeg: true }).toBuffer(),
  );
  const cues = tiles.map(
    ({ left, top }, index) =>
      `${timestamp(index * interval)} --> ${timestamp(Math.min(durationSec, (index + 1) * interval))}\nthumbs.jpg#xywh=${left},${top},${TILE.width},${TILE.height}\n`,
  );
  writeFileSync(join(folder, 'thumbs.vtt'), `WEBVTT\n\n${cues.join('\n')}`);
}

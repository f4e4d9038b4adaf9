import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import sharp from 'sharp';
import type { Tv } from './tv.js';

const stored = resolve(__dirname, '../pictures');
const failures = resolve(__dirname, '../../../build/picture-failures');

/** Compared at a quarter of the screen: a moved card shows, the smoothing of a letter does not. */
const size = { width: 480, height: 270 };
/** Enough to be looked at. */
const quality = 68;
const tolerance = { pixel: 0.2, share: 0.02 };

/**
 * The share of pixels that differ from the stored picture of that name. With UPDATE_PICTURES=1 the picture is stored
 * instead; look at it before you commit it.
 */
export async function differenceFromStored(tv: Tv, name: string): Promise<number> {
  await tv.settle();
  return differenceAtRest(tv, name);
}

/** The same of a screen that has come to rest, or that never does: what moves is stored, and never differs. */
export async function differenceAtRest(tv: Tv, name: string, { isMoving = false } = {}): Promise<number> {
  const taken = await sharp(await tv.page.screenshot())
    .resize(size.width * 2, size.height * 2)
    .png()
    .toBuffer();
  const file = join(stored, `${name}.webp`);
  if (process.env.UPDATE_PICTURES === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, await sharp(taken).webp({ quality, effort: 6 }).toBuffer());
  }
  if (!existsSync(file)) throw new Error(`There is no stored picture ${name}; make it with UPDATE_PICTURES=1.`);
  if (isMoving) return 0;

  const [now, before] = await Promise.all([small(taken), small(readFileSync(file))]);
  const difference = new PNG(size);
  const differing = pixelmatch(now.data, before.data, difference.data, size.width, size.height, {
    threshold: tolerance.pixel,
  });
  const share = differing / (size.width * size.height);
  if (share > tolerance.share) {
    mkdirSync(dirname(join(failures, name)), { recursive: true });
    writeFileSync(join(failures, `${name}.taken.png`), taken);
    writeFileSync(join(failures, `${name}.difference.png`), PNG.sync.write(difference));
  }
  return share;
}

/** The share of pixels that may differ before a screen counts as changed. */
export const acceptedShare = tolerance.share;

const small = async (picture: Buffer): Promise<PNG> =>
  PNG.sync.read(await sharp(picture).resize(size.width, size.height).png().toBuffer());

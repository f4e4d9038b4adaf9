import sharp from 'sharp';
import type { ImageFormat, ImageSize } from '../../contract/image-size.js';

/** 100 megapixels: more than any newsroom's camera, less than a bomb. */
const MAX_INPUT_PIXELS = 100_000_000;
const WEBP_QUALITY = 80;
const JPEG_QUALITY = 82;
/** JPEG has no transparency; logos and cut-outs stand on the app's own ground. */
const GROUND = '#0b0f1a';

// Many pictures at once are faster on one thread each, and libvips need not remember what the disk cache does.
sharp.concurrency(1);
sharp.cache(false);

/** Exactly the size asked for: cropped to fill with a height, in its own shape without. Throws when the bytes are no picture. */
export async function resizePicture(original: Buffer, size: ImageSize, format: ImageFormat): Promise<Buffer> {
  const picture = sharp(original, { limitInputPixels: MAX_INPUT_PIXELS, failOn: 'none' })
    .autoOrient()
    .resize({ ...size, fit: 'cover', position: sharp.strategy.attention });
  return format === 'webp'
    ? picture.webp({ quality: WEBP_QUALITY, effort: 3 }).toBuffer()
    : picture.flatten({ background: GROUND }).jpeg({ quality: JPEG_QUALITY, mozjpeg: true }).toBuffer();
}

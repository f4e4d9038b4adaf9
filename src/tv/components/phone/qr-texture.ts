import { drawnTexture } from '../drawn-texture.js';
import { qrModules } from './qr-modules.js';

/** Squares that the standard wants left light on each side. */
const quiet = 4;

/** A code in black on white with its quiet zone, `size` pixels wide. */
export const qrTexture = (text: string, size: number) =>
  drawnTexture(`qr-${text}`, size, size, (pen) => {
    const modules = qrModules(text);
    // Whole pixels, so that every edge is sharp.
    const side = Math.floor(size / (modules.length + 2 * quiet));
    const inset = Math.floor((size - side * modules.length) / 2);
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, size, size);
    pen.fillStyle = '#000';
    modules.forEach((row, y) => {
      row.forEach((isDark, x) => {
        if (isDark) pen.fillRect(inset + x * side, inset + y * side, side, side);
      });
    });
  });

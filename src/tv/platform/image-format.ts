import type { ImageFormat } from '../../contract/image-size.js';

/** TVs older than Chrome 32's engine, and some WebViews, show no WebP. */
export function supportedImageFormat(): ImageFormat {
  try {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 1;
    return canvas.toDataURL('image/webp').startsWith('data:image/webp') ? 'webp' : 'jpg';
  } catch {
    return 'jpg';
  }
}

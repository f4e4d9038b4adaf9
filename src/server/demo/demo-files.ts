import { extname } from 'node:path';

const MIME_TYPES: Readonly<Record<string, string>> = {
  '.m3u8': 'application/vnd.apple.mpegurl',
  '.ts': 'video/mp2t',
  '.m4s': 'video/iso.segment',
  '.mp4': 'video/mp4',
  '.aac': 'audio/aac',
  '.vtt': 'text/vtt; charset=utf-8',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.xml': 'application/rss+xml; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/** Types that TV players insist on and that servers guess differently: `.ts` is no TypeScript here. */
export const demoMimeType = (path: string): string | undefined => MIME_TYPES[extname(path).toLowerCase()];

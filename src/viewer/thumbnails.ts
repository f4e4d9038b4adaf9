/** A small picture of a moment: a piece of a larger one, or the whole of it. */
export interface Thumbnail {
  readonly startSec: number;
  readonly endSec: number;
  readonly url: string;
  /** Of the larger picture, in its pixels; undefined: the whole. */
  readonly piece: { readonly x: number; readonly y: number; readonly w: number; readonly h: number } | undefined;
}

const timing = /^(?:(\d+):)?(\d{1,2}):(\d{2}[.,]\d{1,3})\s+-->\s+(?:(\d+):)?(\d{1,2}):(\d{2}[.,]\d{1,3})/;

/** Reads a WebVTT file whose cues are addresses (`sprite.jpg#xywh=0,0,160,90`). What is not one is passed over. */
export function parseThumbnails(file: string, resolve: (url: string) => string): readonly Thumbnail[] {
  const thumbnails: Thumbnail[] = [];
  for (const block of file.replace(/\r\n?/g, '\n').split(/\n{2,}/)) {
    const lines = block.split('\n');
    const at = lines.findIndex((line) => timing.test(line));
    const match = timing.exec(lines[at] ?? '');
    const address = lines[at + 1]?.trim();
    if (!match || !address) continue;
    const startSec = seconds(match[1], match[2], match[3]);
    const endSec = seconds(match[4], match[5], match[6]);
    if (endSec > startSec) thumbnails.push({ startSec, endSec, ...toPicture(address, resolve) });
  }
  return thumbnails.sort((a, b) => a.startSec - b.startSec);
}

/** The one of a moment, else the last before it. */
export function thumbnailAt(thumbnails: readonly Thumbnail[], atSec: number): Thumbnail | undefined {
  let low = 0;
  let high = thumbnails.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((thumbnails[middle]?.startSec ?? 0) <= atSec) low = middle + 1;
    else high = middle;
  }
  return thumbnails[low - 1];
}

function toPicture(address: string, resolve: (url: string) => string): Pick<Thumbnail, 'url' | 'piece'> {
  const [path = '', fragment = ''] = address.split('#');
  const found = /^xywh=(?:pixel:)?(\d+),(\d+),(\d+),(\d+)$/.exec(fragment);
  const [x = 0, y = 0, w = 0, h = 0] = (found?.slice(1) ?? []).map(Number);
  return { url: resolve(path), piece: w > 0 && h > 0 ? { x, y, w, h } : undefined };
}

const seconds = (hours = '0', minutes = '0', rest = '0'): number =>
  Number(hours) * 3600 + Number(minutes) * 60 + Number(rest.replace(',', '.'));

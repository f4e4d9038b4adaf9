import type { Thumbnail } from './thumbnails.js';

/** A playlist of pictures instead of video, as a stream's first playlist names it. */
interface ImageStream {
  readonly url: string;
  readonly bandwidth: number;
}

type Resolve = (url: string) => string;

/** Pictures by Roku's tag, or key frames that are pictures themselves: key frames of a video need a decoder of their own. */
const imageStream = /^#EXT-X-IMAGE-STREAM-INF:(.*)$|^#EXT-X-I-FRAME-STREAM-INF:(.*CODECS="(?:mjpg|jpeg|png|webp)".*)$/i;

/** The lightest of a stream's playlists of pictures. Undefined where there are none. */
export function findImageStream(multivariant: string, resolve: Resolve): string | undefined {
  const streams: ImageStream[] = [];
  for (const line of lines(multivariant)) {
    const found = imageStream.exec(line);
    const attributes = readAttributes(found?.[1] ?? found?.[2] ?? '');
    const uri = attributes['URI'];
    if (uri) streams.push({ url: resolve(uri), bandwidth: Number(attributes['BANDWIDTH']) || Number.MAX_VALUE });
  }
  return streams.sort((a, b) => a.bandwidth - b.bandwidth)[0]?.url;
}

interface Tiles {
  readonly w: number;
  readonly h: number;
  readonly columns: number;
  readonly rows: number;
  readonly sec: number | undefined;
}

/** More pieces than these in one picture are a damaged playlist. */
const mostTiles = 1000;

/** Each tile of each picture. What has no length, or lies in a part of a file, is passed over. */
export const parseImagePlaylist = (playlist: string, resolve: Resolve): readonly Thumbnail[] =>
  readPictures(playlist, resolve).thumbnails;

/** Those of a live stream, in seconds since 1970: as it dates them, else as if the last one ended now. */
export function parseLiveImagePlaylist(playlist: string, resolve: Resolve, nowMs: number): readonly Thumbnail[] {
  const { thumbnails, endSec, zeroSec } = readPictures(playlist, resolve);
  const zero = zeroSec ?? nowMs / 1000 - endSec;
  return thumbnails.map((each) => ({ ...each, startSec: zero + each.startSec, endSec: zero + each.endSec }));
}

interface ReadPictures {
  readonly thumbnails: readonly Thumbnail[];
  readonly endSec: number;
  /** When the start of the playlist was sent, where it says so. */
  readonly zeroSec: number | undefined;
}

function readPictures(playlist: string, resolve: Resolve): ReadPictures {
  let zeroSec: number | undefined;
  const thumbnails: Thumbnail[] = [];
  let atSec = 0;
  let lengthSec = 0;
  let tiles: Tiles | undefined;
  let isPart = false;
  for (const line of lines(playlist)) {
    const [tag = '', value = ''] = splitTag(line);
    if (tag === '#EXTINF') lengthSec = Number.parseFloat(value) || 0;
    else if (tag === '#EXT-X-TILES') tiles = readTiles(value);
    else if (tag === '#EXT-X-PROGRAM-DATE-TIME') zeroSec ??= zeroOf(value, atSec);
    else if (tag === '#EXT-X-BYTERANGE') isPart = true;
    else if (!line.startsWith('#')) {
      const picture = { startSec: atSec, endSec: atSec + lengthSec, url: resolve(line) };
      if (lengthSec > 0 && !isPart) thumbnails.push(...cut(picture, tiles));
      atSec += lengthSec;
      lengthSec = 0;
      isPart = false;
    }
  }
  return { thumbnails, endSec: atSec, zeroSec };
}

function zeroOf(date: string, atSec: number): number | undefined {
  const ms = Date.parse(date);
  return Number.isNaN(ms) ? undefined : ms / 1000 - atSec;
}

function cut({ startSec, endSec, url }: Omit<Thumbnail, 'piece'>, tiles: Tiles | undefined): readonly Thumbnail[] {
  if (!tiles) return [{ startSec, endSec, url, piece: undefined }];
  const { w, h, columns, rows } = tiles;
  const count = columns * rows;
  const sec = tiles.sec ?? (endSec - startSec) / count;
  return Array.from({ length: count }, (_, index) => ({
    startSec: startSec + index * sec,
    endSec: startSec + (index + 1) * sec,
    url,
    piece: { x: (index % columns) * w, y: Math.floor(index / columns) * h, w, h },
  })).filter((tile) => tile.startSec < endSec);
}

function readTiles(value: string): Tiles | undefined {
  const { RESOLUTION = '', LAYOUT = '', DURATION = '' } = readAttributes(value);
  const [w = 0, h = 0] = RESOLUTION.split('x').map(Number);
  const [columns = 0, rows = 0] = LAYOUT.split('x').map(Number);
  const isWhole = [w, h, columns, rows].every((size) => Number.isInteger(size) && size > 0);
  return isWhole && columns * rows <= mostTiles
    ? { w, h, columns, rows, sec: Number(DURATION) || undefined }
    : undefined;
}

/** `NAME=value,NAME="value, with comma"` */
function readAttributes(text: string): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  const pattern = /([A-Z0-9-]+)=(?:"([^"]*)"|([^",]*))/g;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    attributes[found[1] ?? ''] = found[2] ?? found[3] ?? '';
  }
  return attributes;
}

const splitTag = (line: string): readonly string[] => {
  const colon = line.indexOf(':');
  return colon < 0 ? [line] : [line.slice(0, colon), line.slice(colon + 1)];
};

const lines = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line);

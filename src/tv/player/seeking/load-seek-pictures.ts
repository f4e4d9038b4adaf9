import { type BifFrame, parseBif } from '../../../viewer/bif.js';
import { findImageStream, parseImagePlaylist, parseLiveImagePlaylist } from '../../../viewer/image-playlist.js';
import { parseThumbnails, type Thumbnail, thumbnailAt } from '../../../viewer/thumbnails.js';

/** A small picture of a moment; `piece` in the pixels of the picture at `url`. */
export type SeekPreview = Pick<Thumbnail, 'url' | 'piece'>;

export interface SeekPictures {
  /** `sentSec`: when it was sent, in seconds since 1970, of a live stream. */
  at(positionSec: number, sentSec?: number): SeekPreview | undefined;
  leave(): void;
}

export interface PictureAddresses {
  /** WebVTT of sprites, or a BIF file. */
  readonly thumbnailsUrl: string | undefined;
  /** Of HLS: they may name playlists of pictures. */
  readonly streamUrls: readonly string[];
  readonly isLive: boolean;
}

/** Object URLs of single frames that are kept at once. */
const mostFrames = 12;

/** From the first address that gives any: the side file of the feed, then the stream and its stand-ins. */
export async function loadSeekPictures({
  thumbnailsUrl,
  streamUrls,
  isLive,
}: PictureAddresses): Promise<SeekPictures | undefined> {
  const ways = [
    ...(thumbnailsUrl ? [() => fromSideFile(thumbnailsUrl)] : []),
    ...streamUrls.map((url) => () => fromStream(url, isLive)),
  ];
  for (const way of ways) {
    try {
      const pictures = await way();
      if (pictures) return pictures;
    } catch {
      // The next address, or the time alone.
    }
  }
  return undefined;
}

async function fromSideFile(url: string): Promise<SeekPictures | undefined> {
  const answer = await load(url);
  const file = new Uint8Array(await answer.arrayBuffer());
  const frames = parseBif(file);
  if (frames.length > 0) return new BifPictures(file, frames);
  return fromThumbnails(parseThumbnails(new TextDecoder().decode(file), resolveAt(answer.url || url)));
}

async function fromStream(url: string, isLive: boolean): Promise<SeekPictures | undefined> {
  const answer = await load(url);
  const found = findImageStream(await answer.text(), resolveAt(answer.url || url));
  if (!found) return undefined;
  if (isLive) return LivePictures.open(found);
  const playlist = await load(found);
  return fromThumbnails(parseImagePlaylist(await playlist.text(), resolveAt(playlist.url || found)));
}

async function load(url: string): Promise<Response> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`previews: ${answer.status}`);
  return answer;
}

const resolveAt = (base: string) => (path: string) => new URL(path, base).href;

const fromThumbnails = (thumbnails: readonly Thumbnail[]): SeekPictures | undefined =>
  thumbnails.length > 0 ? { at: (sec) => thumbnailAt(thumbnails, sec), leave: () => undefined } : undefined;

/** Looked for anew no more often than this. */
const refreshMs = 6_000;

/** The window of a live stream moves on: its playlist is read again once a moment behind its end is asked for. */
class LivePictures implements SeekPictures {
  private thumbnails: readonly Thumbnail[] = [];
  private readAtMs = 0;

  private constructor(private readonly url: string) {}

  static async open(url: string): Promise<LivePictures | undefined> {
    const pictures = new LivePictures(url);
    await pictures.read();
    return pictures.thumbnails.length > 0 ? pictures : undefined;
  }

  at(_positionSec: number, sentSec = 0): SeekPreview | undefined {
    const last = this.thumbnails[this.thumbnails.length - 1];
    const isBehind = last === undefined || sentSec >= last.endSec;
    if (isBehind && Date.now() - this.readAtMs >= refreshMs) this.read().catch(() => undefined);
    const found = thumbnailAt(this.thumbnails, sentSec);
    // One that is a little late is better than none; the picture of another moment is not.
    return found && sentSec < found.endSec + refreshMs / 1000 ? found : undefined;
  }

  leave(): void {
    this.readAtMs = Number.POSITIVE_INFINITY;
  }

  private async read(): Promise<void> {
    this.readAtMs = Date.now();
    const playlist = await load(this.url);
    const resolve = resolveAt(playlist.url || this.url);
    this.thumbnails = parseLiveImagePlaylist(await playlist.text(), resolve, Date.now());
  }
}

class BifPictures implements SeekPictures {
  private readonly made = new Map<number, string>();

  constructor(
    private readonly file: Uint8Array<ArrayBuffer>,
    private readonly frames: readonly BifFrame[],
  ) {}

  at(positionSec: number): SeekPreview | undefined {
    const index = this.frames.reduce((found, { startSec }, at) => (startSec <= positionSec ? at : found), 0);
    const frame = this.frames[index];
    if (!frame) return undefined;
    let url = this.made.get(index);
    if (!url) {
      const bytes = this.file.slice(frame.offset, frame.offset + frame.length);
      url = URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }));
      this.made.set(index, url);
      this.dropOldest();
    }
    return { url, piece: undefined };
  }

  leave(): void {
    for (const url of this.made.values()) URL.revokeObjectURL(url);
    this.made.clear();
  }

  private dropOldest(): void {
    const [oldest, url] = this.made.entries().next().value ?? [];
    if (this.made.size <= mostFrames || oldest === undefined || !url) return;
    URL.revokeObjectURL(url);
    this.made.delete(oldest);
  }
}

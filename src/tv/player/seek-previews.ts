import { type BifFrame, parseBif } from '../../viewer/bif.js';
import { parseThumbnails, type Thumbnail, thumbnailAt } from '../../viewer/thumbnails.js';

/** A small picture of a moment; `piece` in the pixels of the picture at `src`. */
export type SeekPreview = Pick<Thumbnail, 'url' | 'piece'>;

/** Object URLs of single frames that are kept at once. */
const mostFrames = 12;

/** The thumbnails of one video, loaded when they are first asked for. They fail alone: a seek without pictures is a seek. */
export class SeekPreviews {
  private thumbnails: readonly Thumbnail[] = [];
  private frames: readonly BifFrame[] = [];
  private file = new Uint8Array(0);
  private readonly made = new Map<number, string>();
  private isAsked = false;
  private isLeft = false;

  constructor(
    private readonly url: string | undefined,
    private readonly onLoaded: () => void,
  ) {}

  at(positionSec: number): SeekPreview | undefined {
    if (!this.isAsked) void this.load();
    if (this.frames.length > 0) return this.frameAt(positionSec);
    return thumbnailAt(this.thumbnails, positionSec);
  }

  leave(): void {
    this.isLeft = true;
    for (const url of this.made.values()) URL.revokeObjectURL(url);
    this.made.clear();
  }

  private async load(): Promise<void> {
    this.isAsked = true;
    const { url } = this;
    if (!url) return;
    try {
      const answer = await fetch(url);
      if (!answer.ok) return;
      const file = new Uint8Array(await answer.arrayBuffer());
      if (this.isLeft) return;
      this.file = file;
      this.frames = parseBif(file);
      if (this.frames.length === 0) {
        this.thumbnails = parseThumbnails(
          new TextDecoder().decode(file),
          (path) => new URL(path, answer.url || url).href,
        );
      }
      this.onLoaded();
    } catch {
      // The time alone has to do.
    }
  }

  private frameAt(positionSec: number): SeekPreview | undefined {
    const index = this.frames.reduce((found, { startSec }, at) => (startSec <= positionSec ? at : found), 0);
    const frame = this.frames[index];
    if (!frame) return undefined;
    let url = this.made.get(index);
    if (!url) {
      url = URL.createObjectURL(
        new Blob([this.file.slice(frame.offset, frame.offset + frame.length)], { type: 'image/jpeg' }),
      );
      this.made.set(index, url);
      this.dropOldest();
    }
    return { url, piece: undefined };
  }

  private dropOldest(): void {
    const [oldest, url] = this.made.entries().next().value ?? [];
    if (this.made.size <= mostFrames || oldest === undefined || !url) return;
    URL.revokeObjectURL(url);
    this.made.delete(oldest);
  }
}

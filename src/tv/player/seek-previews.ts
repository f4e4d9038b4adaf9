import { type Chapter, inOrder } from '../../viewer/chapters.js';
import { createScriptLoader } from '../platform/script-loader.js';
import type { PictureAddresses, SeekPictures, SeekPreview } from './seeking/load-seek-pictures.js';
import type * as sideFiles from './seeking/read-side-files.js';

export type SideFileReader = typeof sideFiles;

const loadReader = createScriptLoader<SideFileReader>('./js/seeking.js', 'RundownSeeking');

/** The small pictures of one video, loaded at its first seek. They fail alone: a seek without pictures is a seek. */
export class SeekPreviews {
  private pictures: SeekPictures | undefined;
  private isAsked = false;
  private isLeft = false;

  constructor(
    private readonly addresses: PictureAddresses,
    private readonly onLoaded: () => void,
    private readonly reader: () => Promise<SideFileReader | undefined> = loadReader,
  ) {}

  /** `sentSec`: when it was sent, of a live stream. */
  at(positionSec: number, sentSec?: number): SeekPreview | undefined {
    if (!this.isAsked) void this.load();
    return this.pictures?.at(positionSec, sentSec);
  }

  leave(): void {
    this.isLeft = true;
    this.pictures?.leave();
    this.pictures = undefined;
  }

  private async load(): Promise<void> {
    this.isAsked = true;
    const { thumbnailsUrl, streamUrls } = this.addresses;
    if (!thumbnailsUrl && streamUrls.length === 0) return;
    const pictures = await (await this.reader())?.loadSeekPictures(this.addresses);
    if (this.isLeft) pictures?.leave();
    else if (pictures) {
      this.pictures = pictures;
      this.onLoaded();
    }
  }
}

/** Those of a side file; none when it does not come. */
export async function loadChapters(url: string, reader = loadReader): Promise<readonly Chapter[]> {
  try {
    const [answer, sideFile] = await Promise.all([fetch(url), reader()]);
    return answer.ok && sideFile ? inOrder(sideFile.readChapters(await answer.text())) : [];
  } catch {
    return [];
  }
}

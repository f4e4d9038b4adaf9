import type { SectionColours } from '../../contract/channel.js';
import type { ImageSize } from '../../contract/image-size.js';
import type { Picture } from '../../contract/media.js';

/** How the channel looks, as far as pictures need it. */
export interface PictureLook {
  /** Where the image API serves a picture at a size in device pixels. */
  imageAddress(key: string, size: ImageSize, failed?: readonly string[]): string | undefined;
  readonly sectionColours: Readonly<Record<string, SectionColours>>;
}

export interface PictureModel {
  /** Two models with one key show one picture. Undefined: the story has none. */
  readonly key: string | undefined;
  /** Where to try next, after those that failed. Undefined: nowhere. */
  address(size: ImageSize, failed?: readonly string[]): string | undefined;
  /** Shown in the section's colours when the picture is missing or broken. */
  readonly section: string;
  /** Dark, middle, light. */
  readonly colours: SectionColours;
}

// For sections that the operator gave no colours.
const plain: SectionColours = ['#141B25', '#24303F', '#5B6E84'];

export function toPictureModel(
  picture: Picture | undefined,
  section: string | undefined,
  look: PictureLook,
): PictureModel {
  const key = picture?.key;
  return {
    key,
    address: (size, failed) => (key === undefined ? undefined : look.imageAddress(key, size, failed)),
    section: section ?? '',
    colours: (section && look.sectionColours[section]) || plain,
  };
}

/** Formats the image service makes. Old TVs without WebP ask for `jpg`. */
export const imageFormats = ['webp', 'jpg'] as const;
export type ImageFormat = (typeof imageFormats)[number];

/** The widest picture the service makes, in pixels: a 4K screen's. */
export const maxImageWidth = 3840;

export interface ImageSize {
  readonly width: number;
  /** With a height the picture is cropped to fill; without, it keeps its shape. */
  readonly height?: number;
}

/** `384x216` or `624`, as it stands in an image's path. */
export const formatImageSize = ({ width, height }: ImageSize): string => (height ? `${width}x${height}` : `${width}`);

export function parseImageSize(text: string): ImageSize | undefined {
  const match = /^([1-9]\d{0,3})(?:x([1-9]\d{0,3}))?$/.exec(text);
  if (!match) return undefined;
  const width = Number(match[1]);
  const height = match[2] ? Number(match[2]) : undefined;
  if (width > maxImageWidth || (height ?? 0) > maxImageWidth) return undefined;
  return height === undefined ? { width } : { width, height };
}

import type * as z from 'zod/mini';
import type { SourcePicture } from '../../contract/media.js';
import { isPortrait, isTracker } from '../media/picture-rank.js';
import type { ResolveUrl } from '../resolve-url.js';
import { collapse } from '../text/plain-text.js';
import type { Attributes } from './attributes.js';

export type PictureInput = z.input<typeof SourcePicture>;

/** Smaller than this is an icon, an emoji or a tracking pixel. */
const smallestSide = 50;
/** As wide fills half a screen: what the newsroom shows is good enough. */
const goodWidth = 800;
/** No TV draws a picture wider than its screen. */
const screenWidth = 1920;
const placeholders =
  /\/(?:blank|spacer|transparent|placeholder|lazy|1x1|grey|gray)[\w-]*\.(?:gif|png|svg)\b|\/emoji\//i;

/** Lazy loaders keep the address aside and put a placeholder in `src`. */
const addressNames = ['data-src', 'data-lazy-src', 'data-original', 'data-hi-res-src', 'src'] as const;
const setNames = ['srcset', 'data-srcset', 'data-lazy-srcset'] as const;

/** `sets` are those of the `<source>` elements around it. */
export function toPicture(
  attributes: Attributes,
  resolve: ResolveUrl,
  sets: readonly string[] = [],
): PictureInput | undefined {
  const own = addressNames.map((name) => resolve(attributes[name])).find((url) => url && !placeholders.test(url));
  const width = pixels(attributes['width']);
  const height = pixels(attributes['height']);
  if (isSmall(width) || isSmall(height)) return undefined;

  const candidates = [...sets, ...setNames.flatMap((name) => attributes[name] ?? [])].flatMap(readSet);
  const chosen = choose(own, width, withAddresses(candidates, resolve));
  if (!chosen || isTracker(chosen.url) || isPortrait(chosen.url)) return undefined;
  const alt = collapse(attributes['alt'] ?? '');
  const size = chosen.url === own ? { width, height } : { width: chosen.width, height: undefined };
  return {
    url: chosen.url,
    ...(alt ? { alt } : {}),
    ...(size.width ? { width: size.width } : {}),
    ...(size.height ? { height: size.height } : {}),
  };
}

interface Rendition {
  readonly url: string;
  readonly width: number | undefined;
}

/** The newsroom's own choice, unless it is small and there is a larger one; of those, the largest that a screen can show. */
function choose(
  own: string | undefined,
  width: number | undefined,
  renditions: readonly Rendition[],
): Rendition | undefined {
  const ownWidth = renditions.find(({ url }) => url === own)?.width ?? width;
  if (own && (renditions.length === 0 || (ownWidth ?? 0) >= goodWidth)) return { url: own, width: ownWidth };
  const fitting = renditions.filter((rendition) => (rendition.width ?? 0) <= screenWidth);
  const widest = (fitting.length > 0 ? fitting : renditions).reduce<Rendition | undefined>(
    (best, rendition) => ((rendition.width ?? 0) > (best?.width ?? 0) || !best ? rendition : best),
    undefined,
  );
  const isWider = (widest?.width ?? 0) > (ownWidth ?? 0);
  return own && !isWider ? { url: own, width: ownWidth } : widest;
}

/** Longer is no choice of pictures. */
const maxSetLength = 8000;

/** `a.jpg 640w, b.jpg 1280w`. A comma within an address has no white space after it. */
function readSet(set: string): { readonly address: string; readonly width: number | undefined }[] {
  const entries = set.slice(0, maxSetLength).split(/,\s+|,$|(?<=\s\d{1,5}[wx]),/);
  return entries.map((entry) => {
    const [address = '', descriptor = ''] = entry.trim().split(/\s+/);
    return { address, width: descriptor.endsWith('w') ? pixels(descriptor.slice(0, -1)) : undefined };
  });
}

const withAddresses = (entries: ReturnType<typeof readSet>, resolve: ResolveUrl): Rendition[] =>
  entries.flatMap(({ address, width }) => {
    const url = resolve(address);
    return url && !isSmall(width) ? [{ url, width }] : [];
  });

const pixels = (text = ''): number | undefined => {
  const match = /^\s*(\d{1,5})(?:\.\d+)?(?:px)?\s*$/.exec(text);
  return match ? Number(match[1]) : undefined;
};

const isSmall = (side: number | undefined): boolean => side !== undefined && side < smallestSide;

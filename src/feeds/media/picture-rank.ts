export interface PictureClaim {
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly isDefault?: boolean | undefined;
  /** What to take its width for when the feed does not say. */
  readonly likelyWidth: number;
}

/** As wide is an icon, and no lead for a TV. */
const iconWidth = 64;
const portraits = /\bgravatar\.com\/|\/avatars?[/._-]|[/_-]avatar\.|blogger_img_proxy|profile_images\//i;
const placeholders =
  /\/(?:blank|spacer|pixel|transparent|placeholder|1x1|default-?image)[\w-]*\.(?:gif|png|jpe?g|svg)\b|\/(?:core\/)?emoji\//i;
/** A name server knows hosts by names that end in letters; `a57.example.com60` is a template gone wrong. */
const possibleHost =
  /^https?:\/\/(?:[^/?#@]*@)?(?:[^/?#:@]+\.(?:[a-z]{2,63}|xn--[a-z0-9-]+)|[\d.]+|\[[^\]]+\]|localhost)\.?(?:[:/?#]|$)|^\//i;

/**
 * How good a picture is as a story's lead: its width in pixels where it is known, and the default before its equals. Below 1
 * any other is better; 0 is no picture.
 */
export function pictureRank(url: string, { width, height, isDefault, likelyWidth }: PictureClaim): number {
  if ((width ?? height ?? likelyWidth) <= 2 || isTracker(url)) return 0;
  const across = width ?? (height === undefined ? likelyWidth : height * 1.5);
  const rank = across + (isDefault ? 0.5 : 0);
  if (!possibleHost.test(url)) return rank / 1e8;
  return across <= iconWidth || isPortrait(url) || placeholders.test(url) ? rank / 1e5 : rank;
}

const trackers =
  /\bfeeds?\.feedburner\.com\/~|\/~(?:r|ff|a)\/|feedsportal\.com|\bdoubleclick\.net|scorecardresearch\.com|\b(?:stats|pixel)\.(?:wordpress|wp)\.com|[/.]pixel[./?]|google-analytics\.com|\/pagead\/|\bfeedads\./i;

/** Pictures of those who write, not of what they write about. */
export const isPortrait = (url: string): boolean => portraits.test(url);

/** Pictures that count readers. */
export const isTracker = (url: string): boolean => trackers.test(url);

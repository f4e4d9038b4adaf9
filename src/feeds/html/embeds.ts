import { toEmbed } from '../media/embed.js';
import type { ResolveUrl } from '../resolve-url.js';
import { collapse } from '../text/plain-text.js';
import type { Attributes } from './attributes.js';

/** What another site shows in the article. */
export interface FoundEmbed {
  readonly link: string;
  readonly provider?: string;
  readonly title?: string;
}

/** Buttons, counters and advertisements that come in frames. */
const notContent =
  /\/plugins\/(?:like|share|follow|page|comments)|doubleclick|googlesyndication|adservice|amazon-adsystem|taboola|outbrain|recaptcha|disqus|addthis|sharethis|googletagmanager|criteo/i;
const addressNames = ['src', 'data-src', 'data-lazy-src', 'data-litespeed-src', 'data', 'data-href', 'cite'] as const;

/** AMP's and others' elements that only name what they show. */
const pagesByElement: Readonly<Record<string, readonly [attribute: string, page: (id: string) => string]>> = {
  'amp-youtube': ['data-videoid', (id) => `https://www.youtube.com/watch?v=${id}`],
  'lite-youtube': ['videoid', (id) => `https://www.youtube.com/watch?v=${id}`],
  'amp-vimeo': ['data-videoid', (id) => `https://vimeo.com/${id}`],
  'amp-dailymotion': ['data-videoid', (id) => `https://www.dailymotion.com/video/${id}`],
  'amp-twitter': ['data-tweetid', (id) => `https://x.com/i/status/${id}`],
  'amp-instagram': ['data-shortcode', (id) => `https://www.instagram.com/p/${id}/`],
  script: ['data-telegram-post', (id) => `https://t.me/${id}`],
};

export const embedElements: ReadonlySet<string> = new Set([
  'iframe',
  'embed',
  'object',
  'amp-iframe',
  'amp-facebook',
  ...Object.keys(pagesByElement).filter((name) => name !== 'script'),
]);

/** The page of what an element shows: of a site that is known, or of a frame that may fill the screen, which only players and the like ask for. */
export function embedOf(name: string, attributes: Attributes, resolve: ResolveUrl): FoundEmbed | undefined {
  const address = addressOf(name, attributes, resolve);
  if (!address || notContent.test(address)) return undefined;
  const title = collapse(attributes['title'] ?? '');
  const known = toEmbed(address);
  if (!known && !('allowfullscreen' in attributes)) return undefined;
  return { ...(known ?? { link: address }), ...(title ? { title } : {}) };
}

/** Where the file or page stands that an element shows. */
export function addressOf(name: string, attributes: Attributes, resolve: ResolveUrl): string | undefined {
  const [attribute, toPage] = pagesByElement[name] ?? [];
  const id = attribute && attributes[attribute]?.trim();
  if (id && toPage) return /^[\w/-]+$/.test(id) ? toPage(id) : undefined;
  return addressNames.map((key) => resolve(attributes[key])).find((url) => url !== undefined);
}

/** Classes of the quotations that social networks hand out, with the word of who made them. */
const postClasses: readonly (readonly [className: string, provider: string])[] = [
  ['twitter-tweet', 'X'],
  ['twitter-video', 'X'],
  ['instagram-media', 'Instagram'],
  ['tiktok-embed', 'TikTok'],
  ['bluesky-embed', 'Bluesky'],
  ['text-post-media', 'Threads'],
  ['reddit-embed-bq', 'Reddit'],
  ['reddit-card', 'Reddit'],
  ['fb-post', 'Facebook'],
  ['fb-video', 'Facebook'],
];
const permalinkNames = ['cite', 'data-instgrm-permalink', 'data-text-post-permalink', 'data-href'] as const;

/** A post of a social network: its provider, and its page where its element says so. */
export function postOf(attributes: Attributes, resolve: ResolveUrl): { provider: string; link?: string } | undefined {
  const classes = attributes['class']?.toLowerCase().split(/\s+/) ?? [];
  const provider = postClasses.find(([className]) => classes.includes(className))?.[1];
  if (!provider) return undefined;
  const link = permalinkNames.map((name) => resolve(attributes[name])).find((url) => url !== undefined);
  return { provider, ...(link ? { link: toEmbed(link)?.link ?? link } : {}) };
}

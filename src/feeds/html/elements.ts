import { silentElements } from '../text/plain-text.js';
import type { Attributes } from './attributes.js';
import { embedElements } from './embeds.js';

/** What an element means for the body of an article. */
export type Role =
  | 'inline'
  | 'plain'
  | 'silent'
  | 'heading'
  | 'quote'
  | 'cite'
  | 'list'
  | 'figure'
  | 'caption'
  | 'credit'
  | 'correction'
  | 'image'
  /** `<picture>`, which holds the choices for its image. */
  | 'choice'
  | 'video'
  | 'audio'
  | 'mediaPart'
  /** A frame of another site. */
  | 'embed'
  /** What is for browsers that lack something: its words are not for reading, its pictures are. */
  | 'fallback'
  | 'row'
  | 'lineBreak';

const words = (text: string): string[] => text.split(' ');

const rolesByName: ReadonlyMap<string, Role> = new Map<string, Role>([
  ...[...silentElements].map((name) => [name, 'silent'] as const),
  ...words('h1 h2 h3 h4 h5 h6').map((name) => [name, 'heading'] as const),
  ...words(
    'p div section article main aside header footer nav address pre li dl dt dd table tbody thead tfoot td th hr details summary center body html',
  ).map((name) => [name, 'plain'] as const),
  ['blockquote', 'quote'],
  ['cite', 'cite'],
  ['ul', 'list'],
  ['ol', 'list'],
  ['figure', 'figure'],
  ['figcaption', 'caption'],
  ['img', 'image'],
  ['amp-img', 'image'],
  ['amp-anim', 'image'],
  ['picture', 'choice'],
  ['video', 'video'],
  ['amp-video', 'video'],
  ['audio', 'audio'],
  ['amp-audio', 'audio'],
  ['source', 'mediaPart'],
  ['track', 'mediaPart'],
  ['tr', 'row'],
  ...[...embedElements].map((name) => [name, 'embed'] as const),
  ['noscript', 'fallback'],
  ['object', 'fallback'],
  ['br', 'lineBreak'],
]);

/** Newsrooms' systems say with a class what HTML has no element for, and what is there for web pages alone. */
const rolesByClass: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['correction', 'correction'],
  ['credit', 'credit'],
  ['wp-caption', 'figure'],
  ['wp-caption-text', 'caption'],
  ['wp-block-pullquote', 'plain'],
  ...words(
    'feedflare sharedaddy jp-relatedposts addtoany_share_save_container screen-reader-text visually-hidden sr-only mc4wp-form',
  ).map((name) => [name, 'silent'] as const),
]);

export function roleOf(name: string, attributes: Attributes): Role {
  if (isHidden(attributes)) return 'silent';
  const byName = rolesByName.get(name) ?? 'inline';
  if (name === 'script' && attributes['data-telegram-post']) return 'embed';
  if (byName === 'silent' || !attributes['class']) return byName;
  for (const className of attributes['class'].toLowerCase().split(/\s+/)) {
    const byClass = rolesByClass.get(className);
    if (byClass) return byClass;
  }
  return byName;
}

const isHidden = (attributes: Attributes): boolean =>
  'hidden' in attributes || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes['style'] ?? '');

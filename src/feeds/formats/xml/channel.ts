import { toLanguage } from '../../text/language.js';
import { plainText } from '../../text/plain-text.js';
import { childOf, type XmlElement } from '../../xml/element.js';
import { headlineNames, textOf } from './fields.js';
import { linkClaims } from './link.js';

/** RSS keeps what is the feed's own in a channel, Atom in the root. */
export const channelOf = (root: XmlElement): XmlElement => childOf(root, 'channel') ?? root;

export function titleOf(root: XmlElement): string | undefined {
  const title = textOf(channelOf(root), ...headlineNames);
  return (title && plainText(title)) || undefined;
}

export function languageOf(root: XmlElement): string | undefined {
  const channel = channelOf(root);
  const claims = [
    textOf(channel, 'language', 'dc:language'),
    channel.attributes['xml:lang'],
    root.attributes['xml:lang'],
  ];
  return claims.map(toLanguage).find((language) => language !== undefined);
}

/** The newsroom's page, as the feed writes it. */
export const siteOf = (root: XmlElement): string | undefined => linkClaims(channelOf(root)).next().value?.address;

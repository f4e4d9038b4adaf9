import { childrenOf, type XmlElement } from '../../xml/element.js';
import { attributeOf, textOf } from './fields.js';

/** An address as a feed writes it. */
export interface LinkClaim {
  readonly address: string;
  readonly element: XmlElement;
}

/** What an item gives as its page, best first. */
export function linkClaims(item: XmlElement): LinkClaim[] {
  const links = childrenOf(item, 'atom:link').filter(({ attributes }) => isAlternate(attributes['rel']));
  const pages = links.filter(({ attributes }) => isPage(attributes['type']));
  const elements = [...childrenOf(item, 'link'), ...pages, ...links];
  return [
    ...elements.map((element) => ({ address: addressOf(element), element })),
    { address: permalinkOf(item) ?? item.attributes['rdf:about'] ?? '', element: item },
  ].filter(({ address }) => address !== '');
}

const addressOf = ({ attributes, text }: XmlElement): string => (attributes['href'] ?? text).trim();

const isAlternate = (rel: string | undefined): boolean => rel === undefined || /(^|\/)alternate$/i.test(rel.trim());

const isPage = (type: string | undefined): boolean =>
  type === undefined || /^(text\/html|application\/xhtml)/i.test(type);

/** RSS's guid is the page's address unless the feed says otherwise; it often forgets to. */
function permalinkOf(item: XmlElement): string | undefined {
  const guid = textOf(item, 'guid');
  const isPermalink = attributeOf(item, 'guid', 'ispermalink')?.toLowerCase() !== 'false';
  return guid && isPermalink && /^https?:/i.test(guid) ? guid : undefined;
}

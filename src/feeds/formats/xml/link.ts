import type { XmlElement } from '../../xml/element.js';
import { attributeOf, textOf } from './fields.js';

/** An address as a feed writes it. */
export interface LinkClaim {
  readonly address: string;
  readonly element: XmlElement;
}

/** What an item gives as its page, best first. */
export function* linkClaims(item: XmlElement): Generator<LinkClaim> {
  yield* claimsOf(item, (element) => element.name === 'link');
  yield* claimsOf(item, (element) => isAlternate(element) && isPage(element));
  yield* claimsOf(item, isAlternate);
  const address = permalinkOf(item) ?? item.attributes['rdf:about']?.trim();
  if (address) yield { address, element: item };
}

function* claimsOf({ children }: XmlElement, isLink: (element: XmlElement) => boolean): Generator<LinkClaim> {
  for (const element of children) {
    const address = isLink(element) ? addressOf(element) : '';
    if (address) yield { address, element };
  }
}

const addressOf = ({ attributes, text }: XmlElement): string => (attributes['href'] ?? text).trim();

const isAlternate = ({ name, attributes: { rel } }: XmlElement): boolean =>
  name === 'atom:link' && (rel === undefined || /(^|\/)alternate$/i.test(rel.trim()));

const isPage = ({ attributes: { type } }: XmlElement): boolean =>
  type === undefined || /^(text\/html|application\/xhtml)/i.test(type);

/** RSS's guid is the page's address unless the feed says otherwise; it often forgets to. */
function permalinkOf(item: XmlElement): string | undefined {
  const guid = textOf(item, 'guid');
  const isPermalink = attributeOf(item, 'guid', 'ispermalink')?.toLowerCase() !== 'false';
  return guid && isPermalink && /^https?:/i.test(guid) ? guid : undefined;
}

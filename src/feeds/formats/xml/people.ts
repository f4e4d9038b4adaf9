import { plainText } from '../../text/plain-text.js';
import { childrenOf, type XmlElement } from '../../xml/element.js';
import { htmlContent } from './fields.js';

const mailAddress = /[^\s<>()[\]]+@[^\s<>()[\]]+/g;
const maxLength = 300;

/** Who wrote an item, without mail addresses: `desk@post.example (Iris Vane)` is Iris Vane. */
export function bylineOf(item: XmlElement): string | undefined {
  const creators = namesIn(item, 'dc:creator');
  const authors = childrenOf(item, 'atom:author').flatMap((author) => namesIn(author, 'atom:name', 'name'));
  const [first] = [creators, authors, namesIn(item, 'author'), namesIn(item, 'itunes:author')].filter(
    (names) => names.length > 0,
  );
  return first ? [...new Set(first)].join(', ') : undefined;
}

function namesIn(element: XmlElement, ...names: readonly string[]): string[] {
  return names.flatMap((name) => childrenOf(element, name)).flatMap((child) => toName(htmlContent(child)) ?? []);
}

function toName(raw: string): string | undefined {
  // Whatever is longer is no name, and would be looked through for mail addresses.
  const words = plainText(raw.slice(0, maxLength)).replace(/^mailto:/i, '');
  const name = words
    .replace(mailAddress, '')
    .replace(/[<>()[\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return name.replace(/^[,;:–-]+|[,;:–-]+$/g, '').trim() || undefined;
}

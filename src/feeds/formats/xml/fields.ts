import { childOf, htmlOf, type XmlElement } from '../../xml/element.js';

/** Where items of any XML format keep a field, best first. */
export const headlineNames = ['title', 'atom:title'] as const;
export const otherHeadlineNames = ['itunes:title', 'dc:title'] as const;
export const articleNames = ['content:encoded', 'atom:content', 'content', 'xhtml:body', 'yandex:full-text'] as const;
export const standfirstNames = ['description', 'atom:summary'] as const;
export const otherStandfirstNames = ['itunes:summary', 'dc:description', 'itunes:subtitle'] as const;
export const publishedNames = [
  'pubdate',
  'published',
  'atom:published',
  'atom:issued',
  'dcterms:issued',
  'dc:date',
  'dcterms:created',
  'atom:created',
  'dcterms:date',
  'prism:publicationdate',
] as const;
export const updatedNames = ['atom:updated', 'atom:modified', 'dcterms:modified', 'updated', 'lastbuilddate'] as const;

/** The text of the first of the elements that has any. */
export function textOf(element: XmlElement | undefined, ...names: readonly string[]): string | undefined {
  const found = element && firstOf(element, names);
  return found && htmlContent(found).trim();
}

/** What is no text of its own: a picture in base64 in Atom 1.0. */
const binaryType = /^(?!text|html|xhtml|application\/xhtml)\w+\/(?!.*xml)/i;

/** Atom 0.3 may keep words in base64; what is no text has none. */
export function htmlContent(element: XmlElement): string {
  const { mode, type } = element.attributes;
  if (mode === 'base64') return Buffer.from(element.text, 'base64').toString('utf8');
  if (type && element.name === 'atom:content' && binaryType.test(type)) return '';
  return htmlOf(element);
}

/** The first of the elements that has anything. */
export function firstOf({ children }: XmlElement, names: readonly string[]): XmlElement | undefined {
  for (const name of names) {
    for (const child of children) {
      if (child.name === name && htmlContent(child).trim() !== '') return child;
    }
  }
  return undefined;
}

export const attributeOf = (element: XmlElement | undefined, name: string, attribute: string): string | undefined =>
  childOf(element, name)?.attributes[attribute]?.trim() || undefined;

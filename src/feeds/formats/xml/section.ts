import { plainText } from '../../text/plain-text.js';
import { childrenOf, type XmlElement } from '../../xml/element.js';
import { splitPath, uniqueTags } from '../tags.js';
import { htmlContent } from './fields.js';

/** `section`, or a path that ends so, as in Fox News' `foxnews.com/section-path`. */
const sectionDomain = /(^|[/.#:])section(-?path)?$/i;
/** Machine identifiers that some systems export as categories. */
const identifier = /^[0-9a-f]{8}-[0-9a-f]{4}-|^\d+$|^https?:\/\//i;
const categoryNames: ReadonlySet<string> = new Set(['category', 'atom:category', 'dc:subject', 'media:category']);
const keywordNames: ReadonlySet<string> = new Set(['media:keywords', 'itunes:keywords']);

export interface SectionAndTags {
  readonly sectionPath: string[];
  readonly tags: string[];
}

/** The category marked as section, split into its path, else the first category; the others are tags. */
export function readSection(item: XmlElement): SectionAndTags {
  const scopes = [item, ...childrenOf(item, 'media:group'), ...childrenOf(item, 'media:content')];
  const elements = scopes.flatMap(({ children }) => children);
  const named = elements.filter(({ name }) => categoryNames.has(name)).flatMap(toCategory);
  const marked = named.find(({ domain }) => sectionDomain.test(domain));
  const chosen = marked ?? named[0];
  const keywords = elements.filter(({ name }) => keywordNames.has(name)).flatMap(({ text }) => text.split(','));
  const tags = [...named.filter((category) => category !== chosen).map(({ text }) => text), ...keywords.map(plainText)];
  return {
    sectionPath: marked ? splitPath(marked.text) : chosen ? [chosen.text] : [],
    tags: uniqueTags(tags),
  };
}

function toCategory(element: XmlElement): { readonly text: string; readonly domain: string }[] {
  const { label, term, text, domain, scheme } = element.attributes;
  const words = plainText(label ?? term ?? (htmlContent(element).trim() || text || ''));
  return words && !identifier.test(words) ? [{ text: words, domain: domain ?? scheme ?? '' }] : [];
}

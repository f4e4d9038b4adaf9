import { plainText } from '../../text/plain-text.js';
import type { XmlElement } from '../../xml/element.js';
import { splitPath, uniqueTags } from '../tags.js';
import { htmlContent } from './fields.js';
import type { ItemMedia } from './media.js';

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
export function readSection({ item, sets }: ItemMedia): SectionAndTags {
  const found: Found = { categories: [], keywords: [] };
  collect(item, found);
  for (const { scope, contents } of sets) {
    if (scope !== item) collect(scope, found);
    for (const content of contents) collect(content, found);
  }
  const { categories, keywords } = found;
  const marked = categories.find(({ domain }) => sectionDomain.test(domain));
  const chosen = marked ?? categories[0];
  const others = categories.filter((category) => category !== chosen).map(({ text }) => text);
  return {
    sectionPath: marked ? splitPath(marked.text) : chosen ? [chosen.text] : [],
    tags: uniqueTags([...others, ...keywords]),
  };
}

interface Category {
  readonly text: string;
  /** Which list it is taken from. */
  readonly domain: string;
}

interface Found {
  readonly categories: Category[];
  readonly keywords: string[];
}

function collect({ children }: XmlElement, { categories, keywords }: Found): void {
  for (const child of children) {
    if (categoryNames.has(child.name)) {
      const category = toCategory(child);
      if (category) categories.push(category);
    } else if (keywordNames.has(child.name)) keywords.push(...child.text.split(',').map(plainText));
  }
}

function toCategory(element: XmlElement): Category | undefined {
  const { label, term, text, domain, scheme } = element.attributes;
  const words = plainText(label ?? term ?? (htmlContent(element).trim() || text || ''));
  return words && !identifier.test(words) ? { text: words, domain: domain ?? scheme ?? '' } : undefined;
}

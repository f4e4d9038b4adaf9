import { plainText } from '../text/plain-text.js';
import type { RssItem } from './rss-item.js';
import { splitPath, uniqueTags } from './tags.js';

/** `section`, or a path that ends so, as in Fox News' `foxnews.com/section-path`. */
const sectionDomain = /(^|[/.#:])section(-?path)?$/i;
/** Machine identifiers that some systems export as categories. */
const identifier = /^[0-9a-f]{8}-[0-9a-f]{4}-|^\d+$/i;

export interface SectionAndTags {
  readonly sectionPath: string[];
  readonly tags: string[];
}

/** The category marked as section, split into its path, else the first category; the others are tags. */
export function readSection({ categories = [], media }: RssItem): SectionAndTags {
  const named = categories.flatMap(({ name, domain }) => {
    const text = name ? plainText(name) : '';
    return text && !identifier.test(text) ? [{ text, domain: domain ?? '' }] : [];
  });
  const marked = named.find(({ domain }) => sectionDomain.test(domain));
  const chosen = marked ?? named[0];
  const keywords = (media?.keywords ?? []).map(plainText);
  const tags = [...named.filter((category) => category !== chosen).map(({ text }) => text), ...keywords];
  return {
    sectionPath: marked ? splitPath(marked.text) : chosen ? [chosen.text] : [],
    tags: uniqueTags(tags),
  };
}

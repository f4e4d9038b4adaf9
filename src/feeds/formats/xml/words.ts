import { plainText } from '../../text/plain-text.js';
import { childrenOf, type XmlElement } from '../../xml/element.js';
import { htmlContent } from './fields.js';

/** Words of a file: its own, or those of what it stands in. */
export interface MediaWords {
  readonly title?: string;
  readonly description?: string;
  readonly credit?: string;
}

export function wordsOf(scopes: readonly XmlElement[]): MediaWords {
  const title = nearest(scopes, 'media:title')[0];
  const description = nearest(scopes, 'media:description')[0];
  const credit = nearest(scopes, 'media:credit').join(', ');
  return { ...(title ? { title } : {}), ...(description ? { description } : {}), ...(credit ? { credit } : {}) };
}

function nearest(scopes: readonly XmlElement[], name: string): string[] {
  for (const scope of scopes) {
    const texts = childrenOf(scope, name).map((child) => plainText(htmlContent(child)));
    if (texts.some(Boolean)) return texts.filter(Boolean);
  }
  return [];
}

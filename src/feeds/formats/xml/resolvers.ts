import { createUrlResolver, type ResolveUrl } from '../../resolve-url.js';
import type { XmlElement } from '../../xml/element.js';
import type { FormatContext } from '../format.js';
import { siteOf } from './channel.js';

/** As many different values of `xml:base` are remembered. */
const maxKnown = 100;

/** What addresses mean in a feed, by the `xml:base` they stand in. Of a feed that came from nowhere they count from the newsroom's page. */
export function createResolvers({
  baseUrl,
  assumedBaseUrl,
}: Pick<FormatContext, 'baseUrl' | 'assumedBaseUrl'>): (root: XmlElement) => (base: string | undefined) => ResolveUrl {
  const known = new Map<string, ResolveUrl>();
  return (root) => (base) => {
    const outer = baseUrl || siteOf(root) || assumedBaseUrl;
    const key = `${outer} ${base ?? ''}`;
    const resolve = known.get(key) ?? createUrlResolver(outer, base);
    if (known.size < maxKnown) known.set(key, resolve);
    return resolve;
  };
}

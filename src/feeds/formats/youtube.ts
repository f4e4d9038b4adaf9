import { atom, atomDialect } from './atom.js';
import type { FeedFormat } from './format.js';
import { readXmlFeed } from './xml/read-xml-feed.js';

/** A YouTube channel's Atom: its videos play only on YouTube's pages, so that each story is a link with a picture. */
export const youTube: FeedFormat = {
  name: 'youTube',
  accepts: (probe) => atom.accepts(probe) && probe.kind === 'xml' && probe.root.namespaces.has('yt'),
  read: (probe, context) => readXmlFeed(probe, context, atomDialect),
};

import type { FeedFormat } from './format.js';
import { textOf } from './xml/fields.js';
import { readXmlFeed, type XmlDialect } from './xml/read-xml-feed.js';

export const atomDialect: XmlDialect = {
  itemNames: new Set(['atom:entry']),
  guidOf: (entry) => textOf(entry, 'atom:id', 'guid'),
};

/** Atom 1.0 and 0.3, and a document of a single entry. */
export const atom: FeedFormat = {
  name: 'atom',
  accepts: (probe) => probe.kind === 'xml' && (probe.root.name === 'atom:feed' || probe.root.name === 'atom:entry'),
  read: (probe, context) => readXmlFeed(probe, context, atomDialect),
};

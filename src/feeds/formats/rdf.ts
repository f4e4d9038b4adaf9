import type { FeedFormat } from './format.js';
import { textOf } from './xml/fields.js';
import { readXmlFeed } from './xml/read-xml-feed.js';

/** RSS 0.90 and 1.0: RDF, with the items beside the channel. */
export const rdf: FeedFormat = {
  name: 'rdf',
  accepts: (probe) => probe.kind === 'xml' && probe.root.name === 'rdf:rdf',
  read: (probe, context) =>
    readXmlFeed(probe, context, {
      itemNames: new Set(['item']),
      guidOf: (item) => item.attributes['rdf:about']?.trim() || textOf(item, 'guid', 'dc:identifier'),
    }),
};

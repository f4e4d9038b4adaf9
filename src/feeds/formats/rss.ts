import type { Probe } from '../bytes/probe.js';
import type { FeedFormat } from './format.js';
import { textOf } from './xml/fields.js';
import { readXmlFeed, type XmlDialect } from './xml/read-xml-feed.js';

const dialect: XmlDialect = {
  itemNames: new Set(['item']),
  guidOf: (item) => textOf(item, 'guid', 'atom:id'),
};

const isRss = (probe: Probe): probe is Extract<Probe, { kind: 'xml' }> =>
  probe.kind === 'xml' && (probe.root.name === 'rss' || probe.root.name === 'channel');

const read: FeedFormat['read'] = (probe, context) => readXmlFeed(probe, context, dialect);

/** RSS whose channel speaks of itself in iTunes' vocabulary or that of Podcasting 2.0. Items of the same words alone make no podcast. */
export const podcast: FeedFormat = {
  name: 'podcast',
  accepts: (probe) => isRss(probe) && (probe.root.vocabulary.has('itunes') || probe.root.vocabulary.has('podcast')),
  read,
};

/** RSS with Media RSS, as video platforms and Roku's channels have it. */
export const mediaRss: FeedFormat = {
  name: 'mediaRss',
  accepts: (probe) => isRss(probe) && probe.root.namespaces.has('media'),
  read,
};

/** RSS 0.9x and 2.0. */
export const rss: FeedFormat = { name: 'rss', accepts: isRss, read };

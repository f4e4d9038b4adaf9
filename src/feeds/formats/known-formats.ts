import { atom } from './atom.js';
import type { FeedFormat } from './format.js';
import { rdf } from './rdf.js';
import { roku } from './roku.js';
import { mediaRss, podcast, rss } from './rss.js';
import { youTube } from './youtube.js';

/** The first that accepts a document reads it, so the particular stand before the general. */
export const knownFormats: readonly FeedFormat[] = [podcast, mediaRss, rss, rdf, youTube, atom, roku];

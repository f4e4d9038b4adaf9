import type { FeedFormat } from './format.js';
import { roku } from './roku.js';
import { rss } from './rss.js';

/** The first that accepts a document reads it, so the particular stand before the general. */
export const knownFormats: readonly FeedFormat[] = [rss, roku];

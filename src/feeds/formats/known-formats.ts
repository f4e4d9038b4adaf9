import { atom } from './atom.js';
import type { FeedFormat } from './format.js';
import { hls } from './hls.js';
import { jsonFeed } from './json-feed.js';
import { jwPlaylist } from './jw-playlist.js';
import { m3u } from './m3u.js';
import { mappedJson } from './mapped-json.js';
import { mediaFile } from './media-file.js';
import { rdf } from './rdf.js';
import { roku } from './roku.js';
import { mediaRss, podcast, rss } from './rss.js';
import { wordPress } from './wordpress.js';
import { youTube } from './youtube.js';

const xmlFormats: readonly FeedFormat[] = [podcast, mediaRss, rss, rdf, youTube, atom];
const jsonFormats: readonly FeedFormat[] = [roku, jsonFeed, wordPress, jwPlaylist];

/** The first that accepts a document reads it, so the particular stand before the general. */
export const knownFormats: readonly FeedFormat[] = [...xmlFormats, ...jsonFormats, hls, m3u, mediaFile];

/** What is read only because the operator says where things are in it. */
export const mappedFormats: readonly FeedFormat[] = [mappedJson];

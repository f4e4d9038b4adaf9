import { type Destination, fromHash } from './destination.js';

const watched = new Set(['video', 'live', 'movie', 'episode', 'shortformvideo', 'tvspecial', 'livefeed', 'clip']);
const listed = new Set(['page', 'section', 'series', 'season']);

/** Reads `?contentId=…&mediaType=…` (names and media type in any letter case), and the app's own `#story/…`. */
export function readDeepLink(search: string, hash: string): Destination | undefined {
  return fromHash(hash) ?? fromPairs(search) ?? fromPairs(hash.replace(/^#\/?\??/, '?'));
}

function fromPairs(search: string): Destination | undefined {
  const pairs = readPairs(search);
  const contentId = pairs.get('contentid');
  if (!contentId) return undefined;
  const mediaType = (pairs.get('mediatype') ?? 'article').toLowerCase();
  if (listed.has(mediaType)) return { kind: 'page', pageId: contentId };
  if (watched.has(mediaType)) return { kind: 'player', storyId: contentId, videoIndex: 0 };
  return { kind: 'story', storyId: contentId };
}

// Not URLSearchParams: this room knows no DOM.
function readPairs(search: string): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const pair of search.replace(/^\?/, '').split('&')) {
    const cut = pair.indexOf('=');
    if (cut <= 0) continue;
    const value = decode(pair.slice(cut + 1));
    if (value) pairs.set(pair.slice(0, cut).toLowerCase(), value);
  }
  return pairs;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return undefined;
  }
}

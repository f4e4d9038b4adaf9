import { type Destination, fromHash } from './destination.js';

const watched = new Set(['video', 'live', 'movie', 'episode', 'shortformvideo', 'tvspecial', 'livefeed', 'clip']);
const listed = new Set(['page', 'section', 'series', 'season']);

/** Reads `?contentId=…&mediaType=…&t=…` (names and media type in any letter case), and the app's own `#story/…`. */
export function readDeepLink(search: string, hash: string): Destination | undefined {
  return fromHash(hash) ?? toPlace(readPairs(search)) ?? toPlace(readPairs(hash.replace(/^#\/?\??/, '?')));
}

/** What a launcher hands over: an object, its JSON, or the query of a link. The names may stand one or two levels deep, as in webOS and Tizen. */
export function readLaunch(data: unknown, depth = 0): Destination | undefined {
  if (typeof data === 'string') {
    const parsed = parse(data);
    const query = data.slice(data.indexOf('?') + 1);
    return parsed === undefined ? toPlace(readPairs(query)) : readLaunch(parsed, depth);
  }
  if (typeof data !== 'object' || data === null || depth > deepest) return undefined;
  const pairs = new Map<string, string>();
  for (const [name, value] of Object.entries(data)) {
    if (typeof value === 'string' || typeof value === 'number') pairs.set(name.toLowerCase(), String(value));
  }
  const place = toPlace(pairs);
  if (place) return place;
  for (const value of Object.values(data)) {
    const inner = readLaunch(value, depth + 1);
    if (inner) return inner;
  }
  return undefined;
}

/** `90`, `90s`, `1h2m3s`, `1:30`, `1:02:03`. */
export function readMoment(text: string | undefined): number | undefined {
  const clock = /^(?:(\d{1,2}):)?(\d{1,3}):(\d{2})$/.exec(text ?? '');
  const named = /^(?:(\d{1,2})h)?(?:(\d{1,4})m)?(?:(\d{1,6})(?:\.\d+)?s?)?$/i.exec(text ?? '');
  const parts = clock ?? (text ? named : null);
  if (!parts) return undefined;
  const [hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0));
  return (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
}

const deepest = 4;

function parse(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function toPlace(pairs: ReadonlyMap<string, string>): Destination | undefined {
  const contentId = pairs.get('contentid');
  if (!contentId) return undefined;
  const startSec = readMoment(pairs.get('t'));
  const mediaType = (pairs.get('mediatype') ?? (startSec === undefined ? 'article' : 'video')).toLowerCase();
  if (listed.has(mediaType)) return { kind: 'page', pageId: contentId };
  if (!watched.has(mediaType)) return { kind: 'story', storyId: contentId };
  return { kind: 'player', storyId: contentId, videoIndex: 0, ...(startSec !== undefined && { startSec }) };
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

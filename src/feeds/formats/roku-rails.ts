import { parseDate } from '../text/dates.js';
import { plainText } from '../text/plain-text.js';
import type { DraftRail } from './format.js';
import { isRecord, type JsonRecord, records, text, texts, wordList } from './json-fields.js';
import { rokuField } from './roku-fields.js';
import type { RokuItem } from './roku-items.js';

/** A category is a rail: of a playlist's items, or of the items whose tags or genres fit its query. Without categories the playlists are. */
export function listRokuRails(document: JsonRecord, items: readonly RokuItem[]): DraftRail[] {
  const playlists = new Map(
    records(document['playlists']).map((playlist) => [text(playlist['name']) ?? '', placesOf(playlist, items)]),
  );
  const categories = records(document['categories']);
  const rails =
    categories.length > 0
      ? categories.map((category) => toRail(category, playlists, items))
      : [...playlists].map(([title, places]) => ({ title, places }));
  return rails.filter(({ title, places }) => title !== '' && places.length > 0);
}

function toRail(
  category: JsonRecord,
  playlists: ReadonlyMap<string, readonly number[]>,
  items: readonly RokuItem[],
): DraftRail {
  const title = plainText(text(category['name']) ?? '');
  const query = text(category['query']);
  const listed = playlists.get(text(rokuField(category, 'playlistName')) ?? '');
  const places = listed ?? (query ? placesByQuery(query, items) : []);
  return { title, places: ordered(places, text(category['order']), items) };
}

/** An id of a series stands for all its episodes. */
function placesOf(playlist: JsonRecord, items: readonly RokuItem[]): number[] {
  const ids = texts(rokuField(playlist, 'itemIds'));
  return ids.flatMap((id) =>
    items.flatMap(({ fields, series }, place) =>
      text(fields['id']) === id || text(series?.['id']) === id ? [place] : [],
    ),
  );
}

/** `news AND local`, `sport OR film`: OR binds weaker, and the words are whole tags or genres. */
function placesByQuery(query: string, items: readonly RokuItem[]): number[] {
  const alternatives = query.split(/\s+OR\s+|\s*\|\|\s*/i).map((part) => part.split(/\s+AND\s+|\s*&&\s*/i).map(fold));
  return items.flatMap((item, place) => {
    const words = wordsOf(item);
    return alternatives.some((needed) => needed.every((word) => words.has(word))) ? [place] : [];
  });
}

const wordsOf = ({ fields, series }: RokuItem): ReadonlySet<string> =>
  new Set(
    [fields, series]
      .flatMap((owner) => (isRecord(owner) ? [...wordList(owner['tags']), ...wordList(owner['genres'])] : []))
      .map(fold),
  );

const fold = (word: string): string => word.replace(/^["'(\s]+|["')\s]+$/g, '').toLowerCase();

function ordered(places: readonly number[], order: string | undefined, items: readonly RokuItem[]): readonly number[] {
  if (order !== 'most_recent' && order !== 'chronological') return places;
  const sign = order === 'most_recent' ? -1 : 1;
  const timeOf = (place: number) => Date.parse(releaseDate(items[place]) ?? '') || 0;
  return [...places].sort((a, b) => sign * (timeOf(a) - timeOf(b)));
}

function releaseDate(item: RokuItem | undefined): string | undefined {
  const content = item?.fields['content'];
  return (
    parseDate(item && rokuField(item.fields, 'releaseDate')) ??
    parseDate(isRecord(content) ? rokuField(content, 'dateAdded') : undefined)
  );
}

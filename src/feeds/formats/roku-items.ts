import type { FaultLog } from '../fault-log.js';
import { isRecord, type JsonRecord, records } from './json-fields.js';
import { rokuField } from './roku-fields.js';

/** An item of a Roku feed with the collection it stands in, and for an episode its series. */
export interface RokuItem {
  readonly fields: JsonRecord;
  readonly isLive: boolean;
  readonly series?: JsonRecord;
}

/** An item with what faults call it and the language of its feed. */
export interface RokuPlace {
  readonly item: RokuItem;
  readonly label: string;
  readonly language: string | undefined;
}

const collections = ['movies', 'series', 'shortFormVideos', 'tvSpecials', 'liveFeeds'] as const;
type Collection = (typeof collections)[number];

const collectionsByName: ReadonlyMap<string, Collection> = new Map(
  collections.map((name) => [name.toLowerCase(), name]),
);

/** Collections in the order of the document; what is not a list or not an item is noted and passed over. */
export function listRokuItems(document: JsonRecord, log: FaultLog): RokuItem[] {
  return Object.keys(document).flatMap((name) => {
    const collection = collectionsByName.get(name.replaceAll('_', '').toLowerCase());
    return collection ? itemsOf(collection, listOf(document, name, log)) : [];
  });
}

function itemsOf(collection: Collection, listed: readonly JsonRecord[]): RokuItem[] {
  switch (collection) {
    case 'series':
      return listed.flatMap((series) => episodesOf(series).map((fields) => ({ fields, isLive: false, series })));
    case 'liveFeeds':
      return listed.map((fields) => ({ fields, isLive: true }));
    default:
      return listed.map((fields) => ({ fields, isLive: rokuField(fields, 'isLive') === true }));
  }
}

function listOf(document: JsonRecord, name: string, log: FaultLog): JsonRecord[] {
  const value = document[name];
  if (value === null) return [];
  if (!Array.isArray(value)) {
    log.add({
      severity: 'warning',
      code: 'notAList',
      field: name,
      message: `“${name}” should be a list; it was passed over.`,
    });
    return [];
  }
  const strays = value.filter((item) => !isRecord(item)).length;
  if (strays > 0) {
    const message = `${strays} of the entries in “${name}” are not items; they were left out.`;
    log.add({ severity: 'error', code: 'notAnItem', field: name, message });
  }
  return records(value);
}

/** A series has seasons of episodes, or episodes at once. */
const episodesOf = (series: JsonRecord): JsonRecord[] => [
  ...records(series['seasons']).flatMap((season) => records(season['episodes'])),
  ...records(series['episodes']),
];

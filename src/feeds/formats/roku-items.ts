import type { FaultLog } from '../fault-log.js';
import { isRecord, type JsonRecord, records } from './json-fields.js';

/** An item of a Roku feed with the collection it stands in, and for an episode its series. */
export interface RokuItem {
  readonly fields: JsonRecord;
  readonly isLive: boolean;
  readonly series?: JsonRecord;
}

const videoCollections = ['shortFormVideos', 'movies', 'tvSpecials'] as const;

/** Collections in a fixed order; what is not a list or not an item is noted and passed over. */
export function listRokuItems(document: JsonRecord, log: FaultLog): RokuItem[] {
  const listed = (name: string) => listOf(document, name, log);
  return [
    ...videoCollections.flatMap((name) => listed(name).map((fields) => ({ fields, isLive: false }))),
    ...listed('series').flatMap((series) => episodesOf(series).map((fields) => ({ fields, isLive: false, series }))),
    ...listed('liveFeeds').map((fields) => ({ fields, isLive: true })),
  ];
}

function listOf(document: JsonRecord, name: string, log: FaultLog): JsonRecord[] {
  const value = document[name];
  if (value === undefined || value === null) return [];
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

import { readDataFolder, type ServeFlags } from '../server/config.js';
import type { Edition } from '../server/store/stores.js';
import { withStores } from './with-stores.js';

const MAX_LISTED = 20;

/** `rundown channel editions`: what was published, newest first. */
export const listEditions = (flags: Pick<ServeFlags, 'data'>): Promise<number> =>
  withStores({ dataFolder: readDataFolder(flags, process.env), mustExist: true }, async ({ editions }) => {
    for (const edition of await editions.list(MAX_LISTED)) console.log(toLine(edition));
    return 0;
  });

const toLine = ({ id, publishedAt, origin, config }: Edition): string =>
  [id.padEnd(14), publishedAt.toISOString().slice(0, 16).replace('T', ' '), origin.padEnd(6), config.name].join('  ');

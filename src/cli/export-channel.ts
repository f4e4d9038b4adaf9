import { writeFile } from 'node:fs/promises';
import { readDataFolder } from '../server/config.js';
import type { Edition, EditionStore } from '../server/store/stores.js';
import { withStores } from './with-stores.js';

export interface ExportFlags {
  readonly data?: string | undefined;
  readonly edition?: string | undefined;
  readonly force?: boolean | undefined;
}

/** Where `rundown schema > channel.schema.json` puts it, beside the file. */
const SCHEMA = './channel.schema.json';

/** `rundown channel export [FILE]`: the edition published last, or the one asked for, as a channel file. */
export function exportChannel(file: string | undefined, flags: ExportFlags): Promise<number> {
  const dataFolder = readDataFolder(flags, process.env);
  return withStores({ dataFolder, mustExist: true }, async ({ editions }) => {
    const edition = await find(editions, flags.edition);
    if (!edition) {
      console.error(`${dataFolder} has no edition${flags.edition === undefined ? '' : ` ${flags.edition}`}.`);
      return 1;
    }
    const text = toFileText(edition);
    if (file === undefined) {
      process.stdout.write(text);
      return 0;
    }
    return write(file, text, flags);
  });
}

const find = (editions: EditionStore, id: string | undefined): Promise<Edition | undefined> =>
  id === undefined ? editions.current() : editions.find(id);

function toFileText({ config }: Edition): string {
  const { $schema = SCHEMA, ...channel } = config;
  return `${JSON.stringify({ $schema, ...channel }, null, 2)}\n`;
}

async function write(file: string, text: string, { force = false }: ExportFlags): Promise<number> {
  try {
    await writeFile(file, text, { flag: force ? 'w' : 'wx' });
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    console.error(code === 'EEXIST' ? `${file} is there already. Write over it with --force.` : message);
    return 1;
  }
  console.log(`${file} is written.`);
  return 0;
}

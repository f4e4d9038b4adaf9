import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openStores } from '../server/store/open-stores.js';
import { StoreFailure, storeErrorWords } from '../server/store/store-error.js';
import type { OpenStores } from '../server/store/stores.js';

interface StorePlace {
  readonly dataFolder: string;
  /** A command that only reads makes no store. */
  readonly mustExist: boolean;
}

/** Does a command's work on the store of a data folder, and gives its exit code: 1 when the store is of no use. */
export async function withStores(
  { dataFolder, mustExist }: StorePlace,
  work: (stores: OpenStores) => Promise<number>,
): Promise<number> {
  const file = join(dataFolder, 'rundown.db');
  if (mustExist && !existsSync(file)) {
    return fail(`Nothing was published in ${dataFolder} yet. Name another data folder with --data.`);
  }
  const opened = await openStores(file);
  if (!opened.ok) return fail(storeErrorWords(opened.error));
  try {
    return await work(opened.value);
  } catch (cause) {
    if (!(cause instanceof StoreFailure)) throw cause;
    return fail(storeErrorWords(cause.error));
  } finally {
    await opened.value.close();
  }
}

function fail(words: string): number {
  console.error(words);
  return 1;
}

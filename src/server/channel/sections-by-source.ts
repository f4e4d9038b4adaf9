import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openStores } from '../store/open-stores.js';

/** The sections that each source's stories are in, as a data folder has them; missing when it has no store that can be read. */
export async function sectionsBySource(
  dataFolder: string,
  now: Date,
): Promise<ReadonlyMap<string, ReadonlySet<string>> | undefined> {
  const file = join(dataFolder, 'rundown.db');
  if (!existsSync(file)) return undefined;
  const opened = await openStores(file);
  if (!opened.ok) return undefined;
  try {
    const found = new Map<string, Set<string>>();
    for (const { story, sourceId } of await opened.value.stories.listCurrent(now)) {
      const sections = found.get(sourceId) ?? new Set<string>();
      for (const section of story.sectionPath) sections.add(section);
      found.set(sourceId, sections);
    }
    return found;
  } finally {
    await opened.value.close();
  }
}

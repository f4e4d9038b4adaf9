import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openStores } from '../store/open-stores.js';
import type { ChannelFacts } from './channel-warnings.js';

/** What the sources gave until now, as a data folder has it; empty when it has no store that can be read. */
export async function takenIn(dataFolder: string, now: Date): Promise<Omit<ChannelFacts, 'now'>> {
  const file = join(dataFolder, 'rundown.db');
  if (!existsSync(file)) return {};
  const opened = await openStores(file);
  if (!opened.ok) return {};
  try {
    const sectionsBySource = new Map<string, Set<string>>();
    const liveIds = new Set<string>();
    for (const { story, sourceId } of await opened.value.stories.listCurrent(now)) {
      const sections = sectionsBySource.get(sourceId) ?? new Set<string>();
      for (const section of story.sectionPath) sections.add(section);
      sectionsBySource.set(sourceId, sections);
      if (story.kind === 'live') liveIds.add(story.id);
    }
    return { sectionsBySource, liveIds };
  } finally {
    await opened.value.close();
  }
}

import type { ChannelConfig } from '../../src/contract/channel.js';
import type { Story } from '../../src/contract/story.js';
import type { Edition, StoredStory, Stores } from '../../src/server/store/stores.js';

export const NOON = new Date('2026-01-01T12:00:00.000Z');

/** The stores without a database. `put` replaces the stories and `setBroken` makes every call fail, as a lost disk does. */
export interface MemoryStores extends Stores {
  put(stories: readonly Story[], sourceId?: string): void;
  setBroken(isBroken: boolean): void;
}

export function memoryStores(config?: ChannelConfig, stories: readonly Story[] = []): MemoryStores {
  let stored: StoredStory[] = [];
  let version = 0;
  let isBroken = false;
  const editions: Edition[] = [];

  const guard = async () => {
    if (isBroken) throw new Error('the disk is gone: /secret/path');
  };
  const put: MemoryStores['put'] = (list, sourceId = 'wire') => {
    stored = list.map((story) => ({ story, sourceId, firstSeenAt: NOON, lastSeenAt: NOON, revision: 1 }));
    version += 1;
  };
  const publish = (config: ChannelConfig, publishedAt: Date): Edition => {
    const current = editions.at(-1);
    if (current && JSON.stringify(current.config) === JSON.stringify(config)) return current;
    const edition = { id: `e${editions.length + 1}`, publishedAt, config };
    editions.push(edition);
    return edition;
  };

  if (config) publish(config, NOON);
  put(stories);

  return {
    put,
    setBroken(broken) {
      isBroken = broken;
    },
    stories: {
      saveFetched: async ({ stories: fetched, sourceId }) => {
        put(fetched, sourceId);
        return { added: fetched.length, changed: 0, unchanged: 0 };
      },
      listCurrent: () => guard().then(() => stored),
      removeExpired: async () => 0,
      contentVersion: () => guard().then(() => version),
    },
    sources: {
      fetchState: async () => ({ failureCount: 0 }),
      recordSuccess: async () => undefined,
      recordFailure: async () => undefined,
      health: async () => [],
    },
    editions: {
      current: () => guard().then(() => editions.at(-1)),
      publish: async (config, at) => publish(config, at),
    },
    close: async () => undefined,
  };
}

import { ChannelConfig } from '../../src/contract/channel-config.js';
import type { Story } from '../../src/contract/story.js';
import type { Edition, StoredStory, Stores } from '../../src/server/store/stores.js';

export const NOON = new Date('2026-01-01T12:00:00.000Z');

export const minutesBeforeNoon = (minutes: number): string => new Date(NOON.getTime() - minutes * 60_000).toISOString();

/** A channel of one page, `home`, with these rails. */
export const aChannel = (
  rails: readonly object[] = [{ id: 'top', title: 'Top' }],
  fields: object = {},
): ChannelConfig =>
  ChannelConfig.parse({
    name: 'Test Channel',
    sources: [{ id: 'wire', url: 'https://wire.example/feed' }],
    pages: [{ id: 'home', title: 'Home', icon: 'home', rails }],
    ...fields,
  });

export const anEdition = (config: ChannelConfig): Edition => ({ id: 'e1', publishedAt: NOON, config });

export const stored = (story: Story, sourceId = 'wire'): StoredStory => ({
  story,
  sourceId,
  firstSeenAt: NOON,
  lastSeenAt: NOON,
  revision: 1,
});

/** The stores without a database. `put` replaces the stories; `setBroken` makes every call fail, as a lost disk does. */
export interface MemoryStores extends Stores {
  put(stories: readonly Story[]): void;
  setBroken(isBroken: boolean): void;
}

export function memoryStores(config?: ChannelConfig, stories: readonly Story[] = []): MemoryStores {
  let kept: StoredStory[] = [];
  let version = 0;
  let isBroken = false;
  const editions: Edition[] = [];

  const answer = async <T>(value: () => T): Promise<T> => {
    if (isBroken) throw new Error('disk failure at /secret/path');
    return value();
  };
  const put: MemoryStores['put'] = (list) => {
    kept = list.map((story) => stored(story));
    version += 1;
  };
  const publish = (config: ChannelConfig, publishedAt: Date): Edition => {
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
      saveFetched: ({ stories: fetched }) =>
        answer(() => {
          put(fetched);
          return { added: fetched.length, changed: 0, unchanged: 0 };
        }),
      listCurrent: () => answer(() => kept),
      removeExpired: () => answer(() => 0),
      contentVersion: () => answer(() => version),
    },
    sources: {
      fetchState: () => answer(() => ({ failureCount: 0 })),
      recordSuccess: () => answer(() => undefined),
      recordFailure: () => answer(() => undefined),
      health: () => answer(() => []),
    },
    editions: {
      current: () => answer(() => editions.at(-1)),
      publish: (config, at) => answer(() => publish(config, at)),
    },
    close: async () => undefined,
  };
}

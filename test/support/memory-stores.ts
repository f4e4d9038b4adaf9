import type { Alert } from '../../src/contract/alert.js';
import { ChannelConfig } from '../../src/contract/channel-config.js';
import type { Story } from '../../src/contract/story.js';
import { alone } from '../../src/server/programming/joined-story.js';
import { createStoryIndex, type StoryIndex } from '../../src/server/programming/story-index.js';
import { planRetractions } from '../../src/server/store/plan-retractions.js';
import type { Edition, FetchedStories, Retraction, StoredStory, Stores } from '../../src/server/store/stores.js';
import type { RetractionTable } from '../../src/server/store/tables.js';

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

export const anEdition = (config: ChannelConfig): Edition => ({
  id: 'e1',
  publishedAt: NOON,
  origin: 'file',
  config,
});

export const stored = (story: Story, sourceId = 'wire'): StoredStory => ({
  story,
  sourceId,
  firstSeenAt: NOON,
  lastSeenAt: NOON,
  revision: 1,
});

/** Stories that all come from one source and are no one's copies. */
export const anIndex = (stories: readonly Story[]): StoryIndex =>
  createStoryIndex(stories.map((story) => alone(stored(story))));

/** The stores without a database. `put` replaces the stories; `setBroken` makes every call fail, as a lost disk does. */
export interface MemoryStores extends Stores {
  put(stories: readonly Story[]): void;
  setBroken(isBroken: boolean): void;
}

export function memoryStores(config?: ChannelConfig, stories: readonly Story[] = []): MemoryStores {
  let kept: StoredStory[] = [];
  const retractions = new Map<string, RetractionTable>();
  let version = 0;
  let isBroken = false;
  const editions: Edition[] = [];
  let alerts: Alert[] = [];

  const answer = async <T>(value: () => T): Promise<T> => {
    if (isBroken) throw new Error('disk failure at /secret/path');
    return value();
  };
  const put: MemoryStores['put'] = (list) => {
    kept = list.map((story) => stored(story));
    version += 1;
  };
  const save = (fetched: FetchedStories) => {
    const plan = planRetractions(fetched, {
      retractions,
      stories: new Map(kept.map((item) => [item.story.id, item])),
    });
    for (const row of plan.write) retractions.set(row.story_id, row);
    for (const id of plan.lift) retractions.delete(id);
    put(plan.stories);
    return { added: plan.stories.length, changed: 0, unchanged: 0 };
  };
  const listRetractions = (): Retraction[] =>
    [...retractions.values()].map(({ story_id, retracted_at, reason }) => ({
      storyId: story_id,
      at: new Date(retracted_at),
      ...(reason === null ? {} : { reason }),
    }));
  const publish = (config: ChannelConfig, publishedAt: Date): Edition => {
    const edition: Edition = { ...anEdition(config), id: `e${editions.length + 1}`, publishedAt };
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
      saveFetched: (fetched) => answer(() => save(fetched)),
      listCurrent: () => answer(() => kept),
      listRetractions: () => answer(listRetractions),
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
      publish: (config, { at }) => answer(() => publish(config, at)),
      find: (id) => answer(() => editions.find((edition) => edition.id === id)),
      list: (limit) => answer(() => [...editions].reverse().slice(0, limit)),
    },
    alerts: {
      add: (alert) =>
        answer(() => {
          alerts = [alert, ...alerts];
        }),
      withdraw: (id) =>
        answer(() => {
          const isThere = alerts.some((alert) => alert.id === id);
          alerts = alerts.filter((alert) => alert.id !== id);
          return isThere;
        }),
      listCurrent: (now) => answer(() => alerts.filter(({ expiresAt }) => new Date(expiresAt) > now)),
    },
    close: async () => undefined,
  };
}

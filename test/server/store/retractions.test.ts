import type { Story } from '../../../src/contract/story.js';
import { openStores } from '../../../src/server/store/open-stores.js';
import type { FetchedRetraction, Stores } from '../../../src/server/store/stores.js';
import { memoryStores } from '../../support/memory-stores.js';
import { aStory } from '../../support/story-builders.js';

const day = (number: number, hour = 0) => new Date(Date.UTC(2026, 0, number, hour));
const iso = (number: number, hour = 0) => day(number, hour).toISOString();

async function databaseStores(): Promise<Stores> {
  const opened = await openStores(':memory:');
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value;
}

let stores: Stores;
afterEach(() => stores.close());

interface Fetch {
  readonly stories?: readonly Story[];
  readonly retracted?: readonly FetchedRetraction[];
  readonly sourceId?: string;
}
const fetch = (seenAt: Date, { stories = [], retracted = [], sourceId = 'wire' }: Fetch) =>
  stores.stories.saveFetched({ sourceId, stories, retracted, seenAt, keepDays: 10 });
const idsAt = async (now: Date) => (await stores.stories.listCurrent(now)).map(({ story }) => story.id);

describe.each([
  ['the database', databaseStores],
  ['the stores of tests', async () => memoryStores()],
])('a retraction in %s', (_, open) => {
  beforeEach(async () => {
    stores = await open();
    await fetch(day(1), { stories: [aStory({ id: 'a', publishedAt: iso(1) }), aStory({ id: 'b' })] });
  });
  const published = (date: string) => [aStory({ id: 'a', publishedAt: iso(1), updatedAt: date }), aStory({ id: 'b' })];

  it('takes the story away, says when and why, and is a change of content', async () => {
    const before = await stores.stories.contentVersion();
    const retracted = [{ storyId: 'a', at: day(2), reason: 'Named the wrong man.' }];
    await fetch(day(3), { stories: [aStory({ id: 'b' })], retracted });
    expect(await idsAt(day(3))).toEqual(['b']);
    expect(await stores.stories.listRetractions(day(3))).toEqual([
      { storyId: 'a', at: day(2), reason: 'Named the wrong man.' },
    ]);
    expect(await stores.stories.contentVersion()).toBeGreaterThan(before);
  });

  it('without a date counts from when it was first said', async () => {
    await fetch(day(3), { retracted: [{ storyId: 'a' }] });
    await fetch(day(4), { retracted: [{ storyId: 'a' }] });
    expect(await stores.stories.listRetractions(day(4))).toEqual([{ storyId: 'a', at: day(3) }]);
  });

  it('dated in the future counts from when it was said', async () => {
    await fetch(day(3), { retracted: [{ storyId: 'a', at: day(30) }] });
    expect(await stores.stories.listRetractions(day(3))).toEqual([{ storyId: 'a', at: day(3) }]);
  });

  it.each(['wire', 'desk'])('holds when %s gives the story again as it was', async (sourceId) => {
    await fetch(day(3), { retracted: [{ storyId: 'a' }] });
    await fetch(day(4), { stories: published(iso(2)), sourceId });
    expect(await idsAt(day(4))).toEqual(['b']);
  });

  it('holds when the story comes with a date that has not come', async () => {
    await fetch(day(3), { retracted: [{ storyId: 'a' }] });
    await fetch(day(4), { stories: published(iso(9)) });
    expect(await idsAt(day(4))).toEqual(['b']);
  });

  it('ends when the newsroom publishes the story anew', async () => {
    await fetch(day(3), { retracted: [{ storyId: 'a' }] });
    await fetch(day(5), { stories: published(iso(4)) });
    expect(await idsAt(day(5))).toContain('a');
    expect(await stores.stories.listRetractions(day(5))).toEqual([]);
  });

  it('is weighed against a newer version of the same fetch', async () => {
    await fetch(day(5), { stories: published(iso(4)), retracted: [{ storyId: 'a', at: day(3) }] });
    expect(await idsAt(day(5))).toContain('a');
    expect(await stores.stories.listRetractions(day(5))).toEqual([]);
  });

  it('of a story that was never here keeps it away', async () => {
    await fetch(day(3), { retracted: [{ storyId: 'c' }] });
    await fetch(day(4), { stories: [aStory({ id: 'c', publishedAt: iso(1) })] });
    expect(await idsAt(day(4))).not.toContain('c');
  });
});

describe('in the database', () => {
  beforeEach(async () => {
    stores = await databaseStores();
    await fetch(day(1), { stories: [aStory({ id: 'a', publishedAt: iso(1) })] });
  });

  it('a story that is published anew goes on counting its revisions', async () => {
    const versionOf = (headline: string, updatedAt: string) => aStory({ id: 'a', headline, updatedAt });
    await fetch(day(2), { stories: [versionOf('Second', iso(2))] });
    await fetch(day(3), { retracted: [{ storyId: 'a' }] });
    await fetch(day(5), { stories: [versionOf('Third', iso(4))] });
    expect(await stores.stories.listCurrent(day(5))).toMatchObject([{ revision: 3, story: { headline: 'Third' } }]);
  });

  it('a tombstone that stays in the feed does not undo what was published after it', async () => {
    const tombstone = [{ storyId: 'a', at: day(2) }];
    await fetch(day(4), { stories: [aStory({ id: 'a', updatedAt: iso(3) })], retracted: tombstone });
    await fetch(day(5), { retracted: tombstone });
    expect(await idsAt(day(5))).toEqual(['a']);
  });

  it('lasts 180 days after it was last said, and is then cleaned up', async () => {
    const retracted = [{ storyId: 'a', at: day(2) }];
    await fetch(day(2), { retracted });
    await fetch(day(22), { retracted });
    expect(await stores.stories.listRetractions(day(201))).toHaveLength(1);
    expect(await stores.stories.listRetractions(day(202))).toEqual([]);
    const before = await stores.stories.contentVersion();
    await stores.stories.removeExpired(day(202));
    expect(await stores.stories.contentVersion()).toBe(before + 1);
  });

  it('that is said again is no change of content', async () => {
    await fetch(day(2), { retracted: [{ storyId: 'a' }] });
    const before = await stores.stories.contentVersion();
    await fetch(day(9), { retracted: [{ storyId: 'a' }] });
    expect(await stores.stories.contentVersion()).toBe(before);
  });

  it('takes thousands at once', async () => {
    const ids = Array.from({ length: 3000 }, (_, at) => `story-${at}`);
    await fetch(day(2), { stories: ids.map((id) => aStory({ id })) });
    await fetch(day(3), { retracted: ids.map((storyId) => ({ storyId })) });
    expect(await idsAt(day(3))).toEqual(['a']);
    expect(await stores.stories.listRetractions(day(3))).toHaveLength(3000);
  });
});

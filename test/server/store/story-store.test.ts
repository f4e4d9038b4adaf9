import { openStores } from '../../../src/server/store/open-stores.js';
import type { OpenStores } from '../../../src/server/store/stores.js';
import { aStory } from '../../support/story-builders.js';

const day = (number: number, hour = 0) => new Date(Date.UTC(2026, 0, number, hour));
let stores: OpenStores;

beforeEach(async () => {
  const opened = await openStores(':memory:');
  if (!opened.ok) throw new Error(opened.error.kind);
  stores = opened.value;
});
afterEach(() => stores.close());

const save = (
  seenAt: Date,
  ids: readonly string[],
  facts: { sourceId?: string; headline?: string; keepDays?: number } = {},
) =>
  stores.stories.saveFetched({
    sourceId: facts.sourceId ?? 'wire',
    stories: ids.map((id) => aStory({ id, ...(facts.headline ? { headline: facts.headline } : {}) })),
    seenAt,
    keepDays: facts.keepDays ?? 10,
  });
const idsAt = async (now: Date) => (await stores.stories.listCurrent(now)).map(({ story }) => story.id);

describe('saving a fetch', () => {
  it('gives back what was saved', async () => {
    const story = aStory({ id: 'whole', publishedAt: '2026-01-01T08:00:00Z', sectionPath: ['News', 'Politics'] });
    await stores.stories.saveFetched({ sourceId: 'wire', stories: [story], seenAt: day(1), keepDays: 10 });
    expect(await stores.stories.listCurrent(day(1))).toEqual([
      { story, sourceId: 'wire', firstSeenAt: day(1), lastSeenAt: day(1), revision: 1 },
    ]);
  });

  it('counts what is new, changed and the same', async () => {
    expect(await save(day(1), ['a', 'b'])).toEqual({ added: 2, changed: 0, unchanged: 0 });
    await save(day(2), ['a'], { headline: 'Corrected' });
    expect(await save(day(3), ['a', 'b', 'c'], { headline: 'Corrected' })).toEqual({
      added: 1,
      changed: 1,
      unchanged: 1,
    });
  });

  it('counts revisions, and keeps when a story was first seen', async () => {
    await save(day(1), ['a']);
    await save(day(2), ['a'], { headline: 'Corrected' });
    await save(day(3), ['a'], { headline: 'Corrected' });
    expect(await stores.stories.listCurrent(day(3))).toMatchObject([
      { revision: 2, firstSeenAt: day(1), lastSeenAt: day(3), story: { headline: 'Corrected' } },
    ]);
  });

  it('takes the first of two stories with one id', async () => {
    expect(await save(day(1), ['a', 'a'])).toEqual({ added: 1, changed: 0, unchanged: 0 });
  });

  it('takes 5,000 stories at once, and then as many changes', async () => {
    const ids = Array.from({ length: 5000 }, (_, index) => `story-${index}`);
    expect(await save(day(1), ids)).toMatchObject({ added: 5000 });
    expect(await save(day(2), ids, { headline: 'Changed' })).toMatchObject({ changed: 5000 });
    expect(await idsAt(day(2))).toHaveLength(5000);
  });
});

describe('the order of stories', () => {
  it('is newest first, by when they were first seen where a date is missing', async () => {
    const story = (id: string, publishedAt?: string) => aStory({ id, ...(publishedAt ? { publishedAt } : {}) });
    const stories = [story('old', '2026-01-01T00:00:00Z'), story('undated'), story('new', '2026-01-09T00:00:00.5Z')];
    await stores.stories.saveFetched({ sourceId: 'wire', stories, seenAt: day(5), keepDays: 10 });
    expect(await idsAt(day(6))).toEqual(['new', 'undated', 'old']);
  });
});

describe('a story that left its feed', () => {
  it('is kept for its days after it was last seen, and no longer', async () => {
    await save(day(1), ['a', 'b']);
    await save(day(2), ['a']);
    expect(await idsAt(day(10, 23))).toEqual(['a', 'b']);
    expect(await idsAt(day(11))).toEqual(['a']);
  });

  it('was last seen in the last good answer, also when that was "not modified"', async () => {
    await save(day(1), ['a']);
    await stores.sources.recordSuccess('wire', { at: day(8), nextFetchAt: day(9) });
    await save(day(9), ['b']);
    expect(await idsAt(day(17))).toEqual(['b', 'a']);
    expect(await idsAt(day(18))).toEqual(['b']);
  });

  it('is new again when it comes back after its days', async () => {
    await save(day(1), ['a']);
    await save(day(2), []);
    expect(await save(day(20), ['a'])).toMatchObject({ added: 1 });
    expect(await idsAt(day(20))).toEqual(['a']);
  });

  it('stays as long as its feed is down', async () => {
    await save(day(1), ['a']);
    await stores.sources.recordFailure('wire', { at: day(2), nextFetchAt: day(3), error: 'down' });
    expect(await idsAt(new Date('2027-01-01T00:00:00Z'))).toEqual(['a']);
    expect(await stores.stories.removeExpired(new Date('2027-01-01T00:00:00Z'))).toBe(0);
  });

  it('is removed when its days are over', async () => {
    await save(day(1), ['a', 'b']);
    await save(day(2), ['a']);
    expect(await stores.stories.removeExpired(day(10))).toBe(0);
    expect(await stores.stories.removeExpired(day(11))).toBe(1);
    expect(await idsAt(day(1))).toEqual(['a']);
  });
});

describe('a story that two sources give', () => {
  it('is the first one’s as long as its feed has it, then the other’s', async () => {
    await save(day(1), ['a'], { sourceId: 'first' });
    expect(await save(day(2), ['a'], { sourceId: 'second', headline: 'Other' })).toEqual({
      added: 0,
      changed: 0,
      unchanged: 0,
    });
    expect(await stores.stories.listCurrent(day(2))).toMatchObject([{ sourceId: 'first', revision: 1 }]);

    await save(day(3), [], { sourceId: 'first' });
    expect(await save(day(4), ['a'], { sourceId: 'second', headline: 'Other' })).toMatchObject({ changed: 1 });
    expect(await stores.stories.listCurrent(day(4))).toMatchObject([
      { sourceId: 'second', revision: 2, firstSeenAt: day(1), story: { headline: 'Other' } },
    ]);
  });

  it('changes hands also when it is word for word the same', async () => {
    await save(day(1), ['a'], { sourceId: 'first' });
    await save(day(2), [], { sourceId: 'first' });
    expect(await save(day(3), ['a'], { sourceId: 'second' })).toMatchObject({ unchanged: 1 });
    expect(await stores.stories.listCurrent(day(3))).toMatchObject([{ sourceId: 'second', revision: 1 }]);
  });
});

describe('sources that the channel no longer has', () => {
  it('keep their stories only for their days', async () => {
    await save(day(1), ['a'], { sourceId: 'gone' });
    await save(day(1), ['b']);
    await stores.stories.releaseOthers(['wire']);
    expect(await idsAt(day(5))).toEqual(['a', 'b']);
    expect(await idsAt(day(11))).toEqual(['b']);
  });
});

describe('the content version', () => {
  it('grows when viewers would see a difference, and only then', async () => {
    const versions: number[] = [];
    const note = async () => void versions.push(await stores.stories.contentVersion());
    await note();
    await save(day(1), ['a', 'b']);
    await note();
    await save(day(2), ['a', 'b']);
    await note();
    await save(day(3), ['a', 'b'], { headline: 'Changed' });
    await note();
    await save(day(4), ['a'], { headline: 'Changed' });
    await note();
    await stores.stories.removeExpired(day(20));
    await note();
    expect(versions).toEqual([0, 1, 1, 2, 2, 3]);
  });
});

import { openStores } from '../../../src/server/store/open-stores.js';
import type { OpenStores } from '../../../src/server/store/stores.js';

const hour = (number: number) => new Date(Date.UTC(2026, 0, 1, number));
const items = { itemsIn: 3, kept: 2, dropped: 1, faults: ['Item 2: title: No headline.'], newestItemAt: hour(0) };
let stores: OpenStores;

beforeEach(async () => {
  const opened = await openStores(':memory:');
  if (!opened.ok) throw new Error(opened.error.kind);
  stores = opened.value;
});
afterEach(() => stores.close());

it('knows nothing of a source that was never fetched', async () => {
  expect(await stores.sources.fetchState('wire')).toEqual({ failureCount: 0 });
});

it('remembers what the next request needs', async () => {
  const validators = { etag: '"1"', lastModified: 'Thu', readAs: 'v1', ttlSec: 3600 };
  await stores.sources.recordSuccess('wire', { at: hour(1), nextFetchAt: hour(2), ...validators, items });
  expect(await stores.sources.fetchState('wire')).toEqual({
    ...validators,
    failureCount: 0,
    nextFetchAt: hour(2),
    lastSuccessAt: hour(1),
  });
});

it('keeps what is known of the last answer when the feed has not changed', async () => {
  await stores.sources.recordSuccess('wire', { at: hour(1), nextFetchAt: hour(2), etag: '"1"', items });
  await stores.sources.recordSuccess('wire', { at: hour(2), nextFetchAt: hour(3) });
  expect(await stores.sources.fetchState('wire')).toMatchObject({ etag: '"1"', nextFetchAt: hour(3) });
  expect(await stores.sources.health()).toMatchObject([
    { itemsIn: 3, itemsKept: 2, itemsDropped: 1, faults: items.faults },
  ]);
});

it('says what operators should know for as long as it is so, whether the feed has changed or not', async () => {
  const notices = async () => (await stores.sources.health())[0]?.notices;
  await stores.sources.recordSuccess('wire', { at: hour(1), nextFetchAt: hour(2), items });
  expect(await notices()).toEqual([]);
  await stores.sources.recordSuccess('wire', { at: hour(2), nextFetchAt: hour(3), notices: ['It has moved.'] });
  await stores.sources.recordFailure('wire', { at: hour(3), nextFetchAt: hour(4), error: 'Down.' });
  expect(await notices()).toEqual(['It has moved.']);
  await stores.sources.recordSuccess('wire', { at: hour(4), nextFetchAt: hour(5), notices: [] });
  expect(await notices()).toEqual([]);
});

it('forgets the etag when a new answer has none', async () => {
  await stores.sources.recordSuccess('wire', { at: hour(1), nextFetchAt: hour(2), etag: '"1"', items });
  await stores.sources.recordSuccess('wire', { at: hour(2), nextFetchAt: hour(3), items });
  expect(await stores.sources.fetchState('wire')).not.toHaveProperty('etag');
});

it('counts failures in a row and says the last one, until a success', async () => {
  await stores.sources.recordSuccess('wire', { at: hour(1), nextFetchAt: hour(2), items });
  await stores.sources.recordFailure('wire', { at: hour(2), nextFetchAt: hour(3), error: 'Down.' });
  await stores.sources.recordFailure('wire', { at: hour(3), nextFetchAt: hour(5), error: 'Still down.' });
  expect(await stores.sources.health()).toEqual([
    {
      sourceId: 'wire',
      lastFetchAt: hour(3).toISOString(),
      lastSuccessAt: hour(1).toISOString(),
      nextFetchAt: hour(5).toISOString(),
      newestItemAt: hour(0).toISOString(),
      failureCount: 2,
      notices: [],
      error: 'Still down.',
      itemsIn: 3,
      itemsKept: 2,
      itemsDropped: 1,
      faults: items.faults,
    },
  ]);
  await stores.sources.recordSuccess('wire', { at: hour(5), nextFetchAt: hour(6) });
  const [health] = await stores.sources.health();
  expect(health).toMatchObject({ failureCount: 0 });
  expect(health).not.toHaveProperty('error', expect.any(String));
});

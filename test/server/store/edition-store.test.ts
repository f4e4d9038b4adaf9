import { ChannelConfig } from '../../../src/contract/channel-config.js';
import { openStores } from '../../../src/server/store/open-stores.js';
import type { OpenStores } from '../../../src/server/store/stores.js';
import { aSource } from '../../support/story-builders.js';

const channel = (name: string) =>
  ChannelConfig.parse({
    name,
    sources: [aSource()],
    pages: [{ id: 'home', title: 'Home', rails: [{ id: 'top', title: 'Top' }] }],
  });
const at = new Date('2026-01-01T00:00:00Z');
let stores: OpenStores;

beforeEach(async () => {
  const opened = await openStores(':memory:');
  if (!opened.ok) throw new Error(opened.error.kind);
  stores = opened.value;
});
afterEach(() => stores.close());

it('has no edition before the first is published', async () => {
  expect(await stores.editions.current()).toBeUndefined();
});

it('gives what was published last', async () => {
  await stores.editions.publish(channel('One'), at);
  const second = await stores.editions.publish(channel('Two'), at);
  expect(second.config.name).toBe('Two');
  expect(await stores.editions.current()).toEqual(second);
});

it('publishes nothing when nothing has changed', async () => {
  const first = await stores.editions.publish(channel('One'), at);
  expect(await stores.editions.publish(channel('One'), new Date('2026-02-01T00:00:00Z'))).toEqual(first);
});

it('gives an edition that is published again after another an id of its own', async () => {
  const ids = [];
  for (const name of ['One', 'Two', 'One']) ids.push((await stores.editions.publish(channel(name), at)).id);
  expect(new Set(ids).size).toBe(3);
});

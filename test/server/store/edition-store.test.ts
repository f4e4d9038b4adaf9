import { ChannelConfig } from '../../../src/contract/channel-config.js';
import { openStores } from '../../../src/server/store/open-stores.js';
import type { EditionOrigin, OpenStores } from '../../../src/server/store/stores.js';
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

const publish = (name: string, origin: EditionOrigin = 'file', day = at) =>
  stores.editions.publish(channel(name), { at: day, origin });

it('gives what was published last', async () => {
  await publish('One');
  const second = await publish('Two');
  expect(second.config.name).toBe('Two');
  expect(await stores.editions.current()).toEqual(second);
});

it('publishes nothing when nothing has changed', async () => {
  const first = await publish('One');
  expect(await publish('One', 'file', new Date('2026-02-01T00:00:00Z'))).toEqual(first);
});

it('gives an edition that is published again after another an id of its own', async () => {
  const ids = [];
  for (const name of ['One', 'Two', 'One']) ids.push((await publish(name)).id);
  expect(new Set(ids).size).toBe(3);
});

it('keeps apart what came from a file, an import and the demo', async () => {
  const imported = await publish('One', 'import');
  const demo = await publish('One', 'demo');
  expect(await publish('One', 'import')).toEqual(imported);
  expect(await stores.editions.current('import')).toEqual(imported);
  expect(await stores.editions.current('file')).toBeUndefined();
  expect(await stores.editions.current()).toEqual(demo);
});

it('finds an edition by its id and lists the newest first', async () => {
  const [one, two] = [await publish('One'), await publish('Two', 'import')];
  expect(await stores.editions.find(one.id)).toEqual(one);
  expect(await stores.editions.find('e9-nope')).toBeUndefined();
  expect(await stores.editions.list(10)).toEqual([two, one]);
  expect(await stores.editions.list(1)).toEqual([two]);
});

import { createContent } from '../../src/server/content.js';
import { pictureKey } from '../../src/server/programming/picture-keys.js';
import { aChannel, memoryStores, NOON } from '../support/memory-stores.js';
import { aStory } from '../support/story-builders.js';

const pictured = (id: string) => aStory({ id, picture: { url: `https://p.example/${id}.jpg` } });

function setUp() {
  const stores = memoryStores(aChannel(), [pictured('one')]);
  const list = jest.spyOn(stores.stories, 'listCurrent');
  const clock = { now: NOON };
  return { stores, list, clock, content: createContent({ stores, clock: () => clock.now }) };
}

describe('what is on', () => {
  it('is nothing before the first refresh', () => {
    const { content } = setUp();
    expect([content.programme(), content.pictureUrl('x')]).toEqual([undefined, undefined]);
  });

  it('is read from the store only when something has changed', async () => {
    const { content, list, stores } = setUp();
    await content.refresh();
    await content.refresh();
    expect(list).toHaveBeenCalledTimes(1);
    stores.put([pictured('two')]);
    await content.refresh();
    expect(list).toHaveBeenCalledTimes(2);
    expect(content.programme()?.story('two')).toBeDefined();
  });

  it('keeps its stories when only the edition changes', async () => {
    const { content, list, stores } = setUp();
    await content.refresh();
    await stores.editions.publish(aChannel([{ id: 'other', title: 'Other' }]), { at: NOON, origin: 'file' });
    await content.refresh();
    expect(list).toHaveBeenCalledTimes(1);
    expect(content.programme()?.rail('other', { limit: 1 })).toBeDefined();
  });

  it('is the same object within a minute, and a new one after it', async () => {
    const { content, clock } = setUp();
    await content.refresh();
    const first = content.programme();
    clock.now = new Date(NOON.getTime() + 59_999);
    expect(content.programme()).toBe(first);
    clock.now = new Date(NOON.getTime() + 60_000);
    expect(content.programme()).not.toBe(first);
  });

  it('takes in a change that came during a refresh, by one more however many ask', async () => {
    const { content, list, stores } = setUp();
    const first = content.refresh();
    stores.put([pictured('late')]);
    await Promise.all([first, content.refresh(), content.refresh(), content.refresh()]);
    expect(content.programme()?.story('late')).toBeDefined();
    expect(list.mock.calls.length).toBeLessThanOrEqual(2);
  });

  it('stays when the store fails, and recovers', async () => {
    const { content, stores } = setUp();
    await content.refresh();
    stores.setBroken(true);
    await expect(content.refresh()).rejects.toThrow();
    expect(content.programme()?.story('one')).toBeDefined();
    stores.setBroken(false);
    stores.put([pictured('two')]);
    await content.refresh();
    expect(content.programme()?.story('two')).toBeDefined();
  });

  it('knows the pictures of its stories and no others', async () => {
    const { content, stores } = setUp();
    await content.refresh();
    const key = pictureKey('https://p.example/one.jpg');
    expect(content.pictureUrl(key)).toBe('https://p.example/one.jpg');
    stores.put([pictured('two')]);
    await content.refresh();
    expect(content.pictureUrl(key)).toBeUndefined();
  });
});

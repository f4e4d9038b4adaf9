import { readKeptHome } from '../../../src/tv/api/read-answers.js';
import { createKeptHome } from '../../../src/tv/platform/kept-home.js';
import { aPage, aRail } from '../../support/page-on-tv.js';

const channel = {
  name: 'C',
  editionId: 'e1',
  languages: ['en'],
  timeZone: 'UTC',
  branding: { monogram: 'C', brandColour: '#112233', sectionColours: {} },
  pages: [{ id: 'home', title: 'Home', icon: 'home', inNavigation: true }],
  liveStreams: [],
  mirrors: [],
  poll: { channelSec: 300, pageSec: 60 },
};

function aStore() {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, text: string) => void items.set(key, text),
    removeItem: (key: string) => void items.delete(key),
  };
}

describe('the home of last time', () => {
  it('comes back as it was kept', () => {
    const kept = createKeptHome(aStore(), () => 7);
    kept.save({ channel, page: aPage(aRail('top', 'a')) });
    expect(kept.savedAtMs()).toBe(7);
    expect(readKeptHome(kept.load())).toMatchObject({ channel: { name: 'C' }, page: { rails: [{ id: 'top' }] } });
  });

  it.each([
    ['nothing', ''],
    ['half of it', '{"channel":'],
    ['something else', '"hello"'],
    ['a page without a channel', JSON.stringify({ page: aPage(aRail('top', 'a')) })],
    ['an empty page', JSON.stringify({ channel, page: aPage() })],
    ['another page', JSON.stringify({ channel, page: { ...aPage(aRail('top', 'a')), id: 'sport' } })],
  ])('is ignored when there is %s', (_, text) => {
    const store = aStore();
    if (text) store.setItem('rundown.home.1', text);
    expect(readKeptHome(createKeptHome(store, () => 7).load())).toBeUndefined();
  });

  it('is not kept when it is too large, and costs nothing where there is no store', () => {
    const store = aStore();
    const kept = createKeptHome(store, () => 7);
    kept.save({ channel, page: aPage(aRail('top', 'a')) });
    kept.save({ channel, text: 'x'.repeat(500_000) });
    expect(store.items.size).toBe(0);
    const forbidden = () => {
      throw new Error('forbidden');
    };
    const closed = createKeptHome({ getItem: forbidden, setItem: forbidden, removeItem: forbidden }, () => 7);
    closed.save({ channel });
    expect([closed.load(), createKeptHome(undefined, () => 7).load()]).toEqual([undefined, null]);
  });
});

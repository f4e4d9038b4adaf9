/** @jest-environment jsdom */
import { ok } from '../../src/contract/result.js';
import { type App, appOf } from '../../src/tv/App.js';
import { createPageSource } from '../../src/tv/api/page-source.js';
import { createChannelSource } from '../../src/tv/channel-source.js';
import type { World } from '../../src/tv/compose.js';
import { keyMaps } from '../../src/tv/platform/key-maps.js';
import { createRoutes, problemOf } from '../../src/tv/routes.js';
import { createWords } from '../../src/tv/view-models/words/words.js';
import { readDeepLink } from '../../src/viewer/deep-link.js';
import type { Destination } from '../../src/viewer/destination.js';
import { mount } from '../support/mount.js';
import { aLead, aPage, aRail } from '../support/page-on-tv.js';
import { aServedStory } from '../support/story-on-tv.js';

const pageOf = (id: string) => ({ ...aPage(aRail(`${id}-top`, `${id}-a`, `${id}-b`)), id, title: id });
const channel = {
  name: 'Harbour City News',
  editionId: 'e1',
  languages: ['en'],
  timeZone: 'UTC',
  branding: { monogram: 'H', brandColour: '#E5383B', sectionColours: {} },
  pages: ['home', 'live', 'sport'].map((id) => ({
    id,
    title: `The ${id} page`,
    icon: 'home' as const,
    inNavigation: true,
  })),
  liveStreams: [],
  mirrors: [],
  poll: { channelSec: 300, pageSec: 60 },
};

/** The whole app on a world that answers at once. */
async function start(hash = '') {
  const said: string[] = [];
  const world = { hash, isLeft: false, gone: new Set<string>() };
  const api = {
    channel: async () => ok(channel),
    imageAddress: () => '',
    page: async (id: string) =>
      ok(id === 'home' ? aPage(aLead('l1', 'l2'), aRail('top', 'a', 'b'), aRail('next', 'c')) : pageOf(id)),
    rail: async (id: string) => ok({ ...aRail(id), cursor: null }),
    story: async (id: string) =>
      world.gone.has(id)
        ? { ok: false as const, error: { kind: 'status' as const, status: 404 } }
        : ok(aServedStory({ id, headline: `Story ${id}` })),
    related: async () => ok({ cards: [] }),
    origin: '',
  };
  const words = createWords();
  const now = () => Date.parse('2026-11-24T19:42:00Z');
  const source = createChannelSource({
    api,
    words,
    deviceLanguage: 'en-GB',
    isVisible: () => true,
    onChannel: () => undefined,
  });
  const pages = createPageSource({ api, now, isVisible: () => true, pollMs: source.pagePollMs });
  const later = await import('../../src/tv/later.js');
  const fake: World = {
    routes: createRoutes({
      api,
      pages,
      pageModel: source.pageModel,
      lens: source.lens,
      playback: {},
      loadLater: async () => later,
    }),
    pages,
    channel: source,
    words,
    narrator: { say: (text) => said.push(text) },
    address: {
      read: () => ({ search: '', hash: world.hash }),
      write: (written) => {
        world.hash = written;
      },
      onChange: () => undefined,
    },
    platform: 'browser',
    keyMap: keyMaps.browser,
    async prepare() {
      const answer = await source.open();
      if (!answer.ok) return { ok: false, error: problemOf(answer.error, 'page') };
      return ok<Destination>({ kind: 'page', pageId: 'home' });
    },
    deepLink: () => readDeepLink('', world.hash),
    leave: () => {
      world.isLeft = true;
      return false;
    },
    whenIdle: () => undefined,
  };
  const tv = mount<App>({ type: appOf(fake) });
  const settle = async () => {
    for (let round = 0; round < 20; round += 1) await Promise.resolve();
    await jest.advanceTimersByTimeAsync(0);
    tv.drawFrame();
  };
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      tv.press(key);
      await settle();
    }
    return said[said.length - 1];
  };
  await settle();
  return { press, world, settle, said: () => said[said.length - 1] };
}

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('the app', () => {
  it('starts at home and says so', async () => {
    const { said, world } = await start();
    expect(said()).toMatch(/^Home\. Story l1.* Read story\. 1 of 2$/);
    expect(world.hash).toBe('#page/home');
  });

  it('opens a story and comes back to its card', async () => {
    const { press, world } = await start();
    await press('Down', 'Right');
    expect(await press('Enter')).toMatch(/Story b/);
    expect(world.hash).toBe('#story/b');
    expect(await press('Back')).toMatch(/^Title of top\. Story b.* 2 of 2$/);
    expect(world.hash).toBe('#page/home');
  });

  it('opens the navigation on the left, goes to a page, and comes back', async () => {
    const { press, world } = await start();
    expect(await press('Left')).toBe('Menu. The home page. 1 of 3. OK to open');
    expect(await press('Down', 'Down')).toBe('The sport page. 3 of 3. OK to open');
    expect(await press('Enter')).toMatch(/Title of sport-top/);
    expect(world.hash).toBe('#page/sport');
    expect(await press('Back')).toMatch(/^Home/);
  });

  it.each(['Right', 'Back'])('leaves the navigation by %s', async (key) => {
    const { press } = await start();
    await press('Left');
    expect(await press(key)).toMatch(/^Home\. Story l1/);
  });

  it('asks once before it leaves, with the focus on staying', async () => {
    const { press, world } = await start();
    await press('Down', 'Down');
    expect(await press('Back')).toMatch(/Story l1/);
    expect(await press('Back')).toMatch(/^Leave Harbour City News\? .*Stay$/);
    expect(await press('Down')).toMatch(/Stay$/);
    expect(await press('Enter')).toMatch(/^Home\. Story l1/);
    expect(world.isLeft).toBe(false);
    await press('Back', 'Right', 'Enter');
    expect(world.isLeft).toBe(true);
  });

  it('takes Back in the dialog as staying', async () => {
    const { press, world } = await start();
    await press('Back');
    expect(await press('Back')).toMatch(/^Home/);
    expect(world.isLeft).toBe(false);
  });

  it('opens a deep link with home behind it', async () => {
    const { said, press } = await start('#story/b');
    expect(said()).toMatch(/Story b/);
    expect(await press('Back')).toMatch(/^Home/);
  });

  it('says that a story is gone, and leads on', async () => {
    const { press, world } = await start();
    world.gone.add('a');
    await press('Down');
    expect(await press('Enter')).toMatch(/^This story is no longer available\..*Go back$/);
    expect(await press('Enter')).toMatch(/^Title of top\. Story a/);
  });
});

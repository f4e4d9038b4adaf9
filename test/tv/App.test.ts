/** @jest-environment jsdom */
import type Lightning from '@lightningjs/core';
import type { Alert } from '../../src/contract/alert.js';
import { err, ok } from '../../src/contract/result.js';
import { type App, appOf } from '../../src/tv/App.js';
import { createPageSource } from '../../src/tv/api/page-source.js';
import { createStoryWatch } from '../../src/tv/api/story-watch.js';
import { createChannelSource } from '../../src/tv/channel-source.js';
import type { World } from '../../src/tv/compose.js';
import { createInterpreter } from '../../src/tv/language.js';
import { createLibraryKeeper } from '../../src/tv/library-keeper.js';
import { keyMaps } from '../../src/tv/platform/key-maps.js';
import { createLibraryStore } from '../../src/tv/platform/library-store.js';
import { createSeenAlerts } from '../../src/tv/platform/seen-alerts.js';
import { createSettingsStore } from '../../src/tv/platform/settings-store.js';
import { createRoutes, problemOf } from '../../src/tv/routes.js';
import { createSettingsKeeper } from '../../src/tv/settings-keeper.js';
import { applyLook } from '../../src/tv/theme/look.js';
import { readDeepLink } from '../../src/viewer/deep-link.js';
import type { Destination } from '../../src/viewer/destination.js';
import { usualSettings } from '../../src/viewer/viewer-settings.js';
import { mount } from '../support/mount.js';
import { aCard, aLead, aPage, aRail } from '../support/page-on-tv.js';
import { aServedStory, aServedVideo } from '../support/story-on-tv.js';

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

/** Each revision has another headline. */
const storyFacts = (id: string, revision: number) => ({
  revision,
  headline: revision === 1 ? `Story ${id}` : `Story ${id}, version ${revision}`,
  videos: [aServedVideo()],
});

/** The whole app on a world that answers at once. */
async function start(hash = '', withdrawn: readonly string[] = []) {
  const said: string[] = [];
  const world = {
    hash,
    isLeft: false,
    isForgotten: false,
    setOnline: (_isOnline: boolean): void => undefined,
    gone: new Set<string>(),
    withdrawn: new Set(withdrawn),
    revision: 1,
    alerts: [] as readonly Alert[],
  };
  const api = {
    read: async () => err({ kind: 'offline' as const }),
    channel: async () => ok(channel),
    imageAddress: () => '',
    page: async (id: string) =>
      ok(id === 'home' ? aPage(aLead('l1', 'l2'), aRail('top', 'a', 'b'), aRail('next', 'c')) : pageOf(id)),
    rail: async (id: string) => ok({ ...aRail(id), cursor: null }),
    story: async (id: string) =>
      world.gone.has(id) || world.withdrawn.has(id)
        ? err({ kind: 'status' as const, status: world.withdrawn.has(id) ? 410 : 404 })
        : ok(aServedStory({ id, ...storyFacts(id, world.revision) })),
    related: async (id: string) => ok({ cards: id === 'b' ? [aCard({ id: 'more', headline: 'Story more' })] : [] }),
    search: async (q: string) =>
      ok({ cards: q.startsWith('h') ? [aCard({ id: 'found', headline: 'Harbour story' })] : [] }),
    origin: '',
  };
  const interpreter = createInterpreter({
    languages: [{ tag: 'ar', name: 'العربية' }],
    deviceLanguages: [],
    channelLanguages: () => [],
    load: async () => ({ words: {} }),
  });
  interpreter.onChange(() => applyLook(viewerSettings.settings(), interpreter.direction()));
  const { words } = interpreter;
  const now = () => Date.parse('2026-11-24T19:42:00Z');
  const source = createChannelSource({
    api,
    words,
    locale: () => 'en-GB',
    isVisible: () => true,
    progressOf: () => undefined,
    deviceCards: () => [],
    onChannel: () => undefined,
  });
  const pages = createPageSource({ api, now, isVisible: () => true, pollMs: source.pagePollMs });
  const stories = createStoryWatch({ api, isVisible: () => true, pollMs: source.pagePollMs });
  const library = createLibraryKeeper(createLibraryStore(undefined), now);
  const later = await import('../../src/tv/later.js');
  const viewerSettings = createSettingsKeeper(createSettingsStore(undefined), usualSettings);
  viewerSettings.onChange((now) => applyLook(now));
  const fake: World = {
    routes: createRoutes({
      api,
      keptStory: async (id) => {
        const answer = await api.story(id);
        return answer.ok ? ok({ value: answer.value }) : answer;
      },
      pages,
      pageModel: source.pageModel,
      stories,
      lens: source.lens,
      playback: {},
      autoplay: () => true,
      viewer: {
        settings: viewerSettings,
        languages: () => [{ tag: 'en', name: 'English' }],
        language: () => 'en',
        about: () => ({
          channelName: 'Harbour City News',
          version: '1.2.3',
          editionId: 'e1',
          host: '',
          mirrors: [],
          platform: 'browser',
        }),
        forgetEverything: () => {
          world.isForgotten = true;
        },
      },
      channel: () => channel,
      library,
      homeCards: async () => [aCard({ id: 'a', headline: 'Story a' })],
      loadLater: async () => later,
      speech: () => later.createSpeechDesk({}),
      voice: () => undefined,
    }),
    pages,
    stories,
    story: api.story,
    api,
    channel: source,
    library,
    viewerSettings,
    words,
    interpreter,
    fonts: { ready: () => undefined, onArrival: () => undefined },
    narrator: { say: (text) => said.push(text), speakBy: () => undefined },
    address: {
      read: () => ({ search: '', hash: world.hash }),
      write: (written) => {
        world.hash = written;
      },
      onChange: () => undefined,
    },
    onLaunch: () => undefined,
    device: {
      askForKeys: () => undefined,
      leave: () => {
        world.isLeft = true;
        return false;
      },
      languages: () => ['en'],
      onNetwork: (listener) => {
        world.setOnline = listener;
      },
      asksOnLoss: true,
    },
    keyMap: keyMaps.browser,
    async prepare() {
      const answer = await source.open();
      if (!answer.ok) return { ok: false, error: problemOf(answer.error, 'page') };
      return ok<Destination>({ kind: 'page', pageId: 'home' });
    },
    deepLink: () => readDeepLink('', world.hash),
    loadLater: async () => later,
    speech: () => later.createSpeechDesk({}),
    alerts: {
      feed: {
        api: { read: async (_path, read) => read({ alerts: world.alerts }, () => undefined) as never },
        openEvents: () => undefined,
        isVisible: () => true,
        onVisibility: () => undefined,
        chance: () => 0.5,
      },
      seen: createSeenAlerts(undefined),
      words,
      nowMs: () => performance.now(),
    },
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
  return { press, world, settle, tv, library, viewerSettings, interpreter, said: () => said[said.length - 1] };
}

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  applyLook(usualSettings, 'ltr');
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
    expect(await press('Left')).toBe('Menu. The home page. 1 of 6. OK to open');
    expect(await press('Down', 'Down')).toBe('The sport page. 3 of 6. OK to open');
    expect(await press('Enter')).toMatch(/Title of sport-top/);
    expect(world.hash).toBe('#page/sport');
    expect(await press('Back')).toMatch(/^Home/);
  });

  it('searches from the navigation and comes back to the results', async () => {
    const { press, world, settle, said } = await start();
    await press('Left', 'Down', 'Down', 'Down');
    expect(await press('Enter')).toMatch(/^Search\. A\. OK to type/);
    expect(world.hash).toBe('#search');
    await press('Down', 'Right', 'Enter');
    await jest.advanceTimersByTimeAsync(200);
    await settle();
    expect(said()).toMatch(/^1 result for “h”$/);
    await press('Right', 'Right', 'Right', 'Right');
    expect(await press('Right')).toMatch(/^1 result for “h”\. Harbour story.* 1 of 1$/);
    expect(await press('Enter')).toMatch(/Story found/);
    expect(await press('Back')).toMatch(/Harbour story.* 1 of 1$/);
    expect(await press('Left')).toMatch(/^Search\. L\./);
    expect(await press('Back')).toMatch(/^Home/);
  });

  it('opens the search by its key, and offers what was found before', async () => {
    const { press, settle } = await start();
    await press('Search', 'Down', 'Right', 'Enter');
    await jest.advanceTimersByTimeAsync(200);
    await settle();
    await press('Right', 'Right', 'Right', 'Right', 'Right', 'Enter', 'Back', 'Back');
    await press('Search', 'Down', 'Down', 'Down', 'Down', 'Down', 'Down');
    expect(await press('Down')).toMatch(/^Recent\. h\. 1 of 1$/);
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

  it('says that the network is gone, and takes it back when it is there again', async () => {
    const { press, said, world } = await start();
    await press('Down');
    world.setOnline(false);
    expect(said()).toMatch(/^The network is gone\. .*OK$/);
    world.setOnline(true);
    expect(said()).toMatch(/Story a/);
  });

  it('does not take the place of a question when the network goes', async () => {
    const { press, said, world } = await start();
    await press('Back');
    world.setOnline(false);
    expect(said()).toMatch(/^Leave Harbour City News\?/);
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

describe('a story that is open', () => {
  const refresh = 66_001;

  it('says that the newsroom has withdrawn it, and Back leads to where it was opened', async () => {
    const { press, world, settle, said } = await start();
    await press('Down', 'Right', 'Enter');
    world.withdrawn.add('b');
    await jest.advanceTimersByTimeAsync(refresh);
    await settle();
    expect(said()).toMatch(/^This story was withdrawn by the newsroom\..*Go back$/);
    expect(await press('Back')).toMatch(/^Title of top\. Story b/);
  });

  it('says so on the way back too, with home behind it', async () => {
    const { press, world, said } = await start('#story/b');
    await press('Down', 'Down', 'Enter');
    expect(said()).toMatch(/Story more/);
    expect(world.hash).toBe('#story/more');
    world.withdrawn.add('b');
    expect(await press('Back')).toMatch(/^This story was withdrawn by the newsroom/);
    expect(await press('Enter')).toMatch(/^Home/);
  });

  it('stays when it has only gone from the channel: it may be read to its end', async () => {
    const { press, world, settle, said } = await start();
    await press('Down', 'Enter');
    world.gone.add('a');
    await jest.advanceTimersByTimeAsync(refresh);
    await settle();
    expect(said()).toMatch(/Story a/);
  });

  it('becomes its new version in place', async () => {
    const { press, world, settle, said } = await start();
    await press('Down', 'Enter');
    world.revision = 2;
    await jest.advanceTimersByTimeAsync(refresh);
    await settle();
    expect(said()).toMatch(/Story a, version 2/);
    expect(await press('Back')).toMatch(/^Title of top\. Story a/);
  });

  it('is no longer asked for when it was left', async () => {
    const { press, world, settle, said } = await start();
    await press('Down', 'Enter');
    await press('Back');
    world.withdrawn.add('a');
    await jest.advanceTimersByTimeAsync(refresh);
    await settle();
    expect(said()).toMatch(/Story a/);
  });
});

it('a link to a story that was withdrawn leads home with a message', async () => {
  const { said, press } = await start('#story/b', ['b']);
  expect(said()).toMatch(/^This story was withdrawn by the newsroom\./);
  expect(await press('Enter')).toMatch(/^Home/);
});

describe('breaking news', () => {
  const anAlert = (facts: Partial<Alert> = {}): Alert => ({
    id: 'storm',
    severity: 'breaking',
    headline: 'Storm warning for the islands',
    storyId: 'b',
    startsAt: '2026-01-01T12:00:00Z',
    expiresAt: '2026-01-01T12:30:00Z',
    ...facts,
  });
  const calm = 1_750;

  async function startWith(...alerts: Alert[]) {
    const tv = await start();
    tv.world.alerts = alerts;
    const wait = async (ms: number) => {
      await jest.advanceTimersByTimeAsync(ms);
      await tv.settle();
    };
    await wait(2_600);
    return { ...tv, wait };
  }

  it('is said, leaves the focus where it is, and opens with OK once it says so; Back leads to the card', async () => {
    const { said, press, wait, world } = await startWith(anAlert());
    expect(said()).toBe('Breaking. Storm warning for the islands. OK opens it while it shows');
    expect(await press('Down')).toMatch(/^Title of top\. Story a/);
    await wait(calm);
    expect(await press('Enter')).toMatch(/Story b/);
    expect(world.hash).toBe('#story/b');
    expect(await press('Back')).toMatch(/^Title of top\. Story a/);
  });

  it('leaves OK to what has the focus right after a key', async () => {
    const { press, world } = await startWith(anAlert());
    await press('Down', 'Enter');
    expect(world.hash).toBe('#story/a');
  });

  it('leaves OK to the keyboard of the search, and says nothing of it', async () => {
    const { press, wait, said, world } = await startWith();
    await press('Search');
    world.alerts = [anAlert()];
    await wait(11_000);
    expect(said()).toBe('Breaking. Storm warning for the islands');
    await wait(calm);
    await press('Enter');
    expect(world.hash).toBe('#search');
  });

  it('goes after a while, and does not come again', async () => {
    const { press, wait, said, world } = await startWith(anAlert());
    await press('Down');
    await wait(60_000);
    expect(said()).toMatch(/Story a/);
    await press('Enter');
    expect(world.hash).toBe('#story/a');
  });

  it('goes at once when it is withdrawn', async () => {
    const { press, wait, world } = await startWith(anAlert());
    await press('Down');
    world.alerts = [];
    await wait(11_000);
    await press('Enter');
    expect(world.hash).toBe('#story/a');
  });

  it('asks before it takes over, and is taken back with its question', async () => {
    const { press, said, wait, world } = await startWith(anAlert({ severity: 'takeover' }));
    expect(said()).toBe('Breaking news. Storm warning for the islands. Open the story');
    world.alerts = [];
    await wait(11_000);
    expect(said()).toMatch(/^Home\. Story l1/);
    world.alerts = [anAlert({ id: 'again', severity: 'takeover' })];
    await wait(11_000);
    expect(await press('Right')).toMatch(/Not now$/);
    expect(await press('Left', 'Enter')).toMatch(/Story b/);
    expect(await press('Back')).toMatch(/^Home\. Story l1/);
  });
});

describe("a change of the viewer's look", () => {
  const cardText = (card: Lightning.Component) => (card.tag('Words.Headline' as never) as Lightning.Element).text;

  it('is seen at once, with the focus where it was and the same way back', async () => {
    const { press, settle, tv, viewerSettings, said } = await start();
    await press('Down', 'Right', 'Enter');
    await press('Back');
    const before = cardText(tv.focused());
    viewerSettings.change({ textSize: 'largest' });
    await settle();
    const after = cardText(tv.focused());
    expect([before?.text, before?.fontSize]).toEqual(['Story b', 28]);
    expect([after?.text, after?.fontSize]).toEqual(['Story b', 41]);
    expect(said()).toMatch(/Story b/);
    expect(await press('Left')).toMatch(/Story a/);
  });

  it('runs from the right from the moment its language does, and back again, with the focus kept', async () => {
    const { press, settle, interpreter, said } = await start();
    await press('Down', 'Right');
    await interpreter.use('ar');
    await settle();
    expect(said()).toMatch(/Story b/);
    expect(await press('Right')).toMatch(/Story a/);
    expect(await press('Left')).toMatch(/Story b/);
    await press('Right');
    expect(await press('Right')).toMatch(/^Menu/);
    expect(await press('Left')).toMatch(/Story a/);
    await interpreter.use('en');
    await settle();
    expect(await press('Right')).toMatch(/Story b/);
  });

  it('leaves the options open, in the new look', async () => {
    const { press, settle, tv, viewerSettings, said } = await start();
    const fontSize = () =>
      (tv.focused().parent?.parent?.tag('Title' as never) as Lightning.Element | undefined)?.text?.fontSize;
    await press('Down');
    expect(await press('Options')).toMatch(/Options/);
    const before = fontSize();
    viewerSettings.change({ textSize: 'largest' });
    await settle();
    expect(said()).toMatch(/Options/);
    expect([before, fontSize()]).toEqual([28, 41]);
  });

  it('keeps the line of a story that is read, and an open question', async () => {
    const { press, settle, viewerSettings, said } = await start('#story/a');
    viewerSettings.change({ contrast: 'high' });
    await settle();
    expect(said()).toMatch(/Story a/);
    expect(await press('Back')).toMatch(/^Home/);
    expect(await press('Back')).toMatch(/Leave/);
    viewerSettings.change({ motion: 'reduced' });
    await settle();
    expect(await press('Right', 'Left')).toMatch(/Leave|Stay/);
  });
});

describe('the settings', () => {
  const open = async () => {
    const app = await start('#settings');
    expect(app.said()).toMatch(/^Settings\. Captions\. 1 of 8/);
    return app;
  };

  it('take effect at once and say so: text size', async () => {
    const { press, tv, viewerSettings } = await open();
    expect(await press('Down', 'Down', 'Right')).toMatch(/^Text and contrast\. Text size: Normal, chosen\. 1 of 3/);
    expect(await press('Right', 'Right')).toMatch(/Text size: Largest\. 1 of 3/);
    expect(await press('Enter')).toMatch(/Text size: Largest, chosen/);
    expect(viewerSettings.settings().textSize).toBe('largest');
    expect((tv.focused().tag('Title' as never) as Lightning.Element).text?.fontSize).toBe(56);
    await press('Back');
    expect(await press('Back')).toMatch(/^Home/);
  });

  it('switch by OK', async () => {
    const { press, viewerSettings } = await open();
    expect(await press('Down', 'Right')).toMatch(/Play the next video by itself: On/);
    expect(await press('Enter')).toMatch(/Play the next video by itself: Off/);
    expect(viewerSettings.settings().autoplay).toBe(false);
    expect(await press('Left')).toMatch(/Playback\. 2 of 8/);
  });

  it('change captions for every video of this TV', async () => {
    const { press } = await open();
    await press('Right', 'Down', 'Down', 'Right');
    expect(await press('Enter')).toMatch(/Colour: Yellow, chosen/);
    expect(JSON.parse(localStorage.getItem('rundown.captions') ?? '')).toMatchObject({ style: { colour: 'yellow' } });
  });

  it('ask before they clear, with the focus on keeping', async () => {
    const { press, library } = await start('#story/a');
    await press('Back');
    await press('Left', 'Down', 'Down', 'Down', 'Down', 'Down', 'Enter');
    await press('Down', 'Down', 'Down', 'Down', 'Down', 'Down', 'Right', 'Down');
    expect(library.library().entries[0]?.openedAt).toBeGreaterThan(0);
    expect(await press('Enter')).toMatch(/Clear what you read and watched\?.*Keep$/);
    expect(await press('Enter')).toMatch(/Clear history/);
    expect(library.library().entries[0]?.openedAt).toBeGreaterThan(0);
    expect(await press('Enter', 'Right', 'Enter')).toMatch(/There is nothing to clear/);
    expect(library.library().entries.every(({ openedAt }) => openedAt === 0)).toBe(true);
  });

  it('say what the app is, line by line', async () => {
    const { press } = await start('#settings/about');
    expect(await press('Right')).toMatch(/^About\. Channel: Harbour City News\. 1 of/);
    expect(await press('Down')).toMatch(/Version of the app: 1\.2\.3/);
  });
});

import type { Page, Route } from 'playwright-core';
import { startServer } from './support/server.js';
import type { Tv } from './support/tv.js';
import { TvRoom } from './support/tv-room.js';

jest.setTimeout(120_000);

const room = new TvRoom();
let tv: Tv;

/** Changes what the real server answers for home. */
const changeHome = (change: (home: { rails: { cards: Record<string, unknown>[] }[] }) => unknown) => (page: Page) =>
  page.route('**/api/v1/pages/home*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: change(await response.json()) });
  });

describe('an API that is down', () => {
  it('at start: says what happened, and recovers by itself when it is back', async () => {
    let isDown = true;
    tv = await room.open('', {
      prepare: (page) => page.route('**/api/v1/**', (route: Route) => (isDown ? route.abort() : route.continue())),
    });
    expect(await tv.hears(/Try again/)).toMatch(/network|connect|reach/i);
    isDown = false;
    expect(await tv.hears(/Harbour council/)).toMatch(/Read story/);
    expect(tv.errors).toEqual([]);
  });

  it('later: keeps the screen usable, and opens stories again once it is back', async () => {
    const own = await startServer();
    try {
      tv = await room.open(own.url);
      await tv.hears(/Harbour council/);
      await tv.settle();
      await own.kill();
      await tv.press('ArrowDown');
      await tv.hears(/Offshore wind/);
      await tv.press('Enter');
      expect(await tv.hears(/Try again/)).toMatch(/network|connect|reach|service/i);
      await own.startAgain();
      await tv.page.waitForFunction(() => location.hash.startsWith('#story/'), undefined, { timeout: 40_000 });
      expect(await tv.hears(/Offshore wind/)).toBeTruthy();
      await tv.press('Backspace');
      expect(await tv.hears(/Offshore wind/)).toMatch(/1 of \d+/);
    } finally {
      await own.stop();
    }
  });

  it('answers an error: says that the service is down, not the network', async () => {
    tv = await room.open('', {
      prepare: (page) =>
        page.route('**/api/v1/**', (route) => route.fulfill({ status: 503, body: '{"title":"Down","status":503}' })),
    });
    expect(await tv.hears(/Try again/)).toMatch(/service/i);
  });
});

describe('a page with something broken in it', () => {
  it('loses a bad card, not its rail', async () => {
    tv = await room.open('', {
      prepare: changeHome((home) => {
        home.rails[1]!.cards[1] = { id: 7, kind: 'riddle' };
        return home;
      }),
    });
    await tv.hears(/Harbour council/);
    await tv.press('ArrowDown', 'ArrowRight');
    expect(await tv.hears(/United come from two down/)).toBeTruthy();
    expect(tv.errors).toEqual([]);
  });

  it('loses a bad rail, not the page', async () => {
    tv = await room.open('', {
      prepare: changeHome((home) => {
        home.rails[1] = { id: 'odd', layout: 'carousel-3d', cards: 'many' } as never;
        return home;
      }),
    });
    await tv.hears(/Harbour council/);
    await tv.press('ArrowDown');
    expect(await tv.hears(/Watch now/)).toBeTruthy();
    expect(tv.errors).toEqual([]);
  });

  it('shows the section where a picture is broken, and works on', async () => {
    tv = await room.open('', {
      prepare: (page) => page.route('**/api/v1/images/**', (route) => route.fulfill({ status: 404, body: '' })),
    });
    await tv.hears(/Harbour council/);
    await tv.press('ArrowDown');
    expect(await tv.hears(/Offshore wind/)).toBeTruthy();
    expect(tv.errors).toEqual([]);
  });

  it('answers nonsense: says so and tries again', async () => {
    tv = await room.open('', {
      prepare: (page) =>
        page.route('**/api/v1/pages/home*', (route) => route.fulfill({ body: '<html>maintenance</html>' })),
    });
    expect(await tv.hears(/Try again/)).toBeTruthy();
  });
});

describe('a deep link', () => {
  it('opens its story with home behind it, in any letter case', async () => {
    tv = await room.open('/?CONTENTID=hcn-offshore-wind-half-the-city&mediaType=article');
    await tv.hears(/Offshore wind supplies half the city/);
    await tv.press('Backspace');
    expect(await tv.hears(/Harbour council/)).toMatch(/Read story/);
  });

  it('to nothing shows home and a message', async () => {
    tv = await room.open('/?contentId=not-there&mediaType=article');
    expect(await tv.hears(/not.*(available|found|there)|no longer/i)).toBeTruthy();
  });
});

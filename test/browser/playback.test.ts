import type { Browser } from 'playwright-core';
import { type RunningServer, startServer } from './support/server.js';
import { openBrowser, Tv } from './support/tv.js';

jest.setTimeout(120_000);

let browser: Browser;
let server: RunningServer;
let tv: Tv;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});
afterEach(() => tv?.close());

describe('a video segment', () => {
  it('plays from its card, pauses, seeks, and Back returns to the card', async () => {
    tv = await Tv.open(browser, server.url);
    await tv.hears(/Harbour council/);
    await tv.press('ArrowDown');
    await tv.pressUntil('ArrowRight', /United come from two down/);
    await tv.press('Enter');
    await tv.videoPlays();
    await tv.timeAdvances(1);

    await tv.press('MediaPlayPause');
    await tv.page.waitForFunction(() => document.querySelector('video')?.paused === true);
    const paused = (await tv.video())!.currentTime;
    await tv.press('ArrowRight');
    await tv.page.waitForFunction((from) => (document.querySelector('video')?.currentTime ?? 0) > from + 5, paused);

    await tv.press('Backspace');
    expect(await tv.hears(/United come from two down/)).toMatch(/3 of \d+/);
    expect(
      await tv.page.evaluate(
        () => [...document.querySelectorAll('video')].filter((video) => video.networkState !== 0).length,
      ),
    ).toBe(0);
    expect(tv.errors).toEqual([]);
  });

  it('does not load its player before it is needed', async () => {
    const asked: string[] = [];
    tv = await Tv.open(browser, server.url, {
      prepare: async (page) => {
        page.on('request', (request) => asked.push(request.url()));
      },
    });
    await tv.hears(/Harbour council/);
    await tv.settle();
    expect(asked.filter((url) => url.includes('hls'))).toEqual([]);
  });

  it('leaves quietly while it is still loading', async () => {
    tv = await Tv.open(browser, server.url, {
      prepare: (page) => page.route('**/*.m3u8', () => {}),
    });
    await tv.hears(/Harbour council/);
    await tv.press('ArrowDown');
    await tv.pressUntil('ArrowRight', /United come from two down/);
    await tv.press('Enter');
    await tv.page.waitForFunction(
      () => location.hash.startsWith('#watch/') || document.querySelector('video') !== null,
    );
    await tv.press('Backspace');
    expect(await tv.hears(/United come from two down/)).toMatch(/3 of \d+/);
  });

  it('that no source can play says so and leaves by Back', async () => {
    tv = await Tv.open(browser, server.url, {
      prepare: (page) => page.route('**/demo/media/**', (route) => route.fulfill({ status: 404, body: 'gone' })),
    });
    await tv.hears(/Harbour council/);
    await tv.press('ArrowDown');
    await tv.pressUntil('ArrowRight', /United come from two down/);
    await tv.press('Enter');
    expect(await tv.hears(/Try again/)).toBeTruthy();
    await tv.press('Backspace');
    expect(await tv.hears(/United come from two down/)).toMatch(/3 of \d+/);
  });
});

describe('a live stream', () => {
  it('plays at its edge and moves on', async () => {
    tv = await Tv.open(browser, server.url);
    await tv.hears(/Harbour council/);
    await tv.pressUntil('ArrowDown', /Live now/);
    await tv.press('Enter');
    await tv.videoPlays();
    await tv.timeAdvances(5);
    expect(await tv.page.evaluate(() => document.querySelector('video')?.seekable.length)).toBeGreaterThan(0);
    expect(tv.errors).toEqual([]);
  });
});

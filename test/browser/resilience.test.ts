import type { Browser } from 'playwright-core';
import { type RunningServer, startServer } from './support/server.js';
import { demoNow, openBrowser, Tv } from './support/tv.js';

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

it('the second start shows home from the device while the API says nothing, and can be walked through', async () => {
  tv = await Tv.open(browser, server.url, { now: demoNow });
  await tv.hears(/Harbour council/);
  await tv.page.waitForFunction(() => localStorage.getItem('rundown.home.1') !== null);

  let unanswered = 0;
  await tv.page.route('**/api/v1/**', () => {
    unanswered += 1;
  });
  await tv.page.reload({ waitUntil: 'commit' });
  // Nothing was answered: what is said is the device's own.
  await tv.hears(/Harbour council/);
  expect(unanswered).toBeGreaterThan(0);
  await tv.press('ArrowDown');
  await tv.hears(/Top stories/);
  expect(tv.errors).toEqual([]);
});

it('a link to a moment of a video begins there, with home behind it', async () => {
  tv = await Tv.open(browser, `${server.url}/?contentId=hcn-harbour-council-electrify-cranes&mediaType=video&t=4`, {
    now: demoNow,
  });
  await tv.videoPlays();
  expect((await tv.video())!.currentTime).toBeGreaterThanOrEqual(4);
  await tv.pressUntil('Backspace', /Read story/, 3);
  expect(tv.errors).toEqual([]);
});

import type { Browser } from 'playwright-core';
import { type RunningServer, startServer } from './support/server.js';
import { giveVoices, spokenOn } from './support/speech.js';
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

it('a story is read aloud, sentence by sentence, and Back ends it', async () => {
  tv = await Tv.open(browser, server.url, { now: demoNow, prepare: (page) => giveVoices(page, 700) });
  await tv.hears(/Home\. Harbour council/);
  await tv.press('Enter');
  await tv.hears(/Watch report, .*1 of 4/);
  await tv.press('MediaPlayPause');
  await tv.hears(/Reading aloud/);
  await tv.page.waitForFunction(() => ((window as { spoken?: string[] }).spoken?.length ?? 0) > 3);
  await tv.press('ArrowDown');
  await tv.hears(/Pause\. 2 of 6/);
  await tv.press('Enter');
  await tv.hears(/Go on/);
  const said = await spokenOn(tv.page);
  expect(said[0]).toMatch(/^Harbour council/);
  await tv.press('Backspace');
  await tv.hears(/Down to|OK to/);
  await tv.page.waitForTimeout(1000);
  expect(await spokenOn(tv.page)).toEqual(said);
  expect(tv.errors).toEqual([]);
});

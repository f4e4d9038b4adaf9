import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { contrastsOn } from './support/contrast-on-screen.js';
import { newsroomToken, Screens } from './support/screen-on-tv.js';
import { looks, screens } from './support/screens.js';
import { type RunningServer, startServer } from './support/server.js';
import { openBrowser } from './support/tv.js';

jest.setTimeout(60_000);

/** WCAG 2.2, level AA: of large letters less is asked. */
const leastOf = (size: number) => (size >= 44 ? 3 : 4.5);
/** The edge of a letter is smoothed, also where it is measured. */
const smoothing = 0.2;
/** The channel's mark. */
const mark = 'Letter';
/** Below, rails fade out under the line of headlines. */
const fadesBelow = 880;

let browser: Browser;
let server: RunningServer;
let onTv: Screens;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer({ env: { RUNDOWN_ADMIN_TOKEN: newsroomToken } })]);
  onTv = await Screens.of(browser, server.url);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** The worst that a newsroom can put under white words. */
const aWhitePicture = () =>
  sharp({ create: { width: 64, height: 36, channels: 3, background: '#ffffff' } })
    .webp()
    .toBuffer();

it.each(['home', 'home-sections', 'page-live'])('on %s, every text stands out from a white picture', async (name) => {
  const screen = screens.find((each) => each.name === name)!;
  const body = await aWhitePicture();
  const white = {
    ...screen,
    before: (page: Page) =>
      page.route('**/api/v1/images/**', (route) => route.fulfill({ body, contentType: 'image/webp' })),
  };
  const tv = await onTv.open(white, looks[0]!);
  try {
    const seen = await contrastsOn(tv.page);
    expect(seen.length).toBeGreaterThan(3);
    const read = seen.filter(({ text }) => text.box.bottom < fadesBelow && text.refs.at(-1) !== mark);
    const weak = read.filter(({ text, worst }) => worst + smoothing < leastOf(text.size));
    expect(weak.map(({ text, worst }) => `${text.refs.join('.')}: "${text.text}" ${worst.toFixed(1)}`)).toEqual([]);
  } finally {
    await tv.close();
    await onTv.withdraw();
  }
});

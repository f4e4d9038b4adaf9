import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { hardToRead } from './support/contrast.js';
import { newsroomToken, Screens } from './support/screen-on-tv.js';
import { looks, screens } from './support/screens.js';
import { TvRoom } from './support/tv-room.js';

jest.setTimeout(60_000);

/** The channel's mark. */
const mark = 'Letter';
/** Below, rails fade out under the line of headlines. */
const fadesBelow = 880;

const room = new TvRoom({ env: { RUNDOWN_ADMIN_TOKEN: newsroomToken } });
let onTv: Screens;
beforeAll(async () => {
  onTv = await Screens.of(room.browser, room.server.url);
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
    const weak = await hardToRead(tv.page, ({ box, refs }) => box.bottom < fadesBelow && refs.at(-1) !== mark);
    expect(weak).toEqual([]);
  } finally {
    await tv.close();
    await onTv.withdraw();
  }
});

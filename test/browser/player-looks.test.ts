import type { Page } from 'playwright-core';
import { hardToRead } from './support/contrast.js';
import type { Tv } from './support/tv.js';
import { TvRoom } from './support/tv-room.js';
import { exposeRoot } from './support/walk-sight.js';

jest.setTimeout(120_000);

const room = new TvRoom();
let tv: Tv;

/** Real streams, with every picture of one tone: the worst that a newsroom can send. */
const tones = { white: 'brightness(0) invert(1)', black: 'brightness(0)' } as const;

const paint = (page: Page, tone: keyof typeof tones) =>
  page.addStyleTag({ content: `video { filter: ${tones[tone]} !important }` });

it('all that stands over a live stream can be read, be it white or black', async () => {
  tv = await room.open('/#watch/hcn-harbour-live', { prepare: exposeRoot });
  await paint(tv.page, 'white');
  await tv.videoPlays();
  // A paused video keeps its controls.
  await tv.press('MediaPlayPause', 'ArrowDown');
  await tv.pressUntil('ArrowRight', /Quality/, 6);
  await tv.press('Enter');
  await tv.hears(/^Quality/);
  expect(await hardToRead(tv.page)).toEqual([]);

  await tv.press('Backspace', 'g');
  await tv.hears(/^Guide/);
  expect(await hardToRead(tv.page)).toEqual([]);

  await paint(tv.page, 'black');
  await tv.press('Backspace');
  expect(await hardToRead(tv.page)).toEqual([]);
});

it('what stands at the end of a white video can be read', async () => {
  tv = await room.open('/#watch/hcn-night-market-hour', { prepare: exposeRoot });
  await paint(tv.page, 'white');
  await tv.videoPlays();
  await tv.press('9');
  await tv.hears(/Watch again/);
  expect(await hardToRead(tv.page)).toEqual([]);
});

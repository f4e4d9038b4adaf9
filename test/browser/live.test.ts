import type { Page } from 'playwright-core';
import type { Tv } from './support/tv.js';
import { TvRoom } from './support/tv-room.js';

jest.setTimeout(120_000);

const stream = 'hcn-harbour-live';
/** Less to draw for machines without a graphics card. */
const size = { width: 1280, height: 720 };
const room = new TvRoom();
let tv: Tv;

const minutesFromNow = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

/** Whatever the time of day is: one programme is over, one began twenty minutes ago, one is to come. */
const planTheDay = (page: Page) =>
  page.route('**/api/v1/schedule*', (route) =>
    route.fulfill({
      json: {
        streams: [
          {
            storyId: stream,
            programmes: [
              { id: 'a', title: 'Before', startsAt: minutesFromNow(-200), endsAt: minutesFromNow(-20) },
              { id: 'b', title: 'The Quay Hour', startsAt: minutesFromNow(-20), endsAt: minutesFromNow(40) },
              { id: 'c', title: 'After', startsAt: minutesFromNow(40), endsAt: minutesFromNow(90) },
            ],
          },
        ],
      },
    }),
  );

/** Remembers every media element that is ever made, in the page or not. */
const noteMedia = (page: Page) =>
  page.addInitScript(() => {
    const made: HTMLMediaElement[] = [];
    Object.assign(window, { made });
    const { createElement } = Document.prototype;
    Document.prototype.createElement = function (this: Document, ...args: [string]) {
      const element = createElement.apply(this, args);
      if (element instanceof HTMLMediaElement) made.push(element);
      return element;
    } as typeof createElement;
  });

const media = () =>
  tv.page.evaluate(() => {
    const { made } = window as unknown as { made: readonly HTMLMediaElement[] };
    return {
      made: made.length,
      inUse: made.filter(({ networkState }) => networkState !== 0).length,
      heard: made.filter(({ muted, paused }) => !muted && !paused).length,
    };
  });

const minutesBehind = (least: number, most: number) =>
  tv.page.waitForFunction(
    ([from, to]) => {
      const video = document.querySelector('video');
      if (!video?.seekable.length) return false;
      const minutes = (video.seekable.end(video.seekable.length - 1) - video.currentTime) / 60;
      return minutes > from && minutes < to;
    },
    [least, most] as const,
    { timeout: 20_000 },
  );

describe('the guide of the day', () => {
  it('starts the programme that is on over, and opens over the video that plays on', async () => {
    tv = await room.open('/#page/live', {
      size,
      prepare: async (page) => {
        await noteMedia(page);
        await planTheDay(page);
      },
    });
    await tv.hears(/Watch live/);
    await tv.pressUntil('ArrowRight', /Guide/, 3);
    await tv.press('Enter');
    await tv.hears(/The Quay Hour/);
    await tv.press('ArrowDown');
    await tv.hears(/^After/);
    await tv.press('ArrowUp', 'Enter');
    await tv.hears(/start of the programme/);
    await tv.pressUntil('ArrowRight', /From the start/, 3);
    await tv.press('Enter');
    await tv.videoPlays();
    await minutesBehind(17, 23);

    await tv.press('g');
    await tv.hears(/The Quay Hour/);
    await tv.press('ArrowRight');
    await tv.hears(/Breakwater camera/);
    await tv.timeAdvances(1);
    await tv.press('Backspace');
    await tv.hears(/behind live|Playing|Pause/);
    await minutesBehind(17, 23);
    expect(await media()).toEqual({ made: 1, inUse: 1, heard: 1 });
    expect(tv.errors).toEqual([]);
  });
});

describe('a live stream in the lead of a page', () => {
  it('plays in its picture without a sound while it is looked at, and no longer', async () => {
    tv = await room.open('/#page/live', { size, prepare: noteMedia });
    await tv.hears(/Watch live/);
    await tv.videoPlays();
    await tv.timeAdvances(1);
    expect(await media()).toEqual({ made: 1, inUse: 1, heard: 0 });

    await tv.press('ArrowDown');
    await tv.page.waitForFunction(() => !document.querySelector('video'));
    expect(await media()).toEqual({ made: 1, inUse: 0, heard: 0 });
    await tv.press('ArrowUp');
    await tv.videoPlays();
    await tv.press('Enter');
    await tv.hears(/Playing/);
    await tv.page.waitForFunction(() => document.querySelector('video')?.muted === false);
    expect(await media()).toEqual({ made: 1, inUse: 1, heard: 1 });
    expect(tv.errors).toEqual([]);
  });

  it('stays a picture where its viewer wants it so', async () => {
    const asked: string[] = [];
    tv = await room.open('/#page/live', {
      size,
      prepare: async (page) => {
        await noteMedia(page);
        page.on('request', (request) => asked.push(request.url()));
        await page.addInitScript(() => localStorage.setItem('rundown.settings', '{"livePreview":false}'));
      },
    });
    await tv.hears(/Watch live/);
    await tv.settle();
    // Longer than a preview waits for a calm viewer.
    await tv.page.waitForTimeout(3_000);
    expect(await media()).toEqual({ made: 0, inUse: 0, heard: 0 });
    expect(asked.filter((url) => url.includes('.m3u8'))).toEqual([]);
  });
});

import type { Tv } from './support/tv.js';
import { TvRoom } from './support/tv-room.js';

jest.setTimeout(120_000);

const room = new TvRoom();
let tv: Tv;

describe('a video segment', () => {
  it('plays from its card, pauses, seeks, and Back returns to the card', async () => {
    tv = await room.open();
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
    tv = await room.open('', {
      prepare: async (page) => {
        page.on('request', (request) => asked.push(request.url()));
      },
    });
    await tv.hears(/Harbour council/);
    await tv.settle();
    expect(asked.filter((url) => url.includes('hls'))).toEqual([]);
  });

  it('leaves quietly while it is still loading', async () => {
    tv = await room.open('', {
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
    tv = await room.open('', {
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

describe('a video with chapters', () => {
  it('is skipped through by them, with the small picture of each place', async () => {
    const asked: string[] = [];
    tv = await room.open('/#watch/hcn-crane-electrification', {
      prepare: async (page) => {
        page.on('request', (request) => asked.push(request.url()));
        await page.route('**/api/v1/stories/hcn-crane-electrification', async (route) => {
          const response = await route.fetch();
          const story = await response.json();
          const chapters = [0, 10, 24].map((startSec) => ({ startSec, title: `From ${startSec} on` }));
          story.videos[0].chapters = chapters;
          await route.fulfill({ response, json: story });
        });
      },
    });
    await tv.videoPlays();
    await tv.press('MediaTrackNext');
    expect(await tv.hears(/0:1\d of 0:42, From 10 on/)).toBeTruthy();
    await tv.page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) >= 10);
    await tv.press('ArrowRight');
    expect(await tv.hears(/0:2\d of 0:42/)).toBeTruthy();
    expect(asked.some((url) => url.endsWith('/thumbs.jpg'))).toBe(true);
    expect(tv.errors).toEqual([]);
  });
});

describe('a live stream', () => {
  it('is behind after a seek back, and at its edge again by "Go live"', async () => {
    tv = await room.open('/#watch/hcn-harbour-live');
    await tv.videoPlays();
    await tv.hears(/Playing/);
    await tv.press('ArrowLeft', 'ArrowLeft', 'ArrowLeft');
    await tv.hears(/\d behind live/);
    await tv.press('ArrowDown');
    await tv.pressUntil('ArrowRight', /Go live/);
    await tv.press('Enter');
    expect(await tv.hears(/Live$/)).toBeTruthy();
    expect(tv.errors).toEqual([]);
  });

  it('plays at its edge and moves on', async () => {
    tv = await room.open();
    await tv.hears(/Harbour council/);
    await tv.pressUntil('ArrowDown', /Live now/);
    await tv.press('Enter');
    await tv.videoPlays();
    await tv.timeAdvances(5);
    expect(await tv.page.evaluate(() => document.querySelector('video')?.seekable.length)).toBeGreaterThan(0);
    expect(tv.errors).toEqual([]);
  });
});

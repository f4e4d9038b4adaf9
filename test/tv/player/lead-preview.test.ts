/** @jest-environment jsdom */
import type { BackendEvents } from '../../../src/tv/player/backend.js';
import { LeadPreview } from '../../../src/tv/player/lead-preview.js';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const place = { left: 740, top: 0, width: 1180, height: 628 };

function aPreview({ sources = [{ url: 'https://cdn.example/live.m3u8', mimeType: '' }] } = {}) {
  const video = document.createElement('video');
  Object.assign(video, { play: async () => undefined, pause: () => undefined, load: () => undefined });
  const log: string[] = [];
  let events: BackendEvents | undefined;
  let letGo: (() => void) | undefined;
  const preview = new LeadPreview({
    world: {
      kinds: [
        {
          name: 'hls.js',
          canPlay: () => true,
          prepare: async () => (_video, _request, heard) => {
            log.push('opened');
            events = heard;
            return { dispose: () => log.push('disposed') } as never;
          },
        },
      ],
      takeVideo: (onTaken, at) => {
        log.push(`taken ${at?.left}`);
        letGo = onTaken;
        return video;
      },
      returnVideo: () => log.push('returned'),
    },
    readSources: async () => sources,
    place: () => place,
    now: () => Date.now(),
    onShow: (isShown) => log.push(isShown ? 'shown' : 'picture'),
  });
  return { preview, video, log, fail: () => events?.onFault('network'), take: () => letGo?.() };
}

it('plays muted once the viewer has rested for a moment, and shows when there is a picture', async () => {
  const { preview, video, log } = aPreview();
  preview.aim('port');
  await jest.advanceTimersByTimeAsync(1_400);
  expect(log).toEqual([]);
  await jest.advanceTimersByTimeAsync(200);
  expect([log, video.muted]).toEqual([['taken 740', 'opened'], true]);
  video.dispatchEvent(new Event('playing'));
  expect(log).toContain('shown');
  preview.aim(undefined);
});

it('gives everything back when the viewer goes on, with its sound as it was', async () => {
  const { preview, video, log } = aPreview();
  preview.aim('port');
  await jest.advanceTimersByTimeAsync(1_600);
  video.dispatchEvent(new Event('playing'));
  preview.aim(undefined);
  expect(log.slice(-3)).toEqual(['picture', 'disposed', 'returned']);
  expect(video.muted).toBe(false);
  video.dispatchEvent(new Event('playing'));
  expect(log.slice(-1)).toEqual(['returned']);
});

it('opens nothing for a focus that only passed by, nor for a story without a live stream', async () => {
  const passing = aPreview();
  passing.preview.aim('port');
  passing.preview.aim(undefined);
  const without = aPreview({ sources: [] });
  without.preview.aim('port');
  await jest.advanceTimersByTimeAsync(5_000);
  expect([passing.log, without.log]).toEqual([[], []]);
});

it('leaves the picture when the stream fails or shows nothing, and spares it for a while', async () => {
  const { preview, log, fail } = aPreview();
  preview.aim('port');
  await jest.advanceTimersByTimeAsync(1_600);
  fail();
  expect(log.slice(-1)).toEqual(['returned']);
  preview.aim(undefined);
  preview.aim('port');
  await jest.advanceTimersByTimeAsync(60_000);
  expect(log.filter((line) => line === 'opened')).toHaveLength(1);

  const silent = aPreview();
  silent.preview.aim('port');
  await jest.advanceTimersByTimeAsync(20_000);
  expect(silent.log.slice(-1)).toEqual(['returned']);
});

it('lets go at once when a player wants the element', async () => {
  const { preview, log, take } = aPreview();
  preview.aim('port');
  await jest.advanceTimersByTimeAsync(1_600);
  take();
  expect(log.slice(-2)).toEqual(['disposed', 'returned']);
});

/** @jest-environment jsdom */
import { loadChapters, SeekPreviews } from '../../../src/tv/player/seek-previews.js';
import type { PictureAddresses } from '../../../src/tv/player/seeking/load-seek-pictures.js';
import * as sideFiles from '../../../src/tv/player/seeking/read-side-files.js';

const settle = () => new Promise((resolve) => setTimeout(resolve));
const track =
  'WEBVTT\n\n00:00.000 --> 00:02.000\nthumbs.jpg#xywh=0,0,160,90\n\n00:02.000 --> 00:04.000\nthumbs.jpg#xywh=160,0,160,90\n';

const reader = async () => sideFiles;
const previewsOf = (addresses: Partial<PictureAddresses>, onLoaded = () => {}) =>
  new SeekPreviews({ thumbnailsUrl: undefined, streamUrls: [], isLive: false, ...addresses }, onLoaded, reader);

/** The network, with one file for all addresses, one for each, or none. */
function serve(files: string | Readonly<Record<string, string>> | undefined) {
  const asked: string[] = [];
  Object.assign(globalThis, {
    TextDecoder,
    fetch: async (url: string) => {
      asked.push(url);
      const body = typeof files === 'object' ? files[url] : files;
      const bytes = new TextEncoder().encode(body ?? '');
      return { ok: body !== undefined, url, arrayBuffer: async () => bytes.buffer, text: async () => body };
    },
  });
  return asked;
}

// jsdom has neither; they are Node's own.
const { TextDecoder, TextEncoder } = jest.requireActual<typeof import('node:util')>('node:util');

describe('seek previews', () => {
  it('are asked for at the first seek, once, and point into the sprite', async () => {
    const asked = serve(track);
    let isLoaded = false;
    const previews = previewsOf({ thumbnailsUrl: 'https://cdn.example/a/thumbs.vtt' }, () => {
      isLoaded = true;
    });
    expect(asked).toEqual([]);
    expect(previews.at(3)).toBeUndefined();
    await settle();
    expect(isLoaded).toBe(true);
    expect(previews.at(3)).toMatchObject({ url: 'https://cdn.example/a/thumbs.jpg', piece: { x: 160, w: 160 } });
    expect(asked).toHaveLength(1);
  });

  it.each([undefined, '<html>404</html>'])('that do not come or are none leave the time alone (%s)', async (body) => {
    serve(body);
    const previews = previewsOf({ thumbnailsUrl: 'https://cdn.example/thumbs.vtt' });
    previews.at(0);
    await settle();
    expect(previews.at(0)).toBeUndefined();
  });

  it('are not asked for where there are none', async () => {
    const asked = serve(track);
    previewsOf({}).at(0);
    await settle();
    expect(asked).toEqual([]);
  });

  it('of a live stream are those of the moment that was sent, and are read anew as its window moves on', async () => {
    const list = (pictures: string) =>
      `#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:7\n#EXT-X-PROGRAM-DATE-TIME:1970-01-01T00:16:40Z\n${pictures}`;
    const files = {
      'https://a.example/m.m3u8': '#EXTM3U\n#EXT-X-IMAGE-STREAM-INF:BANDWIDTH=9,URI="list.m3u8"',
      'https://a.example/list.m3u8': list('#EXTINF:10,\na.jpg\n#EXTINF:10,\nb.jpg'),
    };
    const asked = serve(files);
    const now = jest.spyOn(Date, 'now').mockReturnValue(1_020_000);
    const previews = previewsOf({ streamUrls: ['https://a.example/m.m3u8'], isLive: true });
    previews.at(3, 1003);
    await settle();
    expect([999, 1003, 1010, 1040].map((sentSec) => previews.at(3, sentSec)?.url)).toEqual([
      undefined,
      'https://a.example/a.jpg',
      'https://a.example/b.jpg',
      undefined,
    ]);
    expect(asked).toHaveLength(2);

    files['https://a.example/list.m3u8'] = list('#EXTINF:10,\na.jpg\n#EXTINF:10,\nb.jpg\n#EXTINF:30,\nc.jpg');
    now.mockReturnValue(1_040_000);
    previews.at(3, 1040);
    await settle();
    expect([previews.at(3, 1040)?.url, asked.length]).toEqual(['https://a.example/c.jpg', 3]);
    now.mockRestore();
  });

  it('come from the stream when the side file does not come, and from its stand-in when the first is gone', async () => {
    const asked = serve({
      'https://b.example/master.m3u8':
        '#EXTM3U\n#EXT-X-IMAGE-STREAM-INF:BANDWIDTH=9,RESOLUTION=320x180,URI="pics/list.m3u8"',
      'https://b.example/pics/list.m3u8':
        '#EXTM3U\n#EXT-X-IMAGES-ONLY\n#EXTINF:8,\n#EXT-X-TILES:RESOLUTION=320x180,LAYOUT=2x2,DURATION=2\na.jpg',
    });
    const previews = previewsOf({
      thumbnailsUrl: 'https://a.example/thumbs.vtt',
      streamUrls: ['https://a.example/master.m3u8', 'https://b.example/master.m3u8'],
    });
    previews.at(0);
    await settle();
    expect(previews.at(5)).toMatchObject({
      url: 'https://b.example/pics/a.jpg',
      piece: { x: 0, y: 180, w: 320, h: 180 },
    });
    expect(asked).toHaveLength(4);
  });
});

describe('a file of chapters', () => {
  it('is read, and missed by nobody when it does not come', async () => {
    serve('WEBVTT\n\n00:00.000 --> 00:10.000\nThe lock\n\n00:10.000 --> 00:20.000\nWho pays');
    expect(await loadChapters('https://cdn.example/c.vtt', reader)).toEqual([
      { startSec: 0, title: 'The lock' },
      { startSec: 10, title: 'Who pays' },
    ]);
    serve(undefined);
    expect(await loadChapters('https://cdn.example/c.vtt', reader)).toEqual([]);
  });
});

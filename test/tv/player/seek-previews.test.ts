/** @jest-environment jsdom */
import { SeekPreviews } from '../../../src/tv/player/seek-previews.js';

const settle = () => new Promise((resolve) => setTimeout(resolve));
const track =
  'WEBVTT\n\n00:00.000 --> 00:02.000\nthumbs.jpg#xywh=0,0,160,90\n\n00:02.000 --> 00:04.000\nthumbs.jpg#xywh=160,0,160,90\n';

/** The network, with one file or none. */
function serve(body: string | undefined) {
  const asked: string[] = [];
  Object.assign(globalThis, {
    TextDecoder,
    fetch: async (url: string) => {
      asked.push(url);
      const bytes = new TextEncoder().encode(body ?? '');
      return { ok: body !== undefined, url, arrayBuffer: async () => bytes.buffer };
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
    const previews = new SeekPreviews('https://cdn.example/a/thumbs.vtt', () => {
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
    const previews = new SeekPreviews('https://cdn.example/thumbs.vtt', () => undefined);
    previews.at(0);
    await settle();
    expect(previews.at(0)).toBeUndefined();
  });

  it('are not asked for where there are none', async () => {
    const asked = serve(track);
    new SeekPreviews(undefined, () => undefined).at(0);
    await settle();
    expect(asked).toEqual([]);
  });
});

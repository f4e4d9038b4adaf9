import { parseThumbnails, thumbnailAt } from '../../src/viewer/thumbnails.js';

const resolve = (url: string) => `https://cdn.example/${url}`;
const file = `WEBVTT

00:00.000 --> 00:02.000
thumbs.jpg#xywh=0,0,160,90

2
00:00:02.000 --> 00:00:04.000 align:start
thumbs.jpg#xywh=pixel:160,0,160,90

NOTE nothing to see

00:00:04.000 --> 00:00:06.000
whole-3.jpg

broken --> cue
x.jpg
`;

describe('a thumbnails track', () => {
  const thumbnails = parseThumbnails(file.replace(/\n/g, '\r\n'), resolve);

  it('points into sprites, or at whole pictures', () => {
    expect(thumbnails).toEqual([
      { startSec: 0, endSec: 2, url: 'https://cdn.example/thumbs.jpg', piece: { x: 0, y: 0, w: 160, h: 90 } },
      { startSec: 2, endSec: 4, url: 'https://cdn.example/thumbs.jpg', piece: { x: 160, y: 0, w: 160, h: 90 } },
      { startSec: 4, endSec: 6, url: 'https://cdn.example/whole-3.jpg', piece: undefined },
    ]);
  });

  it('gives the picture of a moment, and the last one behind its end', () => {
    expect(thumbnailAt(thumbnails, 3.9)?.startSec).toBe(2);
    expect(thumbnailAt(thumbnails, 4)?.startSec).toBe(4);
    expect(thumbnailAt(thumbnails, 400)?.startSec).toBe(4);
    expect(thumbnailAt([], 3)).toBeUndefined();
  });

  it('is empty when the file is none', () => {
    expect(parseThumbnails('<html>404</html>', resolve)).toEqual([]);
  });
});

import { findImageStream, parseImagePlaylist, parseLiveImagePlaylist } from '../../src/viewer/image-playlist.js';

const resolve = (url: string) => `https://cdn.example/${url}`;

describe('a stream', () => {
  it('names playlists of pictures, of which the lightest is taken', () => {
    const multivariant = `#EXTM3U
#EXT-X-STREAM-INF:BANDWIDTH=100000,RESOLUTION=640x360
360p.m3u8
#EXT-X-IMAGE-STREAM-INF:BANDWIDTH=45000,RESOLUTION=640x360,CODECS="jpeg",URI="large.m3u8"
#EXT-X-IMAGE-STREAM-INF:BANDWIDTH=12000,RESOLUTION=320x180,CODECS="jpeg,other",URI="small.m3u8"`;
    expect(findImageStream(multivariant, resolve)).toBe('https://cdn.example/small.m3u8');
  });

  it('may have key frames that are pictures, but those of a video are not taken', () => {
    const keyFrames = (codec: string) =>
      `#EXTM3U\n#EXT-X-I-FRAME-STREAM-INF:BANDWIDTH=9,CODECS="${codec}",URI="i.m3u8"`;
    expect(findImageStream(keyFrames('mjpg'), resolve)).toBe('https://cdn.example/i.m3u8');
    expect(findImageStream(keyFrames('avc1.64001f'), resolve)).toBeUndefined();
    expect(findImageStream('<html>gone</html>', resolve)).toBeUndefined();
  });
});

describe('a playlist of pictures', () => {
  it('cuts each picture into its tiles, row by row, and the last one where the video ends', () => {
    const playlist = `#EXTM3U
#EXT-X-TARGETDURATION:6
#EXT-X-IMAGES-ONLY
#EXTINF:6,
#EXT-X-TILES:RESOLUTION=320x180,LAYOUT=2x2,DURATION=2
a.jpg
#EXTINF:2,
#EXT-X-TILES:RESOLUTION=320x180,LAYOUT=2x2,DURATION=2
b.jpg
#EXT-X-ENDLIST`;
    expect(
      parseImagePlaylist(playlist, resolve).map(({ startSec, url, piece }) => [
        startSec,
        url.slice(-5),
        piece?.x,
        piece?.y,
      ]),
    ).toEqual([
      [0, 'a.jpg', 0, 0],
      [2, 'a.jpg', 320, 0],
      [4, 'a.jpg', 0, 180],
      [6, 'b.jpg', 0, 0],
    ]);
  });

  it('may hold whole pictures', () => {
    expect(parseImagePlaylist('#EXTM3U\n#EXTINF:4,\n1.jpg\n#EXTINF:4,\n2.jpg', resolve)).toEqual([
      { startSec: 0, endSec: 4, url: 'https://cdn.example/1.jpg', piece: undefined },
      { startSec: 4, endSec: 8, url: 'https://cdn.example/2.jpg', piece: undefined },
    ]);
  });

  it.each([
    '#EXTM3U\n#EXTINF:4,\n#EXT-X-BYTERANGE:100@0\nall.bin',
    '#EXTM3U\n#EXTINF:soon,\na.jpg',
    '#EXTM3U\n1.jpg',
    '',
  ])('that is damaged gives nothing (%j)', (playlist) => {
    expect(parseImagePlaylist(playlist, resolve)).toEqual([]);
  });

  it('with a layout that nobody can draw shows its pictures whole', () => {
    const playlist = '#EXTM3U\n#EXTINF:4,\n#EXT-X-TILES:RESOLUTION=1x1,LAYOUT=99999x99999\na.jpg';
    expect(parseImagePlaylist(playlist, resolve)).toHaveLength(1);
  });
});

describe('a live playlist of pictures', () => {
  const spans = (playlist: string) =>
    parseLiveImagePlaylist(playlist, resolve, 100_000).map(({ startSec, endSec }) => [startSec, endSec]);
  const picture = '#EXTINF:10,\na.jpg\n';

  it('is placed by its first date, wherever that stands', () => {
    const date = '#EXT-X-PROGRAM-DATE-TIME:1970-01-01T00:00:50Z\n';
    expect(spans(`#EXTM3U\n${date}${picture}${picture}`)).toEqual([
      [50, 60],
      [60, 70],
    ]);
    expect(spans(`#EXTM3U\n${picture}${date}${picture}`)).toEqual([
      [40, 50],
      [50, 60],
    ]);
  });

  it('ends now where it has no date that can be read', () => {
    expect(spans(`#EXTM3U\n#EXT-X-PROGRAM-DATE-TIME:soon\n${picture}`)).toEqual([[90, 100]]);
  });
});

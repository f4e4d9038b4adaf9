import { mediaKind, videoMimeType } from '../../src/feeds/media/media-type.js';
import { toVideo } from '../../src/feeds/media/to-video.js';

it.each([
  [{ url: 'https://a.example/v.mp4' }, 'video'],
  [{ url: 'https://a.example/v.M3U8?token=a.jpg' }, 'video'],
  [{ url: 'https://a.example/v', medium: 'video' }, 'video'],
  [{ url: 'https://a.example/v', type: 'application/x-mpegURL; charset=utf-8' }, 'video'],
  [{ url: 'https://a.example/v.mp4', type: 'image/jpeg' }, 'image'],
  [{ url: 'https://a.example/v.ism/Manifest' }, 'video'],
  [{ url: 'https://a.example/a', type: 'audio/mpeg' }, 'audio'],
  [{ url: 'https://a.example/t.vtt' }, 'captions'],
  [{ url: 'https://a.example/logo.svg', type: 'image/svg+xml' }, 'other'],
  [{ url: 'https://a.example/player', type: 'text/html', medium: 'video' }, 'other'],
  [{ url: 'https://youtu.be/abc', medium: 'video' }, 'other'],
  [{ url: 'https://player.vimeo.com/video/1', type: 'video/mp4' }, 'other'],
  [{ url: 'https://player.vimeo.com/external/1.hd.mp4?s=a&profile_id=1' }, 'video'],
  [{ url: 'https://player.vimeo.com/play/0a/hls.m3u8?s=1' }, 'video'],
  [{ url: 'https://player.vimeo.com/progressive_redirect/playback/1/rendition/720p', medium: 'video' }, 'video'],
  [{ url: 'https://www.youtube.com:443/watch?v=1', medium: 'video' }, 'other'],
  [{ url: 'https://notyoutube.com/v', medium: 'video' }, 'video'],
  [{ url: 'https://a.example/watch' }, 'other'],
])('%j is %s', (claim, kind) => {
  expect(mediaKind(claim)).toBe(kind);
});

it.each([
  ['https://a.example/v.m3u8', 'video/mp4', 'application/vnd.apple.mpegurl'],
  ['https://a.example/v', 'audio/x-mpegurl', 'application/vnd.apple.mpegurl'],
  ['https://a.example/v.m4v', undefined, 'video/mp4'],
  ['https://a.example/v', undefined, 'video/mp4'],
  ['https://a.example/v.mp4', 'video/webm', 'video/webm'],
])('%s claimed as %s plays as %s', (url, type, mimeType) => {
  expect(videoMimeType(url, type)).toBe(mimeType);
});

describe('the sources of a video', () => {
  const hls = (url: string) => ({ url, mimeType: 'application/vnd.apple.mpegurl' });
  const mp4 = (url: string, isDefault = false) => ({ url, mimeType: 'video/mp4', isDefault });

  it('stand in the order of what TVs can play, the default first among equals', () => {
    const video = toVideo([
      mp4('https://a.example/low.mp4'),
      mp4('https://a.example/high.mp4', true),
      hls('https://a.example/m.m3u8'),
    ]);
    expect(video?.sources.map(({ url }) => url)).toEqual([
      'https://a.example/m.m3u8',
      'https://a.example/high.mp4',
      'https://a.example/low.mp4',
    ]);
  });

  it('have the same path on other hosts as backups', () => {
    const video = toVideo([
      hls('https://a.example/m.m3u8'),
      hls('https://b.example/m.m3u8'),
      hls('https://a.example/m.m3u8'),
    ]);
    expect(video?.sources).toMatchObject([
      { url: 'https://a.example/m.m3u8', backupUrls: ['https://b.example/m.m3u8'] },
    ]);
  });

  it('may be none, and then there is no video', () => {
    expect(toVideo([])).toBeUndefined();
  });
});

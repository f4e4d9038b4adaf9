/** @jest-environment jsdom */
import { isHls } from '../../../src/tv/player/backend.js';
import { backendKinds, pickBackend } from '../../../src/tv/player/pick-backend.js';

const hls = { url: 'https://x.example/a.m3u8', mimeType: 'application/vnd.apple.mpegurl' };
const mp4 = { url: 'https://x.example/a.mp4', mimeType: 'video/mp4' };

/** A device, by what its video element says it plays and whether it has Media Source. */
function pickOn(plays: readonly string[], hasMediaSource: boolean, source = hls) {
  const video = document.createElement('video');
  video.canPlayType = ((type: string) => (plays.some((known) => type.startsWith(known)) ? 'maybe' : '')) as never;
  if (hasMediaSource) Object.assign(window, { MediaSource: class {} });
  else Reflect.deleteProperty(window, 'MediaSource');
  return pickBackend(backendKinds, source, video)?.name;
}

describe('the backend', () => {
  it('for HLS is Media Source where it exists, whatever the element claims', () => {
    expect(pickOn(['application/vnd.apple.mpegurl'], true)).toBe('hls.js');
  });

  it('for HLS is the element itself on TVs without Media Source', () => {
    expect(pickOn(['application/vnd.apple.mpegurl'], false)).toBe('native');
  });

  it('for MP4 is the element', () => {
    expect(pickOn(['video/mp4'], true, mp4)).toBe('native');
  });

  it('is none for what the device cannot play', () => {
    expect(pickOn([], false)).toBeUndefined();
    expect(pickOn(['video/mp4'], true, { url: '/a.mkv', mimeType: 'video/x-matroska' })).toBeUndefined();
  });

  it('knows HLS by its type or its name', () => {
    const types = ['application/x-mpegURL', 'audio/mpegurl; charset=utf-8'];
    expect(types.every((mimeType) => isHls({ url: '/stream', mimeType }))).toBe(true);
    expect(isHls({ url: '/live.m3u8?token=1', mimeType: '' })).toBe(true);
    expect(isHls({ url: '/m3u8.mp4', mimeType: 'video/mp4' })).toBe(false);
  });
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyFolder, testApp } from '../test-app.js';

const LOOP = {
  segmentDurationSec: 4,
  renditions: [
    { name: '360p', width: 640, height: 360, bandwidth: 400_000, codecs: 'avc1.4d401e,mp4a.40.2', frameRate: 25 },
  ],
  segments: [
    { file: 'seg-0.ts', durationSec: 4 },
    { file: 'seg-1.ts', durationSec: 4 },
  ],
};

function demo(): string {
  const folder = emptyFolder();
  for (const room of ['pictures', 'feeds', 'media/cam/360p', 'media-tools'])
    mkdirSync(join(folder, room), { recursive: true });
  writeFileSync(join(folder, 'media/cam/loop.json'), JSON.stringify(LOOP));
  writeFileSync(join(folder, 'media/cam/360p/seg-0.ts'), '0123456789');
  writeFileSync(join(folder, 'media/cam/clip.mp4'), '0123456789');
  writeFileSync(join(folder, 'media/cam/captions.vtt'), 'WEBVTT');
  writeFileSync(join(folder, 'media/cam/master.m3u8'), '#EXTM3U');
  writeFileSync(join(folder, 'pictures/x.webp'), 'webp');
  writeFileSync(join(folder, 'media-tools/make.mjs'), 'no');
  return folder;
}

describe('the demo’s own files', () => {
  it.each([
    ['/demo/media/cam/master.m3u8', 'application/vnd.apple.mpegurl'],
    ['/demo/media/cam/360p/seg-0.ts', 'video/mp2t'],
    ['/demo/media/cam/captions.vtt', 'text/vtt; charset=utf-8'],
    ['/demo/media/cam/clip.mp4', 'video/mp4'],
    ['/demo/pictures/x.webp', 'image/webp'],
  ])('%s is %s', async (url, type) => {
    const { app } = await testApp({ demoFolder: demo() });
    const { statusCode, headers } = await app.inject(url);
    expect([statusCode, headers['content-type'], headers['access-control-allow-origin']]).toEqual([200, type, '*']);
    await app.close();
  });

  it('are served in ranges', async () => {
    const { app } = await testApp({ demoFolder: demo() });
    const part = await app.inject({ url: '/demo/media/cam/clip.mp4', headers: { range: 'bytes=2-4' } });
    expect([part.statusCode, part.body, part.headers['content-range']]).toEqual([206, '234', 'bytes 2-4/10']);
    await app.close();
  });

  it.each(['/demo/media-tools/make.mjs', '/demo/media/../media-tools/make.mjs', '/demo/media/none.ts', '/demo/'])(
    'do not include %s',
    async (url) => {
      const { app } = await testApp({ demoFolder: demo() });
      expect((await app.inject(url)).statusCode).toBe(404);
      await app.close();
    },
  );

  it('are not there when another channel is on', async () => {
    const { app } = await testApp();
    expect((await app.inject('/demo/pictures/x.webp')).statusCode).toBe(404);
    await app.close();
  });
});

describe('a live stream of the demo', () => {
  it('has playlists that lead to its segments', async () => {
    const { app } = await testApp({ demoFolder: demo() });
    const master = await app.inject('/demo/live/cam/master.m3u8');
    expect(master.headers).toMatchObject({
      'content-type': 'application/vnd.apple.mpegurl',
      'cache-control': 'public, max-age=1',
    });
    expect(master.body).toContain('RESOLUTION=640x360');
    const media = await app.inject('/demo/live/cam/360p.m3u8');
    const segment = media.body.split('\n').find((line) => line.endsWith('seg-0.ts'));
    const { headers } = await app.inject(segment!);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    await app.close();
  });

  it.each(['/demo/live/none/master.m3u8', '/demo/live/cam/1080p.m3u8', '/demo/live/..%2f/master.m3u8'])(
    'is not %s',
    async (url) => {
      const { app } = await testApp({ demoFolder: demo() });
      expect((await app.inject(url)).statusCode).toBe(404);
      await app.close();
    },
  );
});

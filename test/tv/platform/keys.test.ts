import { detectPlatform } from '../../../src/tv/platform/detect-platform.js';
import { stageFor } from '../../../src/tv/platform/fit-stage.js';
import { createKeyGate } from '../../../src/tv/platform/key-gate.js';
import { chooseKeyMap, keyMaps, platforms } from '../../../src/tv/platform/key-maps.js';
import { readSettings } from '../../../src/tv/platform/settings.js';

describe('the key map of a platform', () => {
  it.each(platforms)('%s can move, choose and go back', (platform) => {
    const names = new Set(Object.values(keyMaps[platform]));
    for (const name of ['Up', 'Down', 'Left', 'Right', 'Enter', 'Back'] as const) expect(names).toContain(name);
  });

  it.each([
    ['tizen', 10009],
    ['webos', 461],
    ['firetv', 4],
    ['xbox', 196],
    ['vidaa', 8],
    ['rdk', 8],
    ['browser', 8],
    ['browser', 27],
  ] as const)('%s has Back at %i', (platform, code) => {
    expect(keyMaps[platform][code]).toBe('Back');
  });

  it('takes the operator’s own keys, and leaves out what they mistyped', () => {
    const map = chooseKeyMap('webos', { 461: 'Menu', 500: 'Back', 501: 'Bakc', x: 'Back' });
    expect([map[461], map[500], map[501], map[37]]).toEqual(['Menu', 'Back', undefined, 'Left']);
  });
});

describe('the platform', () => {
  const device = (userAgent: string, ...objects: string[]) => ({
    userAgent,
    has: (name: string) => objects.includes(name),
  });

  it.each([
    ['Mozilla/5.0 (SMART-TV; LINUX; Tizen 6.5) AppleWebKit/537.36', 'tizen'],
    ['Mozilla/5.0 (Web0S; Linux/SmartTV) AppleWebKit/537.36', 'webos'],
    ['Mozilla/5.0 (Linux; Android 9; AFTKA Build) AppleWebKit/537.36 Chrome/100 Mobile', 'firetv'],
    ['Mozilla/5.0 (Windows NT 10.0; Xbox; Xbox One) Edge/44', 'xbox'],
    ['Mozilla/5.0 (Linux; Android 4.2.2; Vidaa TV) Hisense', 'vidaa'],
    ['Mozilla/5.0 (X11; Linux armv7l) AppleWebKit/601.1 WPE', 'rdk'],
    ['Mozilla/5.0 (X11; Linux x86_64) Chrome/130.0.0.0 Safari/537.36', 'browser'],
  ])('%s', (userAgent, platform) => {
    expect(detectPlatform('auto', device(userAgent))).toBe(platform);
  });

  it('is known by its objects, and the operator’s choice wins', () => {
    expect(detectPlatform('auto', device('', 'tizen'))).toBe('tizen');
    expect(detectPlatform('vidaa', device('', 'tizen'))).toBe('vidaa');
  });
});

describe('the key gate', () => {
  const key = (keyCode: number, timeStamp: number, repeat: boolean) =>
    ({ keyCode, timeStamp, repeat }) as KeyboardEvent;

  it('paces held arrows, lets other keys of the remote through, and lets OK act once', () => {
    const gate = createKeyGate(keyMaps.browser);
    expect([0, 30, 60, 120].map((at) => gate.admits(key(39, at, at > 0)))).toEqual([true, false, false, true]);
    gate.released(key(39, 130, false));
    expect(gate.admits(key(39, 140, false))).toBe(true);
    expect([gate.admits(key(13, 1000, false)), gate.admits(key(13, 1030, true))]).toEqual([true, false]);
    expect(gate.admits(key(999, 300, true))).toBe(true);
  });
});

describe('the package’s settings', () => {
  it('are read, whatever is in them', () => {
    expect(readSettings({ apiHosts: ['https://a.example', 3], platform: 'webos', keys: { 1: 'Back' } })).toEqual({
      apiHosts: ['https://a.example'],
      platform: 'webos',
      keys: { 1: 'Back' },
      languages: [],
      playback: {},
      version: '',
      viewer: {},
    });
    expect(readSettings(null)).toEqual({
      apiHosts: [],
      platform: 'auto',
      keys: {},
      languages: [],
      playback: {},
      viewer: {},
      version: '',
    });
  });

  it.each([
    [1920, 1080, 1],
    [1280, 720, 2 / 3],
    [3840, 2160, 1],
    [1366, 768, 1],
    [1280, 1024, 2 / 3],
  ])('a window of %i x %i is drawn at precision %d', (innerWidth, innerHeight, precision) => {
    expect(stageFor({ innerWidth, innerHeight }).precision).toBe(precision);
  });
});

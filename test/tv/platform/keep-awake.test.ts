import { createAwakeHolds, takeAwakeHold } from '../../../src/tv/platform/keep-awake.js';

function aDevice() {
  const log: string[] = [];
  const device = {
    navigator: {
      wakeLock: {
        request: async () => {
          log.push('held');
          return {
            release: async () => {
              log.push('let go');
            },
          };
        },
      },
    },
    webapis: { appcommon: { setScreenSaver: (state: 0 | 1) => log.push(`screensaver ${state}`) } },
  };
  return { log, device };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('the screensaver', () => {
  it('is held back while a video plays, and may come afterwards', async () => {
    const { log, device } = aDevice();
    const keepAwake = createAwakeHolds(device)();
    keepAwake(true);
    keepAwake(true);
    await settle();
    keepAwake(false);
    await settle();
    expect(log).toEqual(['screensaver 0', 'held', 'screensaver 1', 'let go']);
  });

  it('is not held when the video stopped before the device answered', async () => {
    const { log, device } = aDevice();
    const keepAwake = createAwakeHolds(device)();
    keepAwake(true);
    keepAwake(false);
    await settle();
    expect(log.filter((word) => word === 'held')).toHaveLength(1);
    expect(log).toContain('let go');
  });

  it('is held until the last who asked for it has let go', async () => {
    const { log, device } = aDevice();
    const [player, listening] = [takeAwakeHold(device), takeAwakeHold(device)];
    player(true);
    listening(true);
    await settle();
    player(false);
    player(false);
    await settle();
    expect(log).toEqual(['screensaver 0', 'held']);
    listening(false);
    await settle();
    expect(log.slice(2)).toEqual(['screensaver 1', 'let go']);
  });

  it('has one lock, however quickly it is let go and held again', async () => {
    const { log, device } = aDevice();
    const keepAwake = takeAwakeHold(device);
    for (const isHeld of [true, false, true]) keepAwake(isHeld);
    await settle();
    const count = (word: string) => log.filter((entry) => entry === word).length;
    expect(count('held') - count('let go')).toBe(1);
    keepAwake(false);
    await settle();
    expect(count('held')).toBe(count('let go'));
  });

  it('is held by the app around an Android WebView', () => {
    const asked: boolean[] = [];
    const keepAwake = takeAwakeHold({ navigator: {}, RundownHost: { keepScreenOn: (isHeld) => asked.push(isHeld) } });
    keepAwake(true);
    keepAwake(false);
    expect(asked).toEqual([true, false]);
  });

  it('is left alone by devices that know neither way, or refuse', async () => {
    const refuses = { navigator: { wakeLock: { request: () => Promise.reject(new Error('hidden')) } } };
    const quiet = [createAwakeHolds({ navigator: {} })(), createAwakeHolds(refuses)()];
    for (const keepAwake of quiet) keepAwake(true);
    await settle();
    expect(() => quiet.map((keepAwake) => keepAwake(false))).not.toThrow();
  });
});

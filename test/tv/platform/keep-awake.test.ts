import { createKeepAwake } from '../../../src/tv/platform/keep-awake.js';

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
    const keepAwake = createKeepAwake(device);
    keepAwake(true);
    keepAwake(true);
    await settle();
    keepAwake(false);
    await settle();
    expect(log).toEqual(['screensaver 0', 'held', 'screensaver 1', 'let go']);
  });

  it('is not held when the video stopped before the device answered', async () => {
    const { log, device } = aDevice();
    const keepAwake = createKeepAwake(device);
    keepAwake(true);
    keepAwake(false);
    await settle();
    expect(log.filter((word) => word === 'held')).toHaveLength(1);
    expect(log).toContain('let go');
  });

  it('is left alone by devices that know neither way, or refuse', async () => {
    const refuses = { navigator: { wakeLock: { request: () => Promise.reject(new Error('hidden')) } } };
    const quiet = [createKeepAwake({ navigator: {} }), createKeepAwake(refuses)];
    for (const keepAwake of quiet) keepAwake(true);
    await settle();
    expect(() => quiet.map((keepAwake) => keepAwake(false))).not.toThrow();
  });
});

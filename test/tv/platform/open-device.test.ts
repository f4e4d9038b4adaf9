/** @jest-environment jsdom */

import type { PlatformName } from '../../../src/tv/platform/key-maps.js';
import { openDevice } from '../../../src/tv/platform/open-device.js';
import { isHidden, watchVisibility } from '../../../src/tv/platform/visibility.js';

/** A window with what a platform puts into it. */
function pageWith(own: Record<string, unknown> = {}, navigator: Record<string, unknown> = {}) {
  const page = Object.assign(new EventTarget(), {
    closed: false,
    close() {
      page.closed = true;
    },
    navigator: { language: 'en-GB', languages: ['en-GB', 'cy'], ...navigator },
    ...own,
  });
  return page as typeof page & Window;
}

const open = (platform: PlatformName, page: Window) => openDevice(platform, page);

describe('a device of any kind', () => {
  it('closes the window, tells its languages and when the network goes', () => {
    const page = pageWith();
    const device = open('rdk', page);
    const heard: boolean[] = [];
    device.onNetwork((isOnline) => heard.push(isOnline));
    page.dispatchEvent(new Event('offline'));
    page.dispatchEvent(new Event('online'));
    device.askForKeys();
    expect([device.leave(), page.closed, device.languages(), heard, device.asksOnLoss]).toEqual([
      true,
      true,
      ['en-GB', 'cy'],
      [false, true],
      false,
    ]);
  });

  it('says that a tab which the viewer opened cannot be left', () => {
    const page = pageWith({ close: () => undefined });
    expect(open('browser', page).leave()).toBe(false);
  });

  it.each(['tizen', 'webos', 'firetv', 'xbox', 'vidaa'] as const)(
    'is a browser when %s brings none of its objects',
    (name) => {
      const page = pageWith();
      const device = open(name, page);
      device.askForKeys();
      device.onNetwork(() => undefined);
      expect([device.leave(), page.closed, device.languages()]).toEqual([true, true, ['en-GB', 'cy']]);
    },
  );
});

describe('Tizen', () => {
  it('is asked for keys, and a model without one of them costs nothing', () => {
    const asked: string[] = [];
    const registerKey = (name: string) => {
      asked.push(name);
      if (name === 'Guide') throw new Error('unknown key');
    };
    open('tizen', pageWith({ tizen: { tvinputdevice: { registerKey } } })).askForKeys();
    expect(asked).toEqual(expect.arrayContaining(['MediaPlayPause', 'Exit', '0', '9']));
  });

  it('is left by its application object', () => {
    let exits = 0;
    const application = { getCurrentApplication: () => ({ exit: () => (exits += 1) }) };
    expect(open('tizen', pageWith({ tizen: { application } })).leave()).toBe(true);
    expect(exits).toBe(1);
  });

  it('tells of the gateway, and of nothing else that the network says', () => {
    let tell = (_state: number): void => undefined;
    const network = {
      NetworkState: { GATEWAY_CONNECTED: 4, GATEWAY_DISCONNECTED: 5 },
      addNetworkStateChangeListener: (listener: (state: number) => void) => {
        tell = listener;
      },
    };
    const heard: boolean[] = [];
    const device = open('tizen', pageWith({ webapis: { network } }));
    device.onNetwork((isOnline) => heard.push(isOnline));
    for (const state of [1, 5, 3, 4]) tell(state);
    expect([heard, device.asksOnLoss]).toEqual([[false, true], true]);
  });
});

describe('webOS', () => {
  it('is left by its own way back', () => {
    let backs = 0;
    const webOS = {
      platformBack() {
        expect(this).toBe(webOS);
        backs += 1;
      },
    };
    expect(open('webos', pageWith({ webOS })).leave()).toBe(true);
    expect(backs).toBe(1);
  });

  it('tells of the internet when it comes or goes, not of each word of the connection manager', () => {
    let tell = (_status: object): void => undefined;
    const service = {
      request: (uri: string, { method, parameters, onSuccess }: Record<string, never>) => {
        expect([uri, method, parameters]).toEqual([
          'luna://com.palm.connectionmanager',
          'getStatus',
          { subscribe: true },
        ]);
        tell = onSuccess as unknown as typeof tell;
      },
    };
    const heard: boolean[] = [];
    open('webos', pageWith({ webOS: { service } })).onNetwork((isOnline) => heard.push(isOnline));
    for (const isInternetConnectionAvailable of [true, false, false, undefined, true])
      tell({ isInternetConnectionAvailable });
    expect(heard).toEqual([false, true]);
  });
});

describe('Fire TV and Android TV', () => {
  it('use what the app around the WebView lends', () => {
    let exits = 0;
    const RundownHost = { exit: () => (exits += 1), languages: () => 'es-US, en' };
    const device = open('firetv', pageWith({ RundownHost }));
    expect([device.leave(), exits, device.languages()]).toEqual([true, 1, ['es-US', 'en']]);
    const silent = open('firetv', pageWith({ RundownHost: { languages: () => '' } }));
    expect(silent.languages()).toEqual(['en-GB', 'cy']);
  });
});

describe('Xbox', () => {
  it('is told that the controller gives keys', () => {
    const page = pageWith({}, { gamepadInputEmulation: 'mouse' });
    open('xbox', page).askForKeys();
    expect((page.navigator as { gamepadInputEmulation?: string }).gamepadInputEmulation).toBe('keyboard');
  });
});

describe('being seen', () => {
  const agent = (userAgent: string) => jest.spyOn(navigator, 'userAgent', 'get').mockReturnValue(userAgent);
  afterEach(() => jest.restoreAllMocks());

  it('ends on Fire TV when something of the system takes the focus', () => {
    agent('Mozilla/5.0 (Linux; Android 9; AFTKA) Chrome/100');
    let hasFocus = true;
    jest.spyOn(document, 'hasFocus').mockImplementation(() => hasFocus);
    const heard: boolean[] = [];
    const stop = watchVisibility(document, (hidden) => heard.push(hidden));
    hasFocus = false;
    dispatchEvent(new Event('blur'));
    hasFocus = true;
    dispatchEvent(new Event('focus'));
    stop();
    hasFocus = false;
    dispatchEvent(new Event('blur'));
    expect(heard).toEqual([true, false]);
  });

  it('does not end elsewhere when a window loses the focus', () => {
    jest.spyOn(document, 'hasFocus').mockReturnValue(false);
    expect(isHidden(document)).toBe(false);
  });
});

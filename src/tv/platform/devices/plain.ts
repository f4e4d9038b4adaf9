import type { PlatformName } from '../key-maps.js';
import type { Device } from './device.js';

export const plainLanguages = ({ navigator }: Window): readonly string[] => navigator.languages ?? [navigator.language];

/** What every engine has: browsers, RDK, VIDAA, and all that is not told apart. */
export const plainParts = (page: Window, platform: PlatformName): Device => ({
  askForKeys: () => undefined,
  leave() {
    page.close();
    // A packaged app is closed a moment later; a tab that the viewer opened stays.
    return platform !== 'browser' || page.closed;
  },
  languages: () => plainLanguages(page),
  onNetwork(listener) {
    page.addEventListener('offline', () => listener(false));
    page.addEventListener('online', () => listener(true));
  },
  asksOnLoss: false,
});

import type { DeviceParts } from './device.js';
import { plainLanguages } from './plain.js';

/** What the app around the WebView lends the page, as `window.RundownHost`. All of it may be missing. See README.md. */
export interface AndroidHost {
  exit?(): void;
  keepScreenOn?(isHeld: boolean): void;
  /** BCP 47, with commas between. */
  languages?(): string;
  /** The extras of the intent that started the app, as JSON. */
  launchParameters?(): string;
}

export interface AndroidWindow {
  readonly RundownHost?: AndroidHost;
}

/** Fire TV and Android TV. Methods that Java lends must be called on their object. */
export const androidParts: DeviceParts = (page) => {
  const { RundownHost: host } = page as AndroidWindow;
  return {
    ...(host?.exit && {
      leave() {
        host.exit?.();
        return true;
      },
    }),
    ...(host?.languages && {
      languages() {
        const own = (host.languages?.() ?? '').split(',').map((tag) => tag.trim());
        return own[0] ? own.filter(Boolean) : plainLanguages(page);
      },
    }),
  };
};

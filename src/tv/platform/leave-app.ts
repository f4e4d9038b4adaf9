import type { PlatformName } from './key-maps.js';

interface VendorWindow {
  readonly tizen?: { readonly application?: { getCurrentApplication(): { exit(): void } } };
  readonly webOS?: { readonly platformBack?: () => void };
}

/** Leaves for the launcher. False when there is no way out: a browser's tab that the viewer opened. */
export function leaveApp(platform: PlatformName): boolean {
  const { tizen, webOS } = window as VendorWindow;
  if (platform === 'tizen' && tizen?.application) {
    tizen.application.getCurrentApplication().exit();
    return true;
  }
  if (platform === 'webos' && webOS?.platformBack) {
    webOS.platformBack();
    return true;
  }
  window.close();
  return platform !== 'browser' || window.closed;
}

import type { DeviceWishes } from '../../viewer/viewer-settings.js';

interface ThriftyNavigator {
  readonly connection?: { readonly saveData?: boolean };
}

/** What was set on the device itself, where its engine tells. */
export function deviceWishes(window: Pick<Window, 'matchMedia' | 'navigator'>): DeviceWishes {
  const is = (query: string): boolean => window.matchMedia?.(query)?.matches === true;
  return {
    prefersReducedMotion: is('(prefers-reduced-motion: reduce)'),
    prefersMoreContrast: is('(prefers-contrast: more)'),
    savesData: (window.navigator as ThriftyNavigator).connection?.saveData === true,
  };
}

import { type PlatformName, platforms } from './key-maps.js';

export interface DeviceSigns {
  readonly userAgent: string;
  /** Which of the vendors' own objects are on `window`. */
  has(object: string): boolean;
}

const signs: readonly { readonly platform: PlatformName; matches(device: DeviceSigns): boolean }[] = [
  { platform: 'tizen', matches: ({ userAgent, has }) => has('tizen') || /tizen/i.test(userAgent) },
  {
    platform: 'webos',
    matches: ({ userAgent, has }) => has('webOS') || has('PalmSystem') || /web0s|webos/i.test(userAgent),
  },
  { platform: 'vidaa', matches: ({ userAgent }) => /vidaa|hisense/i.test(userAgent) },
  { platform: 'xbox', matches: ({ userAgent }) => /xbox/i.test(userAgent) },
  { platform: 'firetv', matches: ({ userAgent }) => /\bAFT\w+|silk|android.*\bwv\b/i.test(userAgent) },
  { platform: 'rdk', matches: ({ userAgent, has }) => has('thunder') || /\bWPE\b|rdk/i.test(userAgent) },
];

/** The operator's choice, else what the device says it is. */
export function detectPlatform(chosen: unknown, device: DeviceSigns): PlatformName {
  const named = platforms.find((platform) => platform === chosen);
  return named ?? signs.find((sign) => sign.matches(device))?.platform ?? 'browser';
}

export const thisDevice: DeviceSigns = {
  userAgent: typeof navigator === 'undefined' ? '' : navigator.userAgent,
  has: (object) => typeof window !== 'undefined' && object in window,
};

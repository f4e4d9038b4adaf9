import type { PlatformName } from './key-maps.js';

/** Tizen hands over keys beside arrows, OK and Back only to apps that ask for them. */
const tizenKeys = [
  'MediaPlay',
  'MediaPause',
  'MediaPlayPause',
  'MediaStop',
  'MediaRewind',
  'MediaFastForward',
  'MediaTrackPrevious',
  'MediaTrackNext',
  'ChannelUp',
  'ChannelDown',
  'ColorF0Red',
  'ColorF1Green',
  'ColorF2Yellow',
  'ColorF3Blue',
  'Info',
  'Guide',
  'Exit',
];

interface TizenWindow {
  readonly tizen?: { readonly tvinputdevice?: { registerKey(name: string): void } };
}

/** Asks the platform for the keys that it does not hand over by itself. */
export function askForKeys(platform: PlatformName, target: object): void {
  if (platform !== 'tizen') return;
  const { tizen } = target as TizenWindow;
  for (const name of tizenKeys) {
    try {
      tizen?.tvinputdevice?.registerKey(name);
    } catch {
      // A model without that key refuses it; the others still work.
    }
  }
}

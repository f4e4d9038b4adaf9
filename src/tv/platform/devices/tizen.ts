import type { DeviceParts } from './device.js';

/** Keys beside arrows, OK and Back come only to apps that ask for them. */
const wantedKeys = [
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
  ...'0123456789',
];

interface Samsung {
  readonly tizen?: {
    readonly tvinputdevice?: { registerKey(name: string): void };
    readonly application?: { getCurrentApplication(): { exit(): void } };
  };
  readonly webapis?: {
    readonly network?: {
      readonly NetworkState: { readonly GATEWAY_CONNECTED: number; readonly GATEWAY_DISCONNECTED: number };
      addNetworkStateChangeListener(listener: (state: number) => void): void;
    };
  };
}

export const tizenParts: DeviceParts = (page) => {
  const { tizen, webapis } = page as Samsung;
  const keys = tizen?.tvinputdevice;
  const application = tizen?.application;
  const network = webapis?.network;
  return {
    asksOnLoss: true,
    ...(keys && {
      askForKeys() {
        for (const name of wantedKeys) {
          try {
            keys.registerKey(name);
          } catch {
            // A model without that key refuses it; the others still work.
          }
        }
      },
    }),
    ...(application && {
      leave() {
        application.getCurrentApplication().exit();
        return true;
      },
    }),
    ...(network && {
      onNetwork(listener) {
        network.addNetworkStateChangeListener((state) => {
          // A cable that is pulled out, too: what counts is whether the gateway is reached.
          if (state === network.NetworkState.GATEWAY_DISCONNECTED) listener(false);
          if (state === network.NetworkState.GATEWAY_CONNECTED) listener(true);
        });
      },
    }),
  };
};

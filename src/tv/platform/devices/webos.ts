import type { DeviceParts } from './device.js';

interface ConnectionStatus {
  readonly isInternetConnectionAvailable?: boolean;
}

interface Lg {
  readonly webOS?: {
    readonly platformBack?: () => void;
    readonly service?: {
      request(
        uri: string,
        request: {
          readonly method: string;
          readonly parameters: { readonly subscribe: boolean };
          onSuccess(status: ConnectionStatus): void;
        },
      ): unknown;
    };
  };
}

/** `webOS` is LG's webOSTV.js, which the package brings; without it the engine is asked. */
export const webosParts: DeviceParts = (page) => {
  const { webOS } = page as Lg;
  const back = webOS?.platformBack;
  const service = webOS?.service;
  return {
    asksOnLoss: true,
    ...(back && {
      leave() {
        back.call(webOS);
        return true;
      },
    }),
    ...(service && {
      onNetwork(listener) {
        let wasOnline = true;
        service.request('luna://com.palm.connectionmanager', {
          method: 'getStatus',
          parameters: { subscribe: true },
          // Told again at each change of anything, as of the signal's strength.
          onSuccess({ isInternetConnectionAvailable: isOnline }) {
            if (isOnline === undefined || isOnline === wasOnline) return;
            wasOnline = isOnline;
            listener(isOnline);
          },
        });
      },
    }),
  };
};

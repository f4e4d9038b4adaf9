import type { AndroidWindow } from './devices/android.js';

interface AppControlData {
  readonly key: string;
  readonly value: readonly string[];
}

interface LauncherWindow extends AndroidWindow {
  readonly webOSSystem?: { readonly launchParams?: string };
  readonly PalmSystem?: { readonly launchParams?: string };
  readonly tizen?: {
    readonly application?: {
      getCurrentApplication(): {
        getRequestedAppControl?(): { readonly appControl?: { readonly data?: readonly AppControlData[] } } | null;
      };
    };
  };
}

/** What the launcher wants opened: webOS's launch parameters, Tizen's payload, the extras of an Android intent. Undefined: nothing, or not on this platform. */
export function launchData(target: object): unknown {
  const { webOSSystem, PalmSystem, tizen, RundownHost } = target as LauncherWindow;
  try {
    const control = tizen?.application?.getCurrentApplication().getRequestedAppControl?.();
    const payload = control?.appControl?.data?.find(({ key }) => key.toUpperCase() === 'PAYLOAD');
    return (
      payload?.value[0] ?? webOSSystem?.launchParams ?? PalmSystem?.launchParams ?? RundownHost?.launchParameters?.()
    );
  } catch {
    // An app that was not started by another has no control to ask.
    return undefined;
  }
}

/** The launcher wants something opened while the app runs. */
export function onLaunch(target: EventTarget & object, listener: (data: unknown) => void): void {
  for (const name of ['webOSLaunch', 'webOSRelaunch', 'rundownLaunch'])
    target.addEventListener(name, (event) => listener((event as CustomEvent<unknown>).detail ?? launchData(target)));
  // Tizen's.
  target.addEventListener('appcontrol', () => listener(launchData(target)));
}

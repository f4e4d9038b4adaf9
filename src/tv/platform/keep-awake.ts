import type { AndroidWindow } from './devices/android.js';

interface WakeLock {
  release(): Promise<void>;
}

interface AwakeDevice extends AndroidWindow {
  readonly navigator: { readonly wakeLock?: { request(kind: 'screen'): Promise<WakeLock> } };
  /** Samsung's: 0 holds the screensaver back, 1 lets it come. */
  readonly webapis?: { readonly appcommon?: { setScreenSaver(state: 0 | 1): void } };
}

/** One asker's word: true holds the screensaver back, false no longer does. The same word twice does nothing. */
export type AwakeHold = (isHeld: boolean) => void;

interface AwakeWindow {
  rundownAwake?: () => AwakeHold;
}

/** A hold for whoever plays or reads. The holder is on the window: files that are loaded later repeat the modules they share. */
export function takeAwakeHold(device: AwakeDevice & AwakeWindow = window as AwakeDevice & AwakeWindow): AwakeHold {
  device.rundownAwake ??= createAwakeHolds(device);
  return device.rundownAwake();
}

/** Holds the system's screensaver back for as long as anybody asks for it. */
export function createAwakeHolds(device: AwakeDevice): () => AwakeHold {
  let holders = 0;
  let lock: WakeLock | undefined;

  return () => {
    let isHolding = false;
    return (isHeld) => {
      if (isHeld === isHolding) return;
      isHolding = isHeld;
      holders += isHeld ? 1 : -1;
      if (isHeld && holders === 1) void hold();
      else if (holders === 0) void letGo();
    };
  };

  async function hold() {
    device.webapis?.appcommon?.setScreenSaver(0);
    device.RundownHost?.keepScreenOn?.(true);
    try {
      const held = await device.navigator.wakeLock?.request('screen');
      if (holders > 0 && !lock) lock = held;
      else await held?.release();
    } catch {
      // Not allowed now, as for a page in the background: the video plays all the same.
    }
  }

  async function letGo() {
    device.webapis?.appcommon?.setScreenSaver(1);
    device.RundownHost?.keepScreenOn?.(false);
    const held = lock;
    lock = undefined;
    await held?.release().catch(() => undefined);
  }
}

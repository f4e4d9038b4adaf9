interface WakeLock {
  release(): Promise<void>;
}

interface AwakeDevice {
  readonly navigator: { readonly wakeLock?: { request(kind: 'screen'): Promise<WakeLock> } };
  /** Samsung's: 0 holds the screensaver back, 1 lets it come. */
  readonly webapis?: { readonly appcommon?: { setScreenSaver(state: 0 | 1): void } };
}

/** Holds the system's screensaver back. Called with false it may come again; the same word twice does nothing. */
export function createKeepAwake(device: AwakeDevice = window as AwakeDevice): (isHeld: boolean) => void {
  let wanted = false;
  let lock: WakeLock | undefined;

  return (isHeld) => {
    if (isHeld === wanted) return;
    wanted = isHeld;
    device.webapis?.appcommon?.setScreenSaver(isHeld ? 0 : 1);
    if (isHeld) void hold();
    else void letGo();
  };

  async function hold() {
    try {
      const held = await device.navigator.wakeLock?.request('screen');
      lock = held;
      if (!wanted) await letGo();
    } catch {
      // Not allowed now, as for a page in the background: the video plays all the same.
    }
  }

  async function letGo() {
    const held = lock;
    lock = undefined;
    await held?.release().catch(() => undefined);
  }
}

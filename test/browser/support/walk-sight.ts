import type { Page } from 'playwright-core';

interface SeenElement {
  readonly constructor: { readonly name: string };
  readonly core: { getCornerPoints(): readonly number[]; readonly _worldContext?: { readonly alpha: number } };
  readonly renderWidth: number;
  readonly renderHeight: number;
}
interface SeenRoot {
  readonly focusPath: readonly SeenElement[];
  readonly stage: {
    readonly coordsWidth: number;
    readonly w: number;
    readonly h: number;
    readonly usedMemory?: number;
  };
}
interface WalkedWindow {
  walkedRoot?: SeenRoot;
}

/** Keeps the app's root where a test can look at it: `index.html` starts the app and keeps nothing. */
export const exposeRoot = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    let bundle: { default(settings: unknown): unknown } | undefined;
    Object.defineProperty(window, 'APP_app_rundown_tv', {
      configurable: true,
      get: () =>
        bundle && {
          default: (settings: unknown) => {
            const root = bundle?.default(settings);
            Object.assign(window, { walkedRoot: root });
            return root;
          },
        },
      set: (value) => {
        bundle = value;
      },
    });
  });

const patienceMs = 12_000;

/** What has the focus is on screen and is said; `problem` names what is missing once there was time for it. */
export async function sight(page: Page): Promise<{ readonly problem: string | undefined }> {
  const look = () => {
    const root = (window as WalkedWindow).walkedRoot;
    const said = document.querySelector('#narration')?.textContent ?? '';
    const path = root?.focusPath ?? [];
    // Containers without a size of their own stand for the screen around them.
    const focused = [...path].reverse().find((element) => element.renderWidth > 0 && element.renderHeight > 0);
    if (!root || !focused) return 'Nothing has the focus';
    if (said.trim() === '') return `Nothing is said of ${focused.constructor.name}`;
    const corners = focused.core.getCornerPoints();
    const xs = corners.filter((_, index) => index % 2 === 0);
    const ys = corners.filter((_, index) => index % 2 === 1);
    const { w, h } = root.stage;
    const isInside = Math.max(...xs) > 0 && Math.min(...xs) < w && Math.max(...ys) > 0 && Math.min(...ys) < h;
    if (!isInside) return `${focused.constructor.name} has the focus outside of the screen (${xs} / ${ys})`;
    return (focused.core._worldContext?.alpha ?? 1) > 0.01 ? '' : `${focused.constructor.name} has the focus unseen`;
  };
  const until = Date.now() + patienceMs;
  for (;;) {
    const problem = await page.evaluate(look);
    if (problem === '') return { problem: undefined };
    if (Date.now() > until) return { problem };
    await page.waitForTimeout(100);
  }
}

/** What the renderer holds, as it counts it. */
export const texturePixels = (page: Page): Promise<number> =>
  page.evaluate(() => (window as WalkedWindow).walkedRoot?.stage.usedMemory ?? Number.NaN);

export async function heapBytes(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  await devtools.detach();
  return usedSize;
}

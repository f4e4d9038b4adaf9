import type { Page } from 'playwright-core';

interface SeenElement {
  readonly core: { getCornerPoints(): readonly number[]; readonly _worldContext?: { readonly alpha: number } };
  readonly renderWidth: number;
  readonly renderHeight: number;
  readonly id: number;
  readonly ref?: string;
}
interface SeenRoot {
  readonly focusPath: readonly SeenElement[];
  readonly stage: {
    readonly w: number;
    readonly h: number;
    readonly usedMemory?: number;
    gc?(): void;
  };
}
interface SeenPart {
  readonly ref?: string;
  readonly alpha: number;
  readonly children: readonly SeenPart[];
  readonly text?: { readonly text: string } | null;
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
const pollMs = 60;

/** What has the focus, where it stands and what is said; `problem` names what is missing. */
export interface Sight {
  readonly problem: string;
  readonly at: { readonly id: number; readonly refs: string; readonly x: number; readonly y: number };
  readonly said: string;
}

/** What has the focus is on screen and is said; `problem` stays only when there was time for it to go. */
export async function sight(page: Page, isGood: (seen: Sight) => boolean = () => true): Promise<Sight> {
  const until = Date.now() + patienceMs;
  for (;;) {
    const seen = await look(page);
    if (seen && ((seen.problem === '' && isGood(seen)) || Date.now() > until)) return seen;
    if (!seen && Date.now() > until + patienceMs) throw new Error('The page does not come up again.');
    await page.waitForTimeout(pollMs);
  }
}

/** Undefined while the page is loaded anew. */
const look = (page: Page): Promise<Sight | undefined> => page.evaluate(lookInPage).catch(() => undefined);

function lookInPage(): Sight {
  const root = (window as WalkedWindow).walkedRoot;
  const said = (document.querySelector('#narration')?.textContent ?? '').trim();
  const path = root?.focusPath ?? [];
  // Containers without a size of their own stand for the screen around them.
  const focused = [...path].reverse().find((element) => element.renderWidth > 0 && element.renderHeight > 0);
  const refs = path.map(({ ref }) => ref ?? '').join('.');
  if (!root || !focused) return { problem: 'Nothing has the focus', at: { id: -1, refs, x: 0, y: 0 }, said };
  const corners = focused.core.getCornerPoints();
  const xs = corners.filter((_, index) => index % 2 === 0);
  const ys = corners.filter((_, index) => index % 2 === 1);
  const { w, h } = root.stage;
  const isInside = Math.max(...xs) > 0 && Math.min(...xs) < w && Math.max(...ys) > 0 && Math.min(...ys) < h;
  const isSeen = (focused.core._worldContext?.alpha ?? 1) > 0.01;
  const problem =
    said === ''
      ? `Nothing is said of ${refs}`
      : isInside
        ? isSeen
          ? ''
          : `${refs} has the focus unseen`
        : `${refs} has the focus outside of the screen (${xs} / ${ys})`;
  return { problem, at: { id: focused.id, refs, x: xs[0] ?? 0, y: ys[0] ?? 0 }, said };
}

export interface Weight {
  readonly heapBytes: number;
  readonly texturePixels: number;
}

/** After a collection of both: what the app holds on to, as the engine and the renderer count it. */
export async function weigh(page: Page): Promise<Weight> {
  const devtools = await page.context().newCDPSession(page);
  for (let round = 0; round < 3; round += 1) await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  await devtools.detach();
  const texturePixels = await page.evaluate(() => {
    const stage = (window as WalkedWindow).walkedRoot?.stage;
    stage?.gc?.();
    return stage?.usedMemory ?? Number.NaN;
  });
  return { heapBytes: usedSize, texturePixels };
}

/** Farther than a focused card grows. What was drawn anew in its place has not moved. */
const nearPx = 40;

export const isElsewhere = (a: Sight, b: Sight): boolean =>
  a.at.id !== b.at.id && Math.hypot(a.at.x - b.at.x, a.at.y - b.at.y) > nearPx;

/** The word at the edge of the screen; empty when there is none. */
export const noteOn = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const find = (element: SeenPart | undefined, ref: string): SeenPart | undefined =>
      element?.ref === ref
        ? element
        : element?.children.map((child) => find(child, ref)).find((found) => found !== undefined);
    const note = find(find((window as WalkedWindow).walkedRoot as unknown as SeenPart, 'Frame'), 'Note');
    const words = note?.children.find(({ ref }) => ref === 'Text');
    return note && note.alpha > 0 ? (words?.text?.text ?? '') : '';
  });

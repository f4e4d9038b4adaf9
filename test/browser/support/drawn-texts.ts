import type { Page } from 'playwright-core';

/** A text as it stands on screen, in pixels of the 1920x1080 stage. */
export interface DrawnText {
  readonly text: string;
  /** Names of the components it is in, the innermost last. */
  readonly refs: readonly string[];
  readonly size: number;
  /** It ends in an ellipsis that nobody wrote. */
  readonly isCut: boolean;
  readonly hasFocus: boolean;
  readonly box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
}

/** Every text that can be seen; the page has to be opened with `exposeRoot`. */
export const drawnTexts = (page: Page): Promise<readonly DrawnText[]> => page.evaluate(readTexts);

interface DrawnElement {
  readonly ref?: string;
  readonly visible: boolean;
  readonly attached: boolean;
  readonly children: readonly DrawnElement[];
  readonly texture?: {
    readonly text?: unknown;
    readonly fontSize?: number;
    readonly _source?: { readonly renderInfo?: { readonly lines?: readonly { info: { text: string } }[] } };
  } | null;
  readonly core: {
    getCornerPoints(): readonly number[];
    readonly _outOfBounds: number;
    readonly _worldContext: { readonly alpha: number; readonly ta: number };
  };
}

function readTexts(): DrawnText[] {
  const { walkedRoot: root } = window as unknown as {
    walkedRoot: DrawnElement & { focusPath: readonly unknown[] };
  };
  const found: DrawnText[] = [];
  const focused = root.focusPath[root.focusPath.length - 1];

  const add = (element: DrawnElement, refs: readonly string[], hasFocus: boolean) => {
    const { texture, core } = element;
    if (typeof texture?.text !== 'string' || !texture.fontSize || texture.text.trim() === '') return;
    const corners = core.getCornerPoints();
    const xs = corners.filter((_, index) => index % 2 === 0);
    const ys = corners.filter((_, index) => index % 2 === 1);
    const box = { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
    if (box.right < 0 || box.left > 1920 || box.bottom < 0 || box.top > 1080) return;
    const lines = texture._source?.renderInfo?.lines ?? [];
    const isCut = (lines[lines.length - 1]?.info.text ?? '').endsWith('…') && !texture.text.trim().endsWith('…');
    const size = texture.fontSize * core._worldContext.ta;
    found.push({ text: texture.text, refs, size, isCut, hasFocus, box });
  };
  const walk = (element: DrawnElement, above: readonly string[], isInFocus: boolean) => {
    const { visible, attached, core } = element;
    if (!visible || !attached || core._worldContext.alpha < 0.05 || core._outOfBounds > 0) return;
    const refs = element.ref ? [...above, element.ref] : above;
    const hasFocus = isInFocus || element === focused;
    add(element, refs, hasFocus);
    for (const child of element.children) walk(child, refs, hasFocus);
  };
  walk(root, [], false);
  return found;
}

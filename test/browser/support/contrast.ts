import type { Page } from 'playwright-core';
import sharp from 'sharp';

/** A text that is to be seen, in pixels of the screen. Needs `exposeRoot`. */
interface ShownText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface TextContrast extends ShownText {
  /** As WCAG counts it, of the letters to the worst of what lies under them. */
  readonly contrast: number;
}

interface DrawnElement {
  readonly active: boolean;
  alpha: number;
  readonly children: readonly DrawnElement[];
  readonly text?: { readonly text: string } | null;
  readonly core: {
    getCornerPoints(): readonly number[];
    readonly _worldContext?: { readonly alpha: number };
    readonly _scissor?: readonly number[] | null;
  };
}
interface LookedAtWindow {
  walkedRoot?: DrawnElement;
  hiddenTexts?: (readonly [DrawnElement, number])[];
}

/** Every text on screen with its contrast, by two pictures: with its letters and without. Nothing may move meanwhile. */
export async function textContrasts(page: Page): Promise<readonly TextContrast[]> {
  const withLetters = await pixelsOf(await page.screenshot());
  const shown = await page.evaluate(hideTexts);
  await page.waitForTimeout(120);
  const without = await pixelsOf(await page.screenshot());
  await page.evaluate(showTexts);
  return shown.flatMap((text) => {
    const contrast = contrastIn(text, withLetters, without);
    return contrast === undefined ? [] : [{ ...text, contrast }];
  });
}

/** What WCAG wants for words of any size. */
const READABLE = 4.5;
const patienceMs = 15_000;

/** Texts that cannot be read well, once what fades in has come; nothing when all can. */
export async function hardToRead(page: Page): Promise<readonly string[]> {
  const until = Date.now() + patienceMs;
  for (;;) {
    const texts = await textContrasts(page);
    const poor = texts.filter(({ contrast }) => contrast < READABLE);
    if (texts.length > 0 && poor.length === 0) return [];
    if (Date.now() < until) continue;
    return texts.length === 0 ? ['No text is to be seen'] : poor.map(told);
  }
}

const told = ({ text, contrast }: TextContrast): string => `${contrast.toFixed(1)}: ${text}`;

/** Hides the letters and not what holds them; an element that is quite invisible would lose its texture. */
function hideTexts(): readonly ShownText[] {
  const unseen = 0.001;
  const looked = window as LookedAtWindow;
  const hidden: (readonly [DrawnElement, number])[] = [];
  const shown: ShownText[] = [];
  const visit = (element: DrawnElement) => {
    if (!element.active) return;
    const { text, core } = element;
    if (text?.text.trim() && (core._worldContext?.alpha ?? 1) > 0.05) {
      const corners = core.getCornerPoints();
      const xs = corners.filter((_, index) => index % 2 === 0);
      const ys = corners.filter((_, index) => index % 2 === 1);
      const [sx = 0, sy = 0, sw = innerWidth, sh = innerHeight] = core._scissor ?? [];
      const left = Math.max(0, sx, Math.floor(Math.min(...xs)));
      const top = Math.max(0, sy, Math.floor(Math.min(...ys)));
      const w = Math.min(innerWidth, sx + sw, Math.ceil(Math.max(...xs))) - left;
      const h = Math.min(innerHeight, sy + sh, Math.ceil(Math.max(...ys))) - top;
      if (w > 0 && h > 0) shown.push({ text: text.text, x: left, y: top, w, h });
      hidden.push([element, element.alpha]);
      element.alpha = unseen;
    }
    for (const child of element.children) visit(child);
  };
  if (looked.walkedRoot) visit(looked.walkedRoot);
  looked.hiddenTexts = hidden;
  return shown;
}

function showTexts(): void {
  const looked = window as LookedAtWindow;
  for (const [element, alpha] of looked.hiddenTexts ?? []) element.alpha = alpha;
  looked.hiddenTexts = [];
}

interface Pixels {
  readonly data: Buffer;
  readonly width: number;
}

const pixelsOf = async (picture: Buffer): Promise<Pixels> => {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width };
};

/** Of 255: less than that is no letter. */
const LEAST_DIFFERENCE = 12;
/** The smoothed edges of letters are neither their colour nor the ground's. */
const EDGE = 0.4;
const INK = 0.9;
const WORST = 0.05;

/** Undefined where no letter is to be seen: something lies over them. */
function contrastIn({ x, y, w, h }: ShownText, withLetters: Pixels, without: Pixels): number | undefined {
  const letters: { readonly difference: number; readonly ink: number; readonly ground: number }[] = [];
  for (let row = y; row < y + h; row += 1) {
    for (let column = x; column < x + w; column += 1) {
      const at = (row * withLetters.width + column) * 3;
      const difference = differenceAt(at, withLetters.data, without.data);
      if (difference < LEAST_DIFFERENCE) continue;
      letters.push({ difference, ink: luminanceAt(at, withLetters.data), ground: luminanceAt(at, without.data) });
    }
  }
  if (letters.length === 0) return undefined;
  const byDifference = letters.map(({ difference }) => difference).sort((a, b) => a - b);
  const whole = byDifference[Math.floor(byDifference.length * 0.98)] ?? 0;
  const inks = letters.filter(({ difference }) => difference >= whole * INK);
  const ink = inks.reduce((sum, letter) => sum + letter.ink, 0) / inks.length;
  const contrasts = letters
    .filter(({ difference }) => difference >= whole * EDGE)
    .map(({ ground }) => (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05))
    .sort((a, b) => a - b);
  return contrasts[Math.floor(contrasts.length * WORST)];
}

const differenceAt = (at: number, a: Buffer, b: Buffer): number =>
  Math.max(...[0, 1, 2].map((channel) => Math.abs((a[at + channel] ?? 0) - (b[at + channel] ?? 0))));

/** As WCAG 2 defines it. */
const luminanceAt = (at: number, data: Buffer): number =>
  0.2126 * linear(data[at]) + 0.7152 * linear(data[at + 1]) + 0.0722 * linear(data[at + 2]);

const linear = (value = 0): number => {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

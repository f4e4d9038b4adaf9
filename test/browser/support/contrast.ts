import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { contrast } from '../../../src/contract/contrast.js';
import { type DrawnText, drawnTexts } from './drawn-texts.js';

/** In pixels of the picture: about as wide as a letter. */
const block = 12;
/** From 0 to 255, of one channel. Less is smoothing. */
const changed = 24;

interface SeenContrast {
  readonly text: DrawnText;
  /** Of its letters with what is behind the worst of them. */
  readonly worst: number;
}

/**
 * How well each text stands out from what is behind it, measured on two pictures of the screen: with its texts, and without. The page has
 * to be opened with `exposeRoot`, and to be at rest.
 */
async function contrastsOn(page: Page): Promise<readonly SeenContrast[]> {
  const texts = await drawnTexts(page);
  const withTexts = PNG.sync.read(await page.screenshot());
  await page.evaluate(showTexts, false);
  await page.waitForTimeout(200);
  const without = PNG.sync.read(await page.screenshot());
  await page.evaluate(showTexts, true);
  const scale = withTexts.width / 1920;
  return texts.flatMap((text) => {
    const worst = worstIn(text, { withTexts, without, scale });
    return worst === undefined ? [] : [{ text, worst }];
  });
}

/** WCAG 2.2, level AA: of large letters less is asked. */
const leastOf = (size: number): number => (size >= 44 ? 3 : 4.5);
/** The edge of a letter is smoothed, also where it is measured. */
const smoothing = 0.2;
const patienceMs = 15_000;

/** Texts that cannot be read well, once what fades in has come; nothing when all can. `isMeant`: of which texts is asked. */
export async function hardToRead(
  page: Page,
  isMeant: (text: DrawnText) => boolean = () => true,
): Promise<readonly string[]> {
  const until = Date.now() + patienceMs;
  for (;;) {
    const seen = (await contrastsOn(page)).filter(({ text }) => isMeant(text));
    const weak = seen.filter(({ text, worst }) => worst + smoothing < leastOf(text.size));
    if (seen.length > 0 && weak.length === 0) return [];
    if (Date.now() < until) continue;
    return seen.length === 0
      ? ['No text is to be seen']
      : weak.map(({ text, worst }) => `${text.refs.join('.')}: "${text.text}" ${worst.toFixed(1)}`);
  }
}

interface Shots {
  readonly withTexts: PNG;
  readonly without: PNG;
  readonly scale: number;
}

function worstIn({ box }: DrawnText, { withTexts, without, scale }: Shots): number | undefined {
  const edge = (value: number, most: number) => Math.max(0, Math.min(most, Math.round(value * scale)));
  const left = edge(box.left, without.width);
  const right = edge(box.right, without.width);
  const top = edge(box.top, without.height);
  const bottom = edge(box.bottom, without.height);
  const backgrounds: string[] = [];
  let ink: { readonly colour: string; readonly difference: number } | undefined;
  for (let y = top; y < bottom; y += block) {
    for (let x = left; x < right; x += block) {
      const area = { x, y, w: Math.min(block, right - x), h: Math.min(block, bottom - y) };
      const strongest = strongestChange(area, withTexts, without);
      if (strongest.difference < changed) continue;
      backgrounds.push(average(area, without));
      if (!ink || strongest.difference > ink.difference) ink = strongest;
    }
  }
  const colour = ink?.colour;
  return colour === undefined ? undefined : Math.min(...backgrounds.map((behind) => contrast(colour, behind)));
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

function strongestChange(area: Area, now: PNG, before: PNG): { colour: string; difference: number } {
  let difference = 0;
  let at = 0;
  for (const index of indices(area, now.width)) {
    const change = Math.max(
      ...[0, 1, 2].map((channel) => Math.abs(channelOf(now, index, channel) - channelOf(before, index, channel))),
    );
    if (change <= difference) continue;
    difference = change;
    at = index;
  }
  return { colour: toHex([0, 1, 2].map((channel) => channelOf(now, at, channel))), difference };
}

function average(area: Area, picture: PNG): string {
  const all = indices(area, picture.width);
  return toHex(
    [0, 1, 2].map((channel) => all.reduce((sum, index) => sum + channelOf(picture, index, channel), 0) / all.length),
  );
}

function indices({ x, y, w, h }: Area, width: number): readonly number[] {
  return Array.from({ length: w * h }, (_, at) => 4 * ((y + Math.floor(at / w)) * width + x + (at % w)));
}

const channelOf = (picture: PNG, index: number, channel: number): number => picture.data[index + channel] ?? 0;

const toHex = (channels: readonly number[]): string =>
  `#${channels.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;

interface Drawn {
  alpha: number;
  readonly texture?: { readonly text?: unknown } | null;
  readonly children: readonly Drawn[];
  alphaBefore?: number;
}

/** What is quite invisible would lose its texture. */
function showTexts(isShown: boolean): void {
  const unseen = 0.001;
  const walk = (element: Drawn) => {
    if (typeof element.texture?.text === 'string') {
      if (!isShown) element.alphaBefore = element.alpha;
      element.alpha = isShown ? (element.alphaBefore ?? 1) : unseen;
    }
    for (const child of element.children) walk(child);
  };
  walk((window as unknown as { walkedRoot: Drawn }).walkedRoot);
}

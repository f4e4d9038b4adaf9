import type { RailLayout } from '../../contract/rail.js';
import { isHighContrast } from './colours.js';
import { following, look } from './look.js';
import { growth, textScale, type } from './type.js';

/** Pixels on the 1920x1080 stage; `precision` scales them for 1280x720. What holds text follows the viewer's text size. */
export const stage = { w: 1920, h: 1080 } as const;
export const safe = { x: 96, y: 54 } as const;

const grown = (px: number): number => Math.round(px * growth());
/** Whose longest words stand in one line. */
const grownWide = (px: number): number => Math.round(px * (1 + (textScale() - 1) * 0.75));
/** With the largest text, headlines get a line more. */
const headlineLines = (lines: number): number => lines + (look().textSize === 'largest' ? 1 : 0);

export const navigation = following(() => {
  const more = Math.max(0, Math.round((textScale() - 1) * 300));
  return {
    width: 128,
    openWidth: 420 + more,
    scrimWidth: 560,
    tile: { x: 40, y: 54, size: 52, radius: 12 },
    icon: { x: 44, size: 40 },
    firstY: 264,
    pitch: 92,
    visibleItems: 8,
    item: { x: 24, w: 372 + more, h: 72, radius: 14 },
    labelX: 108,
    bar: { x: 24, w: 5, h: 36 },
  };
});
export const content = { x: 176, right: stage.w - safe.x } as const;
export const ticker = following(() => ({ h: type.ticker.lineHeight + 38, labelPadding: 32, gap: 28 }));
/** Its digits stand on the same line at every size, so that they leave room for what is below them. */
export const clock = following(() => ({
  right: stage.w - safe.x,
  y: 86 - type.clock.fontSize,
  plate: { x: 20, y: 12, radius: 10 },
}));
export const focusRing = following(() => ({
  width: isHighContrast() ? 9 : 5,
  gap: 5,
  scale: look().motion === 'reduced' ? 1 : 1.05,
}));
export const card = following(() => ({
  w: 384,
  h: 216,
  radius: 14,
  gap: 40,
  headlineLines: headlineLines(2),
  /** Between picture and headline, headline and what stands below it. */
  headlineGap: 16,
  metaGap: 8,
}));
export const button = following(() => ({
  h: type.button.lineHeight + 36,
  radius: 14,
  padding: 36,
  gap: 20,
  icon: grown(30),
  iconGap: 14,
}));
export const begunBar = { h: 8, gapAbove: 8 } as const;
export const badge = following(() => ({ h: type.badge.lineHeight + 10, radius: 8, padding: 12, inset: 12 }));

export interface CardLayout {
  readonly w: number;
  readonly h: number;
  readonly radius: number;
  readonly scale: number;
  /** What stands below the picture: headline, meta. */
  readonly textH: number;
}

export const headlineCard = following(() => {
  const inset = 28;
  const lines = headlineLines(3);
  const headlineY = inset + type.kicker.lineHeight + 8;
  const metaY = headlineY + lines * type.cardHeadline.lineHeight + 16;
  return { inset, lines, headlineY, metaY, h: metaY + type.meta.lineHeight + inset };
});

/** One kind of card for each layout. A page's lead has its own component; further hero rails look like `landscape`. */
export const cardLayouts = following((): Readonly<Record<RailLayout, CardLayout>> => {
  const { scale } = focusRing;
  const headline = card.headlineLines * type.cardHeadline.lineHeight;
  const textH = card.headlineGap + headline + card.metaGap + type.meta.lineHeight + 4;
  const usual = { w: card.w, h: card.h, radius: card.radius, scale, textH };
  return {
    hero: usual,
    landscape: usual,
    video: { w: 480, h: 270, radius: 16, scale, textH },
    live: { w: 608, h: 342, radius: 18, scale: Math.min(scale, 1.04), textH: textH + type.meta.lineHeight },
    headline: { w: grown(480), h: headlineCard.h, radius: 16, scale: 1, textH: 0 },
    section: { w: grown(320), h: grown(180), radius: 14, scale, textH: 0 },
  };
});

/** `focusedRoom`: how much lower the words of a focused card reach. */
export const rail = following(() => ({ cardsY: type.railTitle.lineHeight + 22, gapBelow: 50, focusedRoom: 18 }));

/** From one rail's title to the next one's. */
export const railPitch = (layout: RailLayout): number =>
  rail.cardsY + cardLayouts[layout].h + cardLayouts[layout].textH + rail.gapBelow;

export const hero = following(() => {
  const lines = 3;
  const gaps = { gapAboveHeadline: 10, gapAboveStandfirst: 22, gapAboveButtons: 28 };
  const words = type.kicker.lineHeight + lines * type.heroHeadline.lineHeight + type.standfirst.lineHeight;
  // The longest headline with the shortest standfirst still begins within the safe area.
  const buttonsY = 78 + gaps.gapAboveHeadline + gaps.gapAboveStandfirst + gaps.gapAboveButtons + words;
  const text = { x: content.x, w: 960 };
  return {
    picture: { x: 740, w: 1180, h: 628 },
    text,
    lines,
    standfirstW: isHighContrast() ? text.w : 820,
    ...gaps,
    buttonsY,
    dotsY: buttonsY + button.h + 24,
    dot: { w: 14, activeW: 44, h: 6, gap: 10 },
  };
});

export const page = following(() => ({
  /** Where the focused rail's title stands once the page is scrolled. */
  anchorY: 104,
  titleY: 64,
  firstRailY: 108 + type.pageTitle.lineHeight,
  firstRailBelowLeadY: hero.dotsY + 24,
  /** Rails that go on under the ticker fade out above it. */
  fadeH: 72,
  /** Rails that have gone up disappear under this, so that the title of the focused one stands alone. */
  coverH: 84,
  coverFadeH: 20,
}));

/** The panel beside a screen. `code` is large enough to be read by a phone across a room. */
export const sheet = following(() => {
  const [w, padding] = [grownWide(680), 56];
  return { w, padding, linesW: w - padding - safe.x, gap: 14, code: 480 };
});
export const dialog = following(() => ({
  w: grownWide(880),
  leastH: 364,
  radius: 24,
  padding: 56,
  gap: 16,
  gapAboveButtons: 20,
  messageLines: 5,
}));
/** Breaking news, across the top within the safe area. */
export const alert = following(() => {
  const lines = headlineLines(2);
  return {
    x: content.x,
    wideX: safe.x,
    right: content.right,
    y: safe.y,
    h: lines * type.alertHeadline.lineHeight + 32,
    lines,
    radius: 16,
    padding: 32,
    pill: { h: type.badge.lineHeight + 22, padding: 24 },
  };
});
export const note = following(() => ({ y: 112, h: type.note.lineHeight + 22, padding: 22, icon: 28 }));
export const problem = { x: 336, w: 1100, iconY: 300, icon: 72, titleY: 404, gap: 20, buttonsY: 640 } as const;

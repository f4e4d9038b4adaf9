import type { RailLayout } from '../../contract/rail.js';

/** Pixels on the 1920x1080 stage; `precision` scales them for 1280x720. */
export const stage = { w: 1920, h: 1080 } as const;
export const safe = { x: 96, y: 54 } as const;
export const navigation = {
  width: 128,
  openWidth: 420,
  scrimWidth: 560,
  tile: { x: 40, y: 54, size: 52, radius: 12 },
  icon: { x: 44, size: 40 },
  firstY: 264,
  pitch: 92,
  visibleItems: 8,
  item: { x: 24, w: 372, h: 72, radius: 14 },
  labelX: 108,
  bar: { x: 24, w: 5, h: 36 },
} as const;
export const content = { x: 176, right: stage.w - safe.x } as const;
export const ticker = { h: 72, labelPadding: 32, gap: 28 } as const;
export const clock = { right: stage.w - safe.x, y: 56 } as const;
export const card = { w: 384, h: 216, radius: 14, gap: 40 } as const;
export const focusRing = { width: 5, gap: 5, scale: 1.05 } as const;
export const button = { h: 72, radius: 14, padding: 36, gap: 20, icon: 30, iconGap: 14 } as const;
export const begunBar = { h: 8, gapAbove: 8 } as const;
export const badge = { h: 40, radius: 8, padding: 12, inset: 12 } as const;

export interface CardLayout {
  readonly w: number;
  readonly h: number;
  readonly radius: number;
  readonly scale: number;
  /** What stands below the picture: headline, meta. */
  readonly textH: number;
}

const textBelow = 132;

/** One kind of card for each layout. A page's lead has its own component; further hero rails look like `landscape`. */
export const cardLayouts: Readonly<Record<RailLayout, CardLayout>> = {
  hero: { w: card.w, h: card.h, radius: card.radius, scale: focusRing.scale, textH: textBelow },
  landscape: { w: card.w, h: card.h, radius: card.radius, scale: focusRing.scale, textH: textBelow },
  video: { w: 480, h: 270, radius: 16, scale: focusRing.scale, textH: textBelow },
  live: { w: 608, h: 342, radius: 18, scale: 1.04, textH: textBelow },
  headline: { w: 480, h: 252, radius: 16, scale: 1, textH: 0 },
  section: { w: 320, h: 180, radius: 14, scale: focusRing.scale, textH: 0 },
};

/** `focusedRoom`: how much lower the words of a focused card reach. */
export const rail = { cardsY: 64, gapBelow: 50, focusedRoom: 18 } as const;

/** From one rail's title to the next one's. */
export const railPitch = (layout: RailLayout): number =>
  rail.cardsY + cardLayouts[layout].h + cardLayouts[layout].textH + rail.gapBelow;

export const page = {
  /** Where the focused rail's title stands once the page is scrolled. */
  anchorY: 104,
  titleY: 64,
  firstRailY: 164,
  firstRailBelowLeadY: 540,
  /** Rails that go on under the ticker fade out above it. */
  fadeH: 72,
  /** Rails that have gone up disappear under this, so that the title of the focused one stands alone. */
  coverH: 84,
  coverFadeH: 20,
} as const;

export const hero = {
  picture: { x: 740, w: 1180, h: 628 },
  text: { x: content.x, w: 960 },
  standfirstW: 820,
  gapAboveHeadline: 10,
  gapAboveStandfirst: 22,
  gapAboveButtons: 28,
  buttonsY: 420,
  dotsY: 516,
  dot: { w: 14, activeW: 44, h: 6, gap: 10 },
} as const;

export const dialog = { w: 880, h: 364, radius: 24, padding: 56, gap: 16 } as const;
/** Breaking news, across the top within the safe area. */
export const alert = {
  x: content.x,
  y: safe.y,
  w: content.right - content.x,
  h: 116,
  radius: 16,
  padding: 32,
  pill: { h: 52, padding: 24 },
} as const;
export const note = { y: 112, h: 56, padding: 22, icon: 28 } as const;
export const problem = { x: 336, w: 1100, iconY: 300, icon: 72, titleY: 404, gap: 20, buttonsY: 640 } as const;

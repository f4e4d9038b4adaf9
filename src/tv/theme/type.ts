import type Lightning from '@lightningjs/core';
import type { ViewerSettings } from '../../viewer/viewer-settings.js';
import { colours } from './colours.js';
import { following, isMirrored, look } from './look.js';

export type TextStyle = Partial<Lightning.textures.TextTexture.Settings>;

export const sans = 'Inter';
export const serif = 'Source Serif 4';

/** Nothing is smaller, whatever the viewer chose: it could not be read from a sofa. */
const SMALLEST = 24;
/** Sizes above are large already: they grow and shrink half as much. */
const LARGE = 40;
const scales: Readonly<Record<ViewerSettings['textSize'], number>> = {
  small: 0.85,
  normal: 1,
  large: 1.2,
  largest: 1.45,
};

export const textScale = (): number => scales[look().textSize];

/** Arabic letters reach higher and lower than Latin ones, and hang together: lines need room, letters none between them. */
const ARABIC_LINE = 1.12;
const spacing = (px: number) => ({ letterSpacing: isMirrored() ? 0 : px });

/** How far things grow that have to hold more text: half as much as the text. */
export const growth = (): number => 1 + (textScale() - 1) / 2;

// Lightning puts `fontStyle` in front of the CSS font string, so a weight of a variable font goes there.
function face(fontFace: string, weight: number, size: number, usualLineHeight: number) {
  const fontSize = Math.max(SMALLEST, Math.round(size * (size > LARGE ? growth() : textScale())));
  return {
    fontFace,
    fontStyle: String(weight),
    fontSize,
    lineHeight: Math.round(((fontSize * usualLineHeight) / size) * (isMirrored() ? ARABIC_LINE : 1)),
    maxLinesSuffix: '…',
    wordBreak: true,
    textColor: colours.text,
  };
}

/** Every size of text at 1080p, in pixels. */
export const type = following(() => ({
  heroHeadline: face(serif, 600, 62, 70),
  storyHeadline: face(serif, 600, 60, 70),
  storyHeading: face(serif, 600, 40, 50),
  playerHeadline: face(serif, 600, 46, 56),
  body: face(serif, 400, 34, 52),
  quote: face(serif, 400, 40, 54),
  standfirst: { ...face(sans, 400, 28, 40), textColor: colours.secondary },
  railTitle: face(sans, 650, 34, 42),
  cardHeadline: face(sans, 600, 28, 36),
  meta: { ...face(sans, 400, 24, 32), textColor: colours.secondary },
  kicker: { ...face(sans, 700, 24, 32), textColor: colours.kicker, ...spacing(1.44) },
  kickerAge: { ...face(sans, 600, 24, 32), textColor: colours.secondary },
  button: face(sans, 650, 28, 36),
  buttonNote: face(sans, 500, 28, 36),
  row: face(sans, 650, 30, 40),
  query: face(sans, 400, 38, 48),
  key: face(sans, 600, 32, 40),
  chip: face(sans, 500, 28, 36),
  clock: face(sans, 600, 30, 38),
  ticker: face(sans, 400, 26, 34),
  badge: face(sans, 600, 24, 30),
  caption: { ...face(sans, 400, 24, 34), textColor: colours.secondary },
  byline: { ...face(sans, 400, 26, 34), textColor: colours.secondary },
  tileName: face(serif, 600, 34, 40),
  pageTitle: face(serif, 600, 46, 56),
  // In a tile that does not grow.
  monogram: { ...face(serif, 600, 36, 44), fontSize: 36, lineHeight: 44 },
  navigation: face(sans, 600, 28, 36),
  tickerLabel: face(sans, 700, 26, 34),
  alertLabel: { ...face(sans, 750, 32, 40), ...spacing(1.28) },
  alertHeadline: { ...face(sans, 650, 34, 42), textColor: colours.onStrap },
  dialogTitle: face(serif, 600, 46, 56),
  problemTitle: face(serif, 600, 54, 64),
  message: { ...face(sans, 400, 30, 44), textColor: colours.secondary },
  note: face(sans, 600, 26, 34),
  fallbackName: face(serif, 600, 34, 42),
})) satisfies Record<string, TextStyle>;

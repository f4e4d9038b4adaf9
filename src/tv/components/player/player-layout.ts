import { button, cardLayouts, rail, safe, stage } from '../../theme/layout.js';
import { following } from '../../theme/look.js';
import { growth, type } from '../../theme/type.js';

const grown = (px: number): number => Math.round(px * growth());

/** Where things stand on the player, whatever the text size. */
export const player = {
  kicker: { x: safe.x, y: safe.y },
  bar: { x: safe.x, y: 904, w: stage.w - 2 * safe.x, h: 10, knob: 30, focusedKnob: 38 },
  cue: { w: 1500, lowestY: 1000, aboveControlsY: 860, gap: 20, belowTitleY: 190 },
  preview: { w: 320, h: 180, line: 4, radius: 14, timeY: 192, longW: 800 },
  spinner: 96,
  message: { titleY: 400, w: 1100 },
} as const;

/** What follows the text size. */
export const playerText = following(() => ({
  title: { y: safe.y + type.kicker.lineHeight + 10, w: 1560 },
  /** In line with the buttons' words. */
  timesY: stage.h - safe.y - (button.h + type.button.lineHeight) / 2,
  buttons: { y: stage.h - safe.y - button.h, gap: 16 },
  previewFootY: player.bar.y - 20 - player.preview.timeY - type.button.lineHeight,
  related: { h: rail.cardsY + cardLayouts.landscape.h + cardLayouts.landscape.textH + 80, fadeH: 160, railY: 8 },
  stats: { x: safe.x, y: 210, w: grown(900), padding: 24 },
  statsAboveMessage: { y: safe.y, w: stage.w - 2 * safe.x },
}));

export const playerMenu = following(() => ({
  w: grown(560),
  rowH: type.row.lineHeight + 24,
  titleH: type.meta.lineHeight + 32,
  padding: 16,
  radius: 10,
  boxRadius: 18,
  check: 28,
  mostRows: 7,
  footY: 882,
}));

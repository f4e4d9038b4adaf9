import { button, safe, stage } from '../../theme/layout.js';

/** Where things stand on the player. */
export const player = {
  kicker: { x: safe.x, y: safe.y },
  title: { y: 96, w: 1560 },
  bar: { x: safe.x, y: 904, w: stage.w - 2 * safe.x, h: 10, knob: 30, focusedKnob: 38 },
  buttons: { y: stage.h - safe.y - button.h, gap: 16, iconOnlyW: 2 * button.padding + button.icon },
  times: { y: 958 },
  cue: { w: 1500, lowestY: 1000, aboveControlsY: 860, belowTitleY: 190 },
  menu: { w: 560, rowH: 64, titleH: 64, padding: 16, radius: 10, boxRadius: 18, check: 28, mostRows: 7, footY: 882 },
  preview: { w: 320, h: 180, line: 4, radius: 14, timeY: 192, timeW: 180, footY: 656 },
  related: { h: 492, fadeH: 160, railY: 8 },
  stats: { x: safe.x, y: 210, w: 900, padding: 24 },
  spinner: 96,
  message: { titleY: 400, w: 1100 },
} as const;

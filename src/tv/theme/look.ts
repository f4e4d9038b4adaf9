import type { Direction } from '../../viewer/text-direction.js';
import { usualSettings, type ViewerSettings } from '../../viewer/viewer-settings.js';

/** What of the viewer's settings is to be seen everywhere. */
export type Look = Pick<ViewerSettings, 'textSize' | 'contrast' | 'motion'>;

let worn: Look = usualSettings;
let side: Direction = 'ltr';
const remakers: (() => void)[] = [];

export const look = (): Look => worn;

/** The interface runs from right to left. */
export const isMirrored = (): boolean => side === 'rtl';

/**
 * A part of the theme that follows the look: the same object for ever, its fields made anew with each look, after those of the parts it
 * is made of. So a component reads it when it draws (template, setter), and never into a constant of its module.
 */
export function following<T extends object>(make: () => T): T {
  const value = make();
  remakers.push(() => {
    Object.assign(value, make());
  });
  return value;
}

/** What is drawn from then on has this look. What is on screen has to be drawn anew: `App.redress`. */
export function applyLook({ textSize, contrast, motion }: Look, direction: Direction = side): void {
  if (isSameLook(worn, { textSize, contrast, motion }) && direction === side) return;
  worn = { textSize, contrast, motion };
  side = direction;
  for (const remake of remakers) remake();
}

export const isSameLook = (a: Look, b: Look): boolean =>
  a.textSize === b.textSize && a.contrast === b.contrast && a.motion === b.motion;

import { button, safe, stage } from '../../theme/layout.js';
import { type } from '../../theme/type.js';
import type { PlayerButton, PlayerButtonId } from '../../view-models/player-controls.js';
import { Button, type ButtonModel } from '../Button.js';
import { measureText } from '../measure-text.js';
import { playerText } from './player-layout.js';

/** Whose drawing says enough, those that lose their words first at the front. */
const wordless: readonly PlayerButtonId[] = ['startOver', 'previous', 'guide', 'chapters', 'audio', 'captions'];
const leastPadding = 20;
/** The longest time that stands at either end of the row, and the room around it. */
const longestTime = '−0:00:00';
const beside = 28;

export interface FittedButton {
  readonly model: ButtonModel;
  readonly w: number;
}

/** One row between the times at both ends: where words are long or large, buttons get narrower, then some lose their words. */
export function fitButtons(buttons: readonly PlayerButton[]): readonly FittedButton[] {
  const room = stage.w - 2 * (safe.x + measureText(longestTime, type.button) + beside);
  let shown = buttons;
  for (const id of [undefined, ...wordless]) {
    shown = shown.map((each) => (each.id === id && each.icon ? { ...each, label: '' } : each));
    const excess = rowWidth(shown.map((each) => fitted(each, button.padding))) - room;
    const padding = Math.floor(button.padding - Math.max(0, excess) / (2 * shown.length));
    if (padding >= leastPadding) return shown.map((each) => fitted(each, padding));
  }
  return shown.map((each) => fitted(each, leastPadding));
}

export const rowWidth = (row: readonly FittedButton[]): number =>
  row.reduce((sum, { w }) => sum + w, (row.length - 1) * playerText.buttons.gap);

function fitted({ id, icon, label }: PlayerButton, padding: number): FittedButton {
  const width = label === '' ? { width: 2 * padding + button.icon } : {};
  const model = { id, ...(icon && { icon }), label, padding, ...width };
  return { model, w: Button.widthOf(model) };
}

import { safe, stage } from '../../theme/layout.js';
import { type } from '../../theme/type.js';
import type { PlayerButton, PlayerButtonId } from '../../view-models/player-controls.js';
import type { ButtonModel } from '../Button.js';
import { fitRow } from '../fit-row.js';
import { measureText } from '../measure-text.js';
import { playerText } from './player-layout.js';

/** Whose drawing says enough, those that lose their words first at the front. */
const wordless: readonly PlayerButtonId[] = ['startOver', 'previous', 'guide', 'chapters', 'audio', 'captions'];
/** The longest time that stands at either end of the row, and the room around it. */
const longestTime = '−0:00:00';
const beside = 28;

/** One row between the times at both ends: where words are long or large, buttons get narrower, then some lose their words. */
export function fitButtons(buttons: readonly PlayerButton[]): readonly ButtonModel[] {
  const { gap } = playerText.buttons;
  const room = stage.w - 2 * (safe.x + measureText(longestTime, type.button) + beside);
  let shown = buttons.map(toModel);
  for (const id of wordless) {
    const row = fitRow(shown, room, gap);
    if (row.every(({ width }) => width === undefined)) return row;
    shown = shown.map((model) => (model.id === id && model.icon ? { ...model, label: '' } : model));
  }
  return fitRow(shown, room, gap);
}

const toModel = ({ id, icon, label }: PlayerButton): ButtonModel => ({ id, ...(icon && { icon }), label });

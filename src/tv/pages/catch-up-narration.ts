import type { CatchUpFocus } from '../../viewer/catch-up-focus.js';
import { joinSentences, type Narration } from '../../viewer/narration.js';
import type { CatchUpSight } from '../view-models/catch-up-model.js';

/** What is said before and after the queue. */
export function catchUpNarration(sight: CatchUpSight, { zone, button, card }: CatchUpFocus): Narration {
  const { title, message, buttons, rail, hint } = sight;
  if (zone === 'buttons')
    return {
      title: joinSentences([title, message]),
      label: buttons[button]?.label ?? '',
      position: { index: button, total: buttons.length },
    };
  return {
    title: rail?.title ?? '',
    label: rail?.cardAt(card)?.spoken ?? '',
    position: { index: card, total: rail?.length ?? 0 },
    ...(hint && { hint }),
  };
}

import { button } from '../theme/layout.js';
import { Button, type ButtonModel } from './Button.js';

const leastPadding = 20;

/**
 * Buttons side by side within `room`: where words are long or large they come closer to the edges of their buttons. Should that not do, the
 * widest button loses the end of its words.
 */
export function fitRow(models: readonly ButtonModel[], room: number, gap: number): readonly ButtonModel[] {
  const excess = rowWidth(models, gap) - room;
  if (excess <= 0) return models;
  const padding = Math.max(leastPadding, Math.floor(button.padding - excess / (2 * models.length)));
  const closer = models.map((model) => ({ ...model, padding }));
  const rest = rowWidth(closer, gap) - room;
  if (rest <= 0) return closer;
  const widest = Math.max(...closer.map((model) => Button.widthOf(model)));
  return closer.map((model) => (Button.widthOf(model) === widest ? { ...model, width: widest - rest } : model));
}

export const rowWidth = (models: readonly ButtonModel[], gap: number): number =>
  models.reduce((sum, model) => sum + Button.widthOf(model) + gap, -gap);

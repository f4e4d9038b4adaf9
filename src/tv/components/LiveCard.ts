import { cardLayouts } from '../theme/layout.js';
import { type } from '../theme/type.js';
import type { CardModel } from '../view-models/card-model.js';
import { PictureCard } from './PictureCard.js';

/** A live stream: below its name what is on, and what comes next. */
export class LiveCard extends PictureCard {
  protected static override get layout() {
    return cardLayouts.live;
  }
  protected static override readonly hasPlayMark = true;

  override get model(): CardModel | undefined {
    return super.model;
  }

  override set model(model: CardModel | undefined) {
    super.model = model;
    const { w } = cardLayouts.live;
    const [x, mountX] = model?.isRightToLeft ? [w, 1] : [0, 0];
    const text = {
      ...type.meta,
      wordWrapWidth: w,
      maxLines: 1,
      textAlign: mountX ? 'right' : 'left',
      text: model?.next,
    };
    // Most streams have no schedule: only those that have one are given the line.
    this.patch({
      Words: { Next: model?.next === undefined ? undefined : { x, mountX, y: this.nextY, text } },
    } as never);
  }

  protected override placeBelow(y: number) {
    super.placeBelow(y);
    if (this.tag('Words.Next' as never)) this.patch({ Words: { Next: { y: this.nextY } } } as never);
  }

  private get nextY(): number {
    return ((this.tag('Words.Meta')?.y as number | undefined) ?? 0) + type.meta.lineHeight;
  }
}

import Lightning from '@lightningjs/core';
import { colours } from '../theme/colours.js';
import { cardLayouts, headlineCard as layout } from '../theme/layout.js';
import { motion } from '../theme/motion.js';
import { type } from '../theme/type.js';
import { type CardModel, joinFacts } from '../view-models/card-model.js';
import { roundedTexture } from './drawn-texture.js';
import type { RailCard } from './rail-card.js';

export interface HeadlineCardTemplateSpec extends Lightning.Component.TemplateSpec {
  model: CardModel | undefined;
  isHeld: boolean;
  Box: object;
  Section: object;
  Headline: object;
  Meta: object;
}

/** Words only: for a rail that is read like a list. */
export class HeadlineCard
  extends Lightning.Component<HeadlineCardTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<HeadlineCardTemplateSpec>, RailCard
{
  private _model: CardModel | undefined;
  isHeld = false;
  readonly extraHeight = 0;

  static override _template(): Lightning.Component.Template<HeadlineCardTemplateSpec> {
    const { w, h, radius } = cardLayouts.headline;
    const { inset: x, lines, headlineY, metaY } = layout;
    const line = { wordWrapWidth: w - 2 * x };
    return {
      w,
      h,
      Box: {
        w,
        h,
        color: colours.raised,
        texture: roundedTexture(w, h, radius),
        transitions: { color: motion.focus },
      },
      Section: { x, y: x, text: { ...type.kicker, ...line, maxLines: 1 } },
      Headline: { x, y: headlineY, text: { ...type.cardHeadline, ...line, maxLines: lines } },
      Meta: { x, y: metaY, text: { ...type.meta, ...line, maxLines: 1 } },
    };
  }

  get model(): CardModel | undefined {
    return this._model;
  }

  set model(model: CardModel | undefined) {
    this._model = model;
    this.visible = model !== undefined;
    if (!model) return;
    const facts = [model.liveLabel, model.duration, model.age, model.correctedLabel];
    this.patch({
      rtl: model.isRightToLeft,
      Section: { text: { text: model.section.toUpperCase() } },
      Headline: { text: { text: model.headline } },
      Meta: { text: { text: joinFacts(facts, model.isRightToLeft ? 'rtl' : 'ltr') } },
    });
  }

  override _focus() {
    this.patch({ Box: { smooth: { color: colours.raisedFocus } } });
  }

  override _unfocus() {
    this.patch({ Box: { smooth: { color: colours.raised } } });
  }

  override _handleEnter() {
    this.fireAncestors('$cardChosen', this);
  }

  _handleHover() {
    this.fireAncestors('$cardHovered', this);
  }
}

import Lightning from '@lightningjs/core';
import { argb, colours, isHighContrast } from '../theme/colours.js';
import { cardLayouts } from '../theme/layout.js';
import { motion } from '../theme/motion.js';
import { type } from '../theme/type.js';
import type { CardModel } from '../view-models/card-model.js';
import { PictureBox } from './PictureBox.js';
import type { RailCard } from './rail-card.js';
import { lineCount } from './text-lines.js';

const INSET = 24;
const NAME_LINES = 2;
/** The section's dark colour over the picture: strong enough for white words on a white picture. */
const TINT = { top: 0.3, bottom: 0.94 };

export interface SectionTileTemplateSpec extends Lightning.Component.TemplateSpec {
  model: CardModel | undefined;
  isHeld: boolean;
  Art: { Picture: typeof PictureBox; Plate: object; Name: object };
}

/** A section's picture in the section's colour, with its name over it. Opens a page. */
export class SectionTile
  extends Lightning.Component<SectionTileTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<SectionTileTemplateSpec>, RailCard
{
  private _model: CardModel | undefined;
  readonly extraHeight = 0;

  static override _template(): Lightning.Component.Template<SectionTileTemplateSpec> {
    const { w, h, radius } = cardLayouts.section;
    const text = { ...type.tileName, wordWrapWidth: w - 2 * INSET, maxLines: NAME_LINES };
    return {
      w,
      h,
      Art: {
        w,
        h,
        pivot: 0.5,
        transitions: { scale: motion.focus },
        Picture: { type: PictureBox, w, h, radius, isNameless: true },
        Plate: { rect: true, y: h, mountY: 1, w, color: colours.ground, visible: isHighContrast() },
        Name: { x: INSET, y: h - INSET + type.tileName.fontSize / 2, mountY: 1, text },
      },
    };
  }

  override _setup() {
    const name = this.tag('Art.Name') as Lightning.Element;
    name.on('txLoaded', () => {
      this.patch({ Art: { Plate: { h: lineCount(name) * type.tileName.lineHeight + INSET } } });
    });
  }

  get model(): CardModel | undefined {
    return this._model;
  }

  set model(model: CardModel | undefined) {
    this._model = model;
    this.visible = model !== undefined;
    if (!model) return;
    const dark = model.picture.colours[0];
    const tint = { top: argb(dark, TINT.top), bottom: argb(dark, TINT.bottom) };
    this.patch({ Art: { Picture: { tint, model: model.picture }, Name: { text: { text: model.headline } } } });
  }

  get isHeld(): boolean {
    return this.tag('Art.Picture')?.isHeld ?? false;
  }

  set isHeld(isHeld: boolean) {
    this.patch({ Art: { Picture: { isHeld } } });
  }

  override _focus() {
    this.patch({ Art: { smooth: { scale: cardLayouts.section.scale } } });
  }

  override _unfocus() {
    this.patch({ Art: { smooth: { scale: 1 } } });
  }

  override _handleEnter() {
    this.fireAncestors('$cardChosen', this);
  }

  _handleHover() {
    this.fireAncestors('$cardHovered', this);
  }
}

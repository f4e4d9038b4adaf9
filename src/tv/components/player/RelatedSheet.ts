import Lightning from '@lightningjs/core';
import { railScroll } from '../../../viewer/rail-window.js';
import { groundAt } from '../../theme/colours.js';
import { safe, stage } from '../../theme/layout.js';
import { isMirrored } from '../../theme/look.js';
import { motion } from '../../theme/motion.js';
import type { RailModel } from '../../view-models/rail-model.js';
import { railGeometry } from '../card-kinds.js';
import { Rail } from '../Rail.js';
import { playerText } from './player-layout.js';

export interface RelatedSheetTemplateSpec extends Lightning.Component.TemplateSpec {
  Fade: object;
  Ground: object;
  Rail: typeof Rail;
}

/** More to watch, from below. It stands on ground: cards have their corners covered with it. */
export class RelatedSheet
  extends Lightning.Component<RelatedSheetTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<RelatedSheetTemplateSpec>
{
  private isOpen = false;

  static override _template(): Lightning.Component.Template<RelatedSheetTemplateSpec> {
    const { h, fadeH, railY } = playerText.related;
    return {
      y: stage.h,
      w: stage.w,
      rtl: isMirrored(),
      alpha: 0,
      transitions: { y: motion.page, alpha: motion.page },
      Fade: { rect: true, y: -fadeH, w: stage.w, h: fadeH, colorTop: groundAt(0), colorBottom: groundAt(1) },
      Ground: { rect: true, w: stage.w, h, color: groundAt(1) },
      Rail: { type: Rail, x: safe.x, y: railY, visible: false },
    };
  }

  set model(model: RailModel | undefined) {
    this.rail.model = model;
  }

  get cardCount(): number {
    return this.rail.model?.length ?? 0;
  }

  show(isOpen: boolean, card: number) {
    if (isOpen !== this.isOpen)
      this.patch({ smooth: { y: isOpen ? stage.h - playerText.related.h : stage.h, alpha: isOpen ? 1 : 0 } });
    const isInstant = !this.isOpen;
    this.isOpen = isOpen;
    const { model } = this.rail;
    if (!model || !isOpen) return;
    this.rail.place = { column: card, scroll: railScroll(card, model, railGeometry(model.layout)), isInstant };
  }

  override _getFocused() {
    return this.rail;
  }

  private get rail(): Rail {
    return this.getByRef('Rail') as Rail;
  }
}

import Lightning from '@lightningjs/core';
import { roundedTexture } from '../components/drawn-texture.js';
import { measureText } from '../components/measure-text.js';
import { colours } from '../theme/colours.js';
import { alert as layout } from '../theme/layout.js';
import { motion } from '../theme/motion.js';
import { type } from '../theme/type.js';
import type { AlertModel } from '../view-models/alert-model.js';

/** A text's texture ends below its last line. */
const leading = () => type.alertHeadline.lineHeight - type.alertHeadline.fontSize;

export interface AlertBannerTemplateSpec extends Lightning.Component.TemplateSpec {
  model: AlertModel | undefined;
  isOpenable: boolean;
  Tab: { Text: object };
  Panel: { Headline: object; Pill: { Text: object } };
}

export interface AlertBannerSignals extends Lightning.Component.SignalMap {
  alertClicked(): void;
}

/** Breaking news across the top, where no captions and no controls are. Never has the focus. */
export class AlertBanner
  extends Lightning.Component<
    AlertBannerTemplateSpec,
    { SignalMapType: AlertBannerSignals } & Lightning.Component.TypeConfig
  >
  implements Lightning.Component.ImplementTemplateSpec<AlertBannerTemplateSpec>
{
  private _model: AlertModel | undefined;
  private _isOpenable = false;
  private _isWide = false;

  static override _template(): Lightning.Component.Template<AlertBannerTemplateSpec> {
    const { h, padding, pill } = layout;
    return {
      x: layout.x,
      y: -h,
      h,
      visible: false,
      transitions: { y: motion.page },
      Tab: {
        h,
        Text: { x: padding, y: (h - type.alertLabel.lineHeight) / 2, text: { ...type.alertLabel } },
      },
      Panel: {
        h,
        color: colours.strap,
        Headline: { x: padding, y: h / 2 + leading(), mountY: 0.5 },
        Pill: {
          y: (h - pill.h) / 2,
          h: pill.h,
          color: colours.onStrap,
          alpha: 0,
          transitions: { alpha: motion.focus },
          Text: { x: pill.padding, y: (pill.h - type.badge.lineHeight) / 2, text: { ...type.badge } },
        },
      },
    };
  }

  override _setup() {
    this.transition('y').on('finish', () => {
      if (!this._model) this.visible = false;
    });
  }

  get model(): AlertModel | undefined {
    return this._model;
  }

  set model(model: AlertModel | undefined) {
    this._model = model;
    this.isOpenable = false;
    this.setSmooth('y', model ? layout.y : -layout.h);
    if (!model) return;
    this.visible = true;
    this.draw(model);
  }

  get isWide(): boolean {
    return this._isWide;
  }

  /** Without the navigation column at its side it covers whole what it lies over. */
  set isWide(isWide: boolean) {
    if (isWide === this._isWide) return;
    this._isWide = isWide;
    if (this._model) this.draw(this._model);
  }

  private draw(model: AlertModel) {
    const { right, h, radius, padding, pill, lines } = layout;
    const x = this._isWide ? layout.wideX : layout.x;
    const w = right - x;
    const label = model.label.toUpperCase();
    const tabW = Math.ceil(measureText(label, type.alertLabel)) + 2 * padding;
    const pillW = model.hint === undefined ? 0 : Math.ceil(measureText(model.hint, type.badge)) + 2 * pill.padding;
    const panelW = w - tabW;
    const headlineW = panelW - 2 * padding - (pillW > 0 ? pillW + padding : 0);
    this.patch({
      x,
      w,
      Tab: {
        w,
        texture: roundedTexture(w, h, radius),
        color: model.tone === 'info' ? colours.line : colours.brandDeep,
        Text: { text: { text: label } },
      },
      Panel: {
        x: tabW,
        w: panelW,
        texture: roundedTexture(panelW, h, radius),
        Headline: { text: { ...type.alertHeadline, text: model.headline, wordWrapWidth: headlineW, maxLines: lines } },
        Pill: {
          x: panelW - padding - pillW,
          w: pillW,
          visible: pillW > 0,
          texture: roundedTexture(pillW, pill.h, pill.h / 2),
          Text: { text: { text: model.hint ?? '' } },
        },
      },
    });
  }

  get isOpenable(): boolean {
    return this._isOpenable;
  }

  /** The banner says that OK opens it for exactly as long as OK does. */
  set isOpenable(isOpenable: boolean) {
    if (isOpenable === this._isOpenable) return;
    this._isOpenable = isOpenable;
    this.patch({ Panel: { Pill: { smooth: { alpha: isOpenable ? 1 : 0 } } } });
  }

  /** A pointer may open it; pointing at it moves no focus. */
  _handleHover() {}

  _handleClick() {
    this.signal('alertClicked');
  }
}

import Lightning from '@lightningjs/core';
import { argb, colours } from '../theme/colours.js';
import { motion } from '../theme/motion.js';
import { type } from '../theme/type.js';
import type { PictureModel } from '../view-models/picture-model.js';
import { cornersTexture, discTexture } from './drawn-texture.js';

const NAME_INSET = 24;
/** A picture that has not come by then is asked for at the next host, if there is one. */
const PATIENCE_MS = 3_500;
/** Lightning loads no texture for an element that is quite invisible. */
const UNSEEN = 0.001;
const SUN_SHARE = 0.62;

export interface PictureTint {
  readonly top: number;
  readonly bottom: number;
}

export interface PictureBoxTemplateSpec extends Lightning.Component.TemplateSpec {
  model: PictureModel | undefined;
  /** True while the rail moves fast: the picture is not asked for yet. */
  isHeld: boolean;
  radius: number;
  /** Laid over the picture, under its corners. */
  tint: PictureTint | undefined;
  /** Without the section's name in the fallback: the place has it anyway. */
  isNameless: boolean;
  Base: object;
  Picture: object;
  Tint: object;
  Corners: object;
}

/**
 * A picture of exactly `w` x `h` (set before `model`): a quiet tone while it loads, then it fades in; the section's colours with its
 * name when there is none. Its corners are covered with ground, so it belongs on ground.
 */
export class PictureBox
  extends Lightning.Component<PictureBoxTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<PictureBoxTemplateSpec>
{
  private _model: PictureModel | undefined;
  private _isHeld = false;
  private _radius = 0;
  private _tint: PictureTint | undefined;
  isNameless = false;
  private shown: string | undefined;
  /** Where the model's picture was asked for. */
  private tried: readonly string[] = [];
  private patience: ReturnType<typeof setTimeout> | undefined;

  static override _template(): Lightning.Component.Template<PictureBoxTemplateSpec> {
    return {
      Base: { rect: true, color: colours.quiet },
      Picture: { alpha: UNSEEN, transitions: { alpha: motion.picture } },
      Tint: { rect: true, visible: false },
    };
  }

  override _setup() {
    const picture = this.part('Picture');
    picture.on('txLoaded', () => this.reveal());
    picture.on('txError', () => this.tryElsewhere());
  }

  get model(): PictureModel | undefined {
    return this._model;
  }

  set model(model: PictureModel | undefined) {
    const isSame = model?.key !== undefined && model.key === this._model?.key;
    this._model = model;
    if (isSame) return;
    this.clear();
    if (model && model.key === undefined) this.showFallback();
    else this.load();
  }

  get isHeld(): boolean {
    return this._isHeld;
  }

  set isHeld(isHeld: boolean) {
    this._isHeld = isHeld;
    if (!isHeld) this.load();
  }

  get radius(): number {
    return this._radius;
  }

  set radius(radius: number) {
    this._radius = radius;
    this.placeCorners();
  }

  get tint(): PictureTint | undefined {
    return this._tint;
  }

  set tint(tint: PictureTint | undefined) {
    this._tint = tint;
    this.patch({ Tint: { visible: tint !== undefined, colorTop: tint?.top, colorBottom: tint?.bottom } });
  }

  override _onResize() {
    const size = { w: this.w, h: this.h };
    this.patch({ Base: size, Picture: size, Tint: size });
    this.placeCorners();
  }

  private clear() {
    clearTimeout(this.patience);
    this.shown = undefined;
    this.part('Picture').texture = null;
    this.part('Picture').alpha = UNSEEN;
    this.patch({ Base: { color: colours.quiet, children: [] } });
  }

  private load() {
    const model = this._model;
    if (this._isHeld || !model?.key || model.key === this.shown) return;
    this.shown = model.key;
    this.tried = [];
    this.tryNext(model);
  }

  /** A host of the channel that fails or is silent is not the only one. False when there is no other. */
  private tryNext(model: PictureModel): boolean {
    clearTimeout(this.patience);
    const src = this.addressOf(model);
    if (src === undefined) return false;
    this.tried = [...this.tried, src];
    this.patch({ Picture: { texture: { type: Lightning.textures.ImageTexture, src } } });
    if (this.addressOf(model) !== undefined) this.patience = setTimeout(() => this.tryNext(model), PATIENCE_MS);
    return true;
  }

  private addressOf(model: PictureModel): string | undefined {
    const precision = this.stage.getRenderPrecision();
    const size = { width: Math.round(this.w * precision), height: Math.round(this.h * precision) };
    const src = model.address(size, this.tried);
    return src !== undefined && this.tried.indexOf(src) < 0 ? src : undefined;
  }

  private tryElsewhere() {
    const model = this._model;
    const isAsked = model?.key !== undefined && model.key === this.shown;
    if (!isAsked || !this.tryNext(model)) this.showFallback();
  }

  private reveal() {
    clearTimeout(this.patience);
    this.part('Picture').setSmooth('alpha', 1);
  }

  private showFallback() {
    const model = this._model;
    if (!model) return;
    const [dark, middle, light] = [argb(model.colours[0]), argb(model.colours[1]), argb(model.colours[2])];
    const diameter = Math.round(this.h * SUN_SHARE);
    const sun = {
      x: this.w - diameter - NAME_INSET,
      y: NAME_INSET,
      w: diameter,
      h: diameter,
      color: light,
      alpha: 0.35,
    };
    const text = {
      ...type.fallbackName,
      text: this.isNameless ? '' : model.section,
      wordWrapWidth: this.w - 2 * NAME_INSET,
      maxLines: 1,
    };
    const name = { x: NAME_INSET, y: this.h - NAME_INSET, mountY: 1, text };
    this.patch({ Base: { color: middle, children: [{ ...sun, texture: discTexture(diameter) }, name] } });
    this.patch({ Base: { colorBottom: dark } });
  }

  private placeCorners() {
    const r = this._radius;
    this.patch({ Corners: undefined });
    if (!r || !this.w) return;
    const corner = (right: number, bottom: number) => ({
      x: right * (this.w - r),
      y: bottom * (this.h - r),
      w: r,
      h: r,
      color: colours.ground,
      texture: {
        ...cornersTexture(r),
        precision: this.stage.getRenderPrecision(),
        x: right * r,
        y: bottom * r,
        w: r,
        h: r,
      },
    });
    // A corner keeps its quarter of the shape wherever lines run to.
    const whole = { w: this.w, h: this.h, rtl: false };
    this.patch({ Corners: { ...whole, children: [corner(0, 0), corner(1, 0), corner(0, 1), corner(1, 1)] } });
  }

  private part(ref: 'Picture'): Lightning.Element {
    return this.getByRef(ref) as Lightning.Element;
  }
}

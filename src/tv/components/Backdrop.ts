import Lightning from '@lightningjs/core';
import { argb, colours, groundAt, isHighContrast, turning } from '../theme/colours.js';
import { hero } from '../theme/layout.js';
import { motion } from '../theme/motion.js';
import type { PictureModel } from '../view-models/picture-model.js';
import { jump } from './jump.js';

/** Shares of the picture's width and height where its shade turns, and how dense it is there. */
const SIDE = { turn: 0.25, density: 0.82, clear: 0.675, rest: 0.1 };
/** With high contrast no word lies on the picture: it begins where they end. */
const EDGE = 24;
const FOOT = { from: 0.64, full: 0.97 };

export interface BackdropTemplateSpec extends Lightning.Component.TemplateSpec {
  model: PictureModel | undefined;
  isHeld: boolean;
  /** A video shows in place of the picture: it lies under the canvas. */
  isOpen: boolean;
  Pictures: { Base: object; First: object; Second: object };
  Shade: object;
}

type Layer = 'First' | 'Second';

// Lightning loads nothing for an element that is wholly transparent.
const UNSEEN = 0.001;

/** A large picture that melts into the ground at its foot and where lines begin, so that words stay readable on any picture. */
export class Backdrop
  extends Lightning.Component<BackdropTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<BackdropTemplateSpec>
{
  private _model: PictureModel | undefined;
  private _isHeld = false;
  private asked: string | undefined;
  /** Where it was asked for. */
  private tried: readonly string[] = [];
  private front: Layer = 'First';

  static override _template(): Lightning.Component.Template<BackdropTemplateSpec> {
    const layer = { alpha: UNSEEN, transitions: { alpha: motion.page } };
    return {
      Pictures: {
        transitions: { alpha: motion.page },
        Base: { rect: true, transitions: { alpha: motion.page } },
        First: layer,
        Second: layer,
      },
      Shade: {},
    };
  }

  override _setup() {
    for (const ref of ['First', 'Second'] as const) {
      this.layer(ref).on('txLoaded', () => this.reveal(ref));
      this.layer(ref).on('txError', () => ref === this.front && !this.tryNext() && this.showNone());
    }
    this.layer('Second')
      .transition('alpha')
      .on('finish', () => this.retire());
  }

  override _onResize() {
    const size = { w: this.w, h: this.h };
    this.patch({
      Pictures: { ...size, Base: size, First: size, Second: size },
      Shade: { children: shade(this.w, this.h) },
    });
  }

  get model(): PictureModel | undefined {
    return this._model;
  }

  set model(model: PictureModel | undefined) {
    this._model = model;
    if (!model) return;
    const [dark, middle] = model.colours;
    this.patch({ Pictures: { Base: { colorTop: argb(middle), colorBottom: argb(dark) } } });
    if (model.key === undefined) this.showNone();
    else this.load();
  }

  get isHeld(): boolean {
    return this._isHeld;
  }

  set isHeld(isHeld: boolean) {
    this._isHeld = isHeld;
    if (!isHeld) this.load();
  }

  set isOpen(isOpen: boolean) {
    (this.getByRef('Pictures') as Lightning.Element).setSmooth('alpha', isOpen ? 0 : 1);
  }

  private load() {
    const model = this._model;
    if (this._isHeld || !model?.key || model.key === this.asked) return;
    this.asked = model.key;
    this.tried = [];
    this.front = this.front === 'First' ? 'Second' : 'First';
    jump(this.layer(this.front), 'alpha', UNSEEN);
    this.tryNext();
  }

  /** A host of the channel that fails is not the only one. False when there is no other. */
  private tryNext(): boolean {
    const precision = this.stage.getRenderPrecision();
    const size = { width: Math.round(this.w * precision), height: Math.round(this.h * precision) };
    const src = this._model?.address(size, this.tried);
    if (src === undefined || this.tried.indexOf(src) >= 0) return false;
    this.tried = [...this.tried, src];
    this.layer(this.front).patch({ texture: { type: Lightning.textures.ImageTexture, src } });
    return true;
  }

  // The second lies over the first: it comes in over it, or goes and uncovers it.
  private reveal(ref: Layer) {
    if (ref !== this.front) return;
    if (ref === 'First') jump(this.layer('First'), 'alpha', 1);
    this.layer('Second').setSmooth('alpha', ref === 'Second' ? 1 : UNSEEN);
  }

  private showNone() {
    this.asked = undefined;
    for (const ref of ['First', 'Second'] as const) this.layer(ref).setSmooth('alpha', UNSEEN);
  }

  private retire() {
    const hidden = this.layer(this.front === 'First' ? 'Second' : 'First');
    if (this.layer(this.front).alpha < 1) return;
    hidden.texture = null;
    jump(hidden, 'alpha', UNSEEN);
  }

  private layer(ref: Layer): Lightning.Element {
    return this.tag(`Pictures.${ref}`) as Lightning.Element;
  }
}

function shade(w: number, h: number) {
  const isHigh = isHighContrast();
  const side = isHigh ? { ...SIDE, density: 1, rest: 0 } : SIDE;
  const turn = isHigh ? hero.text.x + hero.text.w - hero.picture.x : w * side.turn;
  const clear = isHigh ? turn + EDGE : w * side.clear;
  const footY = h * FOOT.from;
  const fullY = h * FOOT.full;
  const span = (x: number, to: number, start: number, end: number) => ({
    rect: true,
    x,
    w: to - x,
    h,
    ...turning(groundAt(start), groundAt(end)),
  });
  return [
    span(0, turn, 1, side.density),
    span(turn, clear, side.density, side.rest),
    span(clear, w, side.rest, side.rest),
    { rect: true, y: footY, w, h: fullY - footY, colorTop: groundAt(0), colorBottom: groundAt(1) },
    { rect: true, y: fullY, w, h: h - fullY, color: colours.ground },
  ];
}

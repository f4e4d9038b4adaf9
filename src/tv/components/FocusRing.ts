import Lightning from '@lightningjs/core';
import { colours } from '../theme/colours.js';
import { focusRing } from '../theme/layout.js';
import { outlineTexture } from './drawn-texture.js';

export interface Ringed {
  readonly w: number;
  readonly h: number;
  readonly radius: number;
  /** How much the thing inside grows when it is focused. */
  readonly scale: number;
}

export interface FocusRingTemplateSpec extends Lightning.Component.TemplateSpec {
  around: Ringed | undefined;
  Line: object;
}

/** The white ring. Placed at the unscaled corner of what it surrounds. */
export class FocusRing
  extends Lightning.Component<FocusRingTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<FocusRingTemplateSpec>
{
  private _around: Ringed | undefined;

  static override _template(): Lightning.Component.Template<FocusRingTemplateSpec> {
    return { Line: { mount: 0.5, color: colours.focus } };
  }

  get around(): Ringed | undefined {
    return this._around;
  }

  set around(around: Ringed | undefined) {
    if (around === this._around || !around) return;
    this._around = around;
    const { w, h, radius, scale } = around;
    const outside = focusRing.width + focusRing.gap;
    const ringW = Math.round(w * scale) + 2 * outside;
    const ringH = Math.round(h * scale) + 2 * outside;
    const texture = outlineTexture(ringW, ringH, radius * scale + outside, focusRing.width);
    this.patch({ Line: { x: w / 2, y: h / 2, w: ringW, h: ringH, texture } });
  }
}

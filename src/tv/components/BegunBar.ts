import Lightning from '@lightningjs/core';
import { colours } from '../theme/colours.js';
import { begunBar } from '../theme/layout.js';
import { roundedTexture } from './drawn-texture.js';

const RADIUS = begunBar.h / 2;

export interface BegunBarTemplateSpec extends Lightning.Component.TemplateSpec {
  /** Of its width, which is set before; undefined hides it. */
  share: number | undefined;
  colour: number;
  Track: object;
  Done: object;
}

/** How much of a story was read or watched: a line along the foot of its picture. */
export class BegunBar
  extends Lightning.Component<BegunBarTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<BegunBarTemplateSpec>
{
  private _share: number | undefined;
  colour = colours.brand;

  static override _template(): Lightning.Component.Template<BegunBarTemplateSpec> {
    return { h: begunBar.h, visible: false, Track: {}, Done: {} };
  }

  get share(): number | undefined {
    return this._share;
  }

  set share(share: number | undefined) {
    if (share === this._share) return;
    this._share = share;
    this.visible = share !== undefined;
    if (share === undefined) return;
    const h = begunBar.h;
    // Even widths, so that bars share textures.
    const done = Math.max(h, 2 * Math.round((this.w * Math.min(1, share)) / 2));
    this.patch({
      Track: { w: this.w, h, color: colours.badge, texture: roundedTexture(this.w, h, RADIUS) },
      Done: { w: done, h, color: this.colour, texture: roundedTexture(done, h, RADIUS) },
    });
  }
}

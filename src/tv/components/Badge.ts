import Lightning from '@lightningjs/core';
import { colours } from '../theme/colours.js';
import { badge } from '../theme/layout.js';
import { type } from '../theme/type.js';
import { roundedTexture } from './drawn-texture.js';
import { measureText } from './measure-text.js';

export interface BadgeTemplateSpec extends Lightning.Component.TemplateSpec {
  label: string | undefined;
  tone: keyof typeof tones;
  Fill: object;
  Label: object;
}

/** Of the theme's colours: what lies under the letters, and the letters. */
const tones = {
  plain: { fill: 'badge', ink: 'text' },
  live: { fill: 'brandDeep', ink: 'focus' },
  correction: { fill: 'badge', ink: 'correction' },
} as const;

/** A few letters on a picture: a duration, LIVE, Corrected. Hidden without a label. */
export class Badge
  extends Lightning.Component<BadgeTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<BadgeTemplateSpec>
{
  private _label: string | undefined;
  tone: keyof typeof tones = 'plain';

  static override _template(): Lightning.Component.Template<BadgeTemplateSpec> {
    return {
      h: badge.h,
      visible: false,
      Fill: {},
      Label: { x: badge.padding, y: (badge.h - type.badge.lineHeight) / 2 },
    };
  }

  get label(): string | undefined {
    return this._label;
  }

  set label(label: string | undefined) {
    if (label === this._label) return;
    this._label = label;
    this.visible = label !== undefined;
    if (label === undefined) return;
    // Even widths, so that badges of nearly one width share a texture.
    const w = 2 * Math.ceil(measureText(label, type.badge) / 2) + 2 * badge.padding;
    const { fill, ink } = tones[this.tone];
    this.patch({
      w,
      Fill: { w, h: badge.h, color: colours[fill], texture: roundedTexture(w, badge.h, badge.radius) },
      Label: { color: colours[ink], text: { ...type.badge, textColor: colours.focus, text: label } },
    });
  }
}

import Lightning from '@lightningjs/core';
import { colours } from '../../theme/colours.js';
import { motion } from '../../theme/motion.js';
import { type } from '../../theme/type.js';
import { roundedTexture } from '../drawn-texture.js';
import { Icon } from '../Icon.js';
import { settings } from './settings-layout.js';

export interface SettingChipTemplateSpec extends Lightning.Component.TemplateSpec {
  /** Set after the width. */
  label: string;
  isChosen: boolean;
  isFocused: boolean;
  Fill: object;
  Check: typeof Icon;
  Label: object;
}

/** One of a row's choices; what is chosen has a tick. */
export class SettingChip
  extends Lightning.Component<SettingChipTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<SettingChipTemplateSpec>
{
  private _isChosen = false;
  private _isFocused = false;
  private _label = '';

  static override _template(): Lightning.Component.Template<SettingChipTemplateSpec> {
    const { h, padding, check, checkGap } = settings.chip;
    return {
      h,
      Fill: { h, color: colours.button, transitions: { color: motion.focus } },
      Check: { type: Icon, icon: 'check', size: check, x: padding, y: (h - check) / 2 },
      Label: { x: padding + check + checkGap, y: (h - type.button.lineHeight) / 2 },
    };
  }

  get label(): string {
    return this._label;
  }

  set label(label: string) {
    this._label = label;
    const { h, padding, check, checkGap, radius } = settings.chip;
    const wordWrapWidth = this.w - 2 * padding - check - checkGap;
    this.patch({
      Fill: { w: this.w, texture: roundedTexture(this.w, h, radius) },
      Label: { text: { ...type.button, text: label, textColor: colours.focus, wordWrapWidth, maxLines: 1 } },
    });
    this.tint();
  }

  get isChosen(): boolean {
    return this._isChosen;
  }

  set isChosen(isChosen: boolean) {
    this._isChosen = isChosen;
    this.tint();
  }

  get isFocused(): boolean {
    return this._isFocused;
  }

  set isFocused(isFocused: boolean) {
    this._isFocused = isFocused;
    this.tint();
  }

  _handleHover() {
    this.fireAncestors('$chipPointedAt', this);
  }

  private tint() {
    const { padding, check, checkGap } = settings.chip;
    const ink = this._isFocused ? colours.onFocus : colours.text;
    // Without the tick the words stand in the middle.
    const labelX = padding + (this._isChosen ? check + checkGap : (check + checkGap) / 2);
    this.patch({
      Fill: { smooth: { color: this._isFocused ? colours.focus : colours.button } },
      Check: { visible: this._isChosen, color: ink },
      Label: { x: labelX, color: ink },
    });
  }
}

interface ChipRequests {
  $chipPointedAt(chip: SettingChip): void;
}

declare module '@lightningjs/core' {
  namespace Component {
    interface FireAncestorsMap extends ChipRequests {}
  }
}

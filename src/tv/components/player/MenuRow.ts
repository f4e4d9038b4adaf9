import Lightning from '@lightningjs/core';
import { colours } from '../../theme/colours.js';
import { motion } from '../../theme/motion.js';
import { type } from '../../theme/type.js';
import { roundedTexture } from '../drawn-texture.js';
import { Icon } from '../Icon.js';
import { playerMenu } from './player-layout.js';

export interface MenuRowTemplateSpec extends Lightning.Component.TemplateSpec {
  index: number;
  label: string;
  isChosen: boolean;
  Fill: object;
  Check: typeof Icon;
  Label: object;
}

export interface MenuRowTypeConfig extends Lightning.Component.TypeConfig {
  SignalMapType: { rowChosen(index: number): void; rowHovered(index: number): void };
}

/** One choice of a menu; what is chosen has a tick. */
export class MenuRow
  extends Lightning.Component<MenuRowTemplateSpec, MenuRowTypeConfig>
  implements Lightning.Component.ImplementTemplateSpec<MenuRowTemplateSpec>
{
  index = 0;

  static override _template(): Lightning.Component.Template<MenuRowTemplateSpec> {
    const { rowH, padding, check } = playerMenu;
    return {
      h: rowH,
      Fill: { h: rowH, color: colours.none, transitions: { color: motion.focus } },
      Check: { type: Icon, icon: 'check', size: check, x: padding, y: (rowH - check) / 2, visible: false },
      Label: {
        x: padding + check + padding,
        y: (rowH - type.row.lineHeight) / 2,
        text: { ...type.row, textColor: colours.focus, maxLines: 1 },
      },
    };
  }

  /** As wide as its menu is. */
  override _onResize() {
    const { rowH, radius, padding, check } = playerMenu;
    this.patch({
      Fill: { w: this.w, texture: roundedTexture(this.w, rowH, radius) },
      Label: { text: { wordWrapWidth: this.w - check - 3 * padding } },
    });
  }

  set label(label: string) {
    this.patch({ Label: { text: { text: label } } });
  }

  set isChosen(isChosen: boolean) {
    this.patch({ Check: { visible: isChosen } });
  }

  override _setup() {
    this.tint(false);
  }

  override _focus() {
    this.tint(true);
  }

  override _unfocus() {
    this.tint(false);
  }

  override _handleEnter() {
    this.signal('rowChosen', this.index);
  }

  _handleHover() {
    this.signal('rowHovered', this.index);
  }

  private tint(isFocused: boolean) {
    const color = isFocused ? colours.onFocus : colours.text;
    this.patch({
      Fill: { smooth: { color: isFocused ? colours.focus : colours.none } },
      Check: { color },
      Label: { color },
    });
  }
}

import Lightning from '@lightningjs/core';
import { colours } from '../../theme/colours.js';
import { motion } from '../../theme/motion.js';
import { type } from '../../theme/type.js';
import { roundedTexture } from '../drawn-texture.js';
import { Icon } from '../Icon.js';
import { measureText } from '../measure-text.js';
import { search } from './search-layout.js';

const { keys } = search;

export interface KeyCapTemplateSpec extends Lightning.Component.TemplateSpec {
  /** Its letter or word; without one it shows its drawing. Set after the width. */
  label: string | undefined;
  /** The widest label of its kind, whose size all of them have. Set before the label. */
  widest: string | undefined;
  Fill: object;
  Label: object;
  Icon: typeof Icon;
}

interface KeyCapRequests {
  $keyHovered(key: KeyCap): void;
  $keyPressed(key: KeyCap): void;
}

declare module '@lightningjs/core' {
  namespace Component {
    interface FireAncestorsMap extends KeyCapRequests {}
  }
}

/** One key of the keyboard on screen: white with dark letters when it has the focus. */
export class KeyCap
  extends Lightning.Component<KeyCapTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<KeyCapTemplateSpec>
{
  private _label: string | undefined;
  widest: string | undefined;

  static override _template(): Lightning.Component.Template<KeyCapTemplateSpec> {
    return { h: keys.h, Fill: { h: keys.h, color: colours.raised, transitions: { color: motion.focus } } };
  }

  get label(): string | undefined {
    return this._label;
  }

  set label(label: string | undefined) {
    this._label = label;
    const middle = { mountX: 0.5, x: this.w / 2 };
    this.patch({ Fill: { w: this.w, texture: roundedTexture(this.w, keys.h, keys.radius) } });
    if (label === undefined) {
      this.patch({ Icon: { type: Icon, ...middle, y: (keys.h - keys.icon) / 2, icon: 'erase', size: keys.icon } });
    } else {
      const margin = this.widest === undefined ? keys.wordMargin : keys.letterMargin;
      const style = fitting(this.widest ?? label, this.w - 2 * margin);
      const y = (keys.h - style.lineHeight) / 2;
      this.patch({ Label: { ...middle, y, text: { ...style, textColor: colours.focus, text: label } } });
    }
    this.tint(false);
  }

  override _focus() {
    this.tint(true);
  }

  override _unfocus() {
    this.tint(false);
  }

  override _handleEnter() {
    this.fireAncestors('$keyPressed', this);
  }

  _handleHover() {
    this.fireAncestors('$keyHovered', this);
  }

  private tint(isFocused: boolean) {
    const ink = { color: isFocused ? colours.onFocus : colours.text };
    this.patch({ Fill: { smooth: { color: isFocused ? colours.focus : colours.raised } } });
    if (this._label === undefined) this.patch({ Icon: ink });
    else this.patch({ Label: ink });
  }
}

/** A word that a language needs more room for is a little smaller than the letters. */
function fitting(label: string, w: number): typeof type.key {
  const share = Math.min(1, w / measureText(label, type.key));
  const smaller = (size: number) => Math.floor(size * share);
  return { ...type.key, fontSize: smaller(type.key.fontSize), lineHeight: smaller(type.key.lineHeight) };
}

import Lightning from '@lightningjs/core';
import { colours } from '../theme/colours.js';
import { button } from '../theme/layout.js';
import { motion } from '../theme/motion.js';
import { type } from '../theme/type.js';
import { roundedTexture } from './drawn-texture.js';
import { Icon } from './Icon.js';
import type { IconName } from './icons.js';
import { measureText } from './measure-text.js';

export interface ButtonModel {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName;
  /** At the right end, quieter: a duration, a state. Needs `width`. */
  readonly note?: string;
  /** Fixed width; without it the button is as wide as its label. */
  readonly width?: number;
  /** At both ends of its label, where that is less than usual. */
  readonly padding?: number;
}

export interface ButtonTemplateSpec extends Lightning.Component.TemplateSpec {
  model: ButtonModel | undefined;
  Fill: object;
  Icon: typeof Icon;
  Label: object;
  Note: object;
}

export interface ButtonTypeConfig extends Lightning.Component.TypeConfig {
  SignalMapType: { buttonChosen(id: string): void; buttonHovered(id: string): void };
}

/** White with dark text when it has the focus. Signals `buttonChosen`. */
export class Button
  extends Lightning.Component<ButtonTemplateSpec, ButtonTypeConfig>
  implements Lightning.Component.ImplementTemplateSpec<ButtonTemplateSpec>
{
  private _model: ButtonModel | undefined;

  static override _template(): Lightning.Component.Template<ButtonTemplateSpec> {
    return {
      h: button.h,
      Fill: { color: colours.button, transitions: { color: motion.focus } },
      Icon: { type: Icon, visible: false, size: button.icon, y: (button.h - button.icon) / 2 },
      Label: { y: (button.h - type.button.lineHeight) / 2 },
      Note: { visible: false, mountX: 1, y: (button.h - type.button.lineHeight) / 2 },
    };
  }

  /** How wide a button with this model is drawn. */
  static widthOf({ label, icon, width, padding = button.padding }: ButtonModel): number {
    return width ?? measureText(label, type.button) + 2 * padding + (icon ? button.icon + gapOf(label) : 0);
  }

  get model(): ButtonModel | undefined {
    return this._model;
  }

  set model(model: ButtonModel | undefined) {
    const before = this._model;
    this._model = model;
    if (!model || isAlike(before, model)) return;
    const w = Button.widthOf(model);
    const { padding = button.padding } = model;
    const labelX = padding + (model.icon ? button.icon + gapOf(model.label) : 0);
    const noteW = model.note ? measureText(model.note, type.buttonNote) + button.iconGap : 0;
    const room = { wordWrapWidth: model.width ? w - labelX - padding - noteW : 0, maxLines: 1 };
    this.patch({
      w,
      Fill: { w, h: button.h, texture: roundedTexture(w, button.h, button.radius) },
      Icon: { visible: model.icon !== undefined, icon: model.icon, x: padding },
      Label: { x: labelX, text: { ...type.button, ...room, text: model.label, textColor: colours.focus } },
      Note: { visible: model.note !== undefined, x: w - padding },
    });
    if (model.note) this.patch({ Note: { text: { ...type.buttonNote, text: model.note, textColor: colours.focus } } });
    this.tint(this.hasFocus(), false);
  }

  override _focus() {
    this.tint(true, true);
  }

  override _unfocus() {
    this.tint(false, true);
  }

  override _handleEnter() {
    if (this._model) this.signal('buttonChosen', this._model.id);
  }

  _handleHover() {
    if (this._model) this.signal('buttonHovered', this._model.id);
  }

  // Text is drawn in white and tinted, so that the focus never redraws it.
  private tint(isFocused: boolean, smoothly: boolean) {
    const ink = isFocused ? colours.onFocus : colours.text;
    const fill = isFocused ? colours.focus : colours.button;
    this.patch({
      Fill: smoothly ? { smooth: { color: fill } } : { color: fill },
      Icon: { color: ink },
      Label: { color: ink },
      Note: { color: ink },
    });
  }
}

const gapOf = (label: string): number => (label ? button.iconGap : 0);

const isAlike = (a: ButtonModel | undefined, b: ButtonModel): boolean =>
  a?.label === b.label && a.icon === b.icon && a.note === b.note && a.width === b.width && a.padding === b.padding;

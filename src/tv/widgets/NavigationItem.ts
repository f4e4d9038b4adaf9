import Lightning from '@lightningjs/core';
import { roundedTexture } from '../components/drawn-texture.js';
import { Icon } from '../components/Icon.js';
import { colours } from '../theme/colours.js';
import { navigation as layout } from '../theme/layout.js';
import { motion } from '../theme/motion.js';
import { type } from '../theme/type.js';
import type { NavigationItem as ItemModel } from '../view-models/navigation-model.js';

export interface NavigationItemTemplateSpec extends Lightning.Component.TemplateSpec {
  model: ItemModel | undefined;
  brandColour: number;
  isCurrent: boolean;
  isOpen: boolean;
  Fill: object;
  Bar: object;
  Icon: typeof Icon;
  Label: object;
}

interface ItemRequests {
  $itemPointedAt(item: NavigationItem): void;
}

declare module '@lightningjs/core' {
  namespace Component {
    interface FireAncestorsMap extends ItemRequests {}
  }
}

/** One place in the navigation column. */
export class NavigationItem
  extends Lightning.Component<NavigationItemTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<NavigationItemTemplateSpec>
{
  private _model: ItemModel | undefined;
  private _isCurrent = false;
  private _isOpen = false;
  brandColour = colours.brand;

  static override _template(): Lightning.Component.Template<NavigationItemTemplateSpec> {
    const { item, icon, labelX, bar } = layout;
    const centred = (h: number) => (icon.size - h) / 2;
    return {
      w: layout.width,
      h: icon.size,
      Fill: {
        x: item.x,
        y: centred(item.h),
        w: item.w,
        h: item.h,
        alpha: 0,
        color: colours.focus,
        texture: roundedTexture(item.w, item.h, item.radius),
        transitions: { alpha: motion.focus },
      },
      Bar: {
        x: bar.x,
        y: centred(bar.h),
        w: bar.w,
        h: bar.h,
        visible: false,
        texture: roundedTexture(bar.w, bar.h, bar.w / 2),
      },
      Icon: { type: Icon, x: icon.x, size: icon.size },
      Label: {
        x: labelX,
        y: centred(type.navigation.lineHeight),
        alpha: 0,
        transitions: { alpha: motion.focus },
        text: { ...type.navigation },
      },
    };
  }

  get model(): ItemModel | undefined {
    return this._model;
  }

  set model(model: ItemModel | undefined) {
    this._model = model;
    if (!model) return;
    const wordWrapWidth = layout.item.x + layout.item.w - layout.labelX - layout.item.radius;
    const text = { text: model.title, textColor: colours.focus, wordWrapWidth, maxLines: 1 };
    this.patch({ Icon: { icon: model.icon }, Label: { text } });
    this.tint();
  }

  get isCurrent(): boolean {
    return this._isCurrent;
  }

  set isCurrent(isCurrent: boolean) {
    this._isCurrent = isCurrent;
    this.tint();
  }

  get isOpen(): boolean {
    return this._isOpen;
  }

  set isOpen(isOpen: boolean) {
    this._isOpen = isOpen;
    this.w = isOpen ? layout.openWidth : layout.width;
    this.patch({ Label: { smooth: { alpha: isOpen ? 1 : 0 } } });
    this.tint();
  }

  override _focus() {
    this.tint();
  }

  override _unfocus() {
    this.tint();
  }

  _handleHover() {
    this.fireAncestors('$itemPointedAt', this);
  }

  private tint() {
    const isFocused = this.hasFocus();
    const ink = isFocused ? colours.onFocus : this._isCurrent ? colours.focus : colours.secondary;
    this.patch({
      Fill: { smooth: { alpha: isFocused ? 1 : 0 } },
      Bar: { visible: this._isCurrent && !isFocused, color: this.brandColour },
      Icon: { color: ink },
      Label: { color: isFocused ? colours.onFocus : colours.text },
    });
  }
}

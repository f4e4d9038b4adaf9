import Lightning from '@lightningjs/core';
import { colours } from '../../theme/colours.js';
import { motion } from '../../theme/motion.js';
import { type } from '../../theme/type.js';
import { roundedTexture } from '../drawn-texture.js';
import { settings } from './settings-layout.js';

interface SectionRequests {
  $sectionPointedAt(index: number): void;
}

declare module '@lightningjs/core' {
  namespace Component {
    interface FireAncestorsMap extends SectionRequests {}
  }
}

interface ItemTemplateSpec extends Lightning.Component.TemplateSpec {
  index: number;
  label: string;
  Fill: object;
  Label: object;
}

class SectionItem
  extends Lightning.Component<ItemTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<ItemTemplateSpec>
{
  index = 0;

  static override _template(): Lightning.Component.Template<ItemTemplateSpec> {
    const { w, itemH: h } = settings.sections;
    const { padding, radius } = settings.row;
    return {
      w,
      h,
      Fill: { w, h, color: colours.none, texture: roundedTexture(w, h, radius), transitions: { color: motion.focus } },
      Label: {
        x: padding,
        y: (h - type.row.lineHeight) / 2,
        text: { ...type.row, textColor: colours.focus, wordWrapWidth: w - 2 * padding, maxLines: 1 },
      },
    };
  }

  set label(label: string) {
    this.patch({ Label: { text: { text: label } } });
  }

  /** `isCurrent`: its settings are at the right. */
  mark(isFocused: boolean, isCurrent: boolean) {
    const fill = isFocused ? colours.focus : isCurrent ? colours.raisedFocus : colours.none;
    const ink = isFocused ? colours.onFocus : isCurrent ? colours.text : colours.secondary;
    this.patch({ Fill: { smooth: { color: fill } }, Label: { color: ink } });
  }

  _handleHover() {
    this.fireAncestors('$sectionPointedAt', this.index);
  }
}

export class SectionList extends Lightning.Component {
  static override _template() {
    return { x: settings.sections.x, y: settings.sections.y, w: settings.sections.w };
  }

  show(titles: readonly string[]) {
    const { itemH, gap } = settings.sections;
    this.children = titles.map((label, index) => ({
      type: SectionItem,
      y: index * (itemH + gap),
      index,
      label,
    })) as never;
  }

  setFocus(current: number, isFocused: boolean) {
    this.children.forEach((item, at) => {
      (item as SectionItem).mark(isFocused && at === current, at === current);
    });
  }
}

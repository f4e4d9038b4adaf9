import Lightning from '@lightningjs/core';
import { colours } from '../../theme/colours.js';
import { begunBar } from '../../theme/layout.js';
import { motion } from '../../theme/motion.js';
import { type } from '../../theme/type.js';
import type { GuideRow } from '../../view-models/guide-model.js';
import { BegunBar } from '../BegunBar.js';
import { roundedTexture } from '../drawn-texture.js';
import { measureText } from '../measure-text.js';
import { guide } from './guide-layout.js';

export interface GuideRowTemplateSpec extends Lightning.Component.TemplateSpec {
  Fill: object;
  Time: object;
  Title: object;
  Note: object;
  Share: typeof BegunBar;
}

/** One programme: when, what, and whether it can be seen now. */
export class GuideRowView
  extends Lightning.Component<GuideRowTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<GuideRowTemplateSpec>
{
  private isFocused = false;
  private row: GuideRow | undefined;
  index = 0;

  static override _template(): Lightning.Component.Template<GuideRowTemplateSpec> {
    const { w, padding } = guide.list;
    const { h, radius } = guide.row;
    const y = (h - type.row.lineHeight) / 2;
    return {
      w,
      h,
      Fill: { w, h, color: colours.row, texture: roundedTexture(w, h, radius), transitions: { color: motion.focus } },
      Time: { x: padding, y },
      Title: { y },
      Note: { x: w - padding, mountX: 1, y: (h - type.meta.lineHeight) / 2 },
      Share: { type: BegunBar, x: padding, y: h - begunBar.h - 4, w: w - 2 * padding, colour: colours.kicker },
    };
  }

  /** `timeW`: how wide the column of times is. */
  show(row: GuideRow, index: number, isFocused: boolean, timeW: number) {
    this.index = index;
    this.isFocused = isFocused;
    this.row = row;
    const { w, padding, gap } = guide.list;
    const x = padding + timeW + gap;
    const noteW = row.note ? measureText(row.note, type.meta) + gap : 0;
    const ink = this.ink(row);
    this.patch({
      visible: true,
      Fill: { smooth: { color: isFocused ? colours.focus : row.state === 'now' ? colours.raisedFocus : colours.row } },
      Time: { text: { ...type.row, text: row.time, textColor: colours.focus }, color: ink },
      Title: {
        x,
        text: {
          ...type.row,
          text: row.title,
          wordWrapWidth: w - x - padding - noteW,
          maxLines: 1,
          textColor: colours.focus,
        },
        color: ink,
      },
      Note: {
        text: { ...type.meta, text: row.note, textColor: colours.focus },
        color: isFocused ? colours.onFocus : row.state === 'now' ? colours.text : colours.secondary,
      },
      Share: { share: row.share },
    });
  }

  _handleHover() {
    if (this.row) this.fireAncestors('$programmePointedAt', this.index);
  }

  private ink({ state }: GuideRow): number {
    if (this.isFocused) return colours.onFocus;
    return state === 'past' ? colours.secondary : colours.text;
  }
}

interface GuideRequests {
  $programmePointedAt(index: number): void;
}

declare module '@lightningjs/core' {
  namespace Component {
    interface FireAncestorsMap extends GuideRequests {}
  }
}

import Lightning from '@lightningjs/core';
import { roundedTexture } from '../components/drawn-texture.js';
import { Icon } from '../components/Icon.js';
import type { IconName } from '../components/icons.js';
import { measureText } from '../components/measure-text.js';
import { colours } from '../theme/colours.js';
import { content, note as layout } from '../theme/layout.js';
import { motion } from '../theme/motion.js';
import { type } from '../theme/type.js';

export interface NoteTemplateSpec extends Lightning.Component.TemplateSpec {
  Fill: object;
  Icon: typeof Icon;
  Text: object;
}

/** A quiet word at the edge: never takes the focus, never covers it. */
export class Note
  extends Lightning.Component<NoteTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<NoteTemplateSpec>
{
  private lasting: string | undefined;
  private busy: string | undefined;

  static override _template(): Lightning.Component.Template<NoteTemplateSpec> {
    return {
      alpha: 0,
      mountX: 1,
      x: content.right,
      y: layout.y,
      h: layout.h,
      transitions: { alpha: motion.focus },
      Fill: { color: colours.raised },
      Icon: {
        type: Icon,
        x: layout.padding,
        y: (layout.h - layout.icon) / 2,
        size: layout.icon,
        color: colours.secondary,
      },
      Text: { x: layout.padding * 1.5 + layout.icon, y: (layout.h - type.note.lineHeight) / 2, text: { ...type.note } },
    };
  }

  /** Something to know, until it is taken back. */
  setText(text: string | undefined) {
    this.lasting = text;
    this.draw();
  }

  /** Something is under way; for the time being it stands in the text's place. */
  setBusy(text: string | undefined) {
    this.busy = text;
    this.draw();
  }

  private draw() {
    const text = this.busy ?? this.lasting;
    const icon: IconName = this.busy ? 'retry' : 'notice';
    this.setSmooth('alpha', text ? 1 : 0);
    if (!text) return;
    const w = Math.ceil(measureText(text, type.note) + layout.padding * 2.5 + layout.icon);
    this.patch({
      w,
      Fill: { w, h: layout.h, texture: roundedTexture(w, layout.h, layout.h / 2) },
      Icon: { icon },
      Text: { text: { text } },
    });
  }
}

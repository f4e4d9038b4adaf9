import Lightning from '@lightningjs/core';
import { joinSentences, type Narration } from '../../viewer/narration.js';
import { Button } from '../components/Button.js';
import { roundedTexture } from '../components/drawn-texture.js';
import { fitRow } from '../components/fit-row.js';
import { lineCount } from '../components/text-lines.js';
import { colours, groundAt } from '../theme/colours.js';
import { button, dialog as layout, stage } from '../theme/layout.js';
import { motion } from '../theme/motion.js';
import { type } from '../theme/type.js';
import type { DialogModel } from '../view-models/dialog-model.js';

export interface DialogTemplateSpec extends Lightning.Component.TemplateSpec {
  model: DialogModel | undefined;
  Scrim: object;
  Box: { Title: object; Message: object; Buttons: object };
}

interface DialogRequests {
  /** The id of the button, or undefined for Back. */
  $dialogAnswered(id: string | undefined): void;
}

declare module '@lightningjs/core' {
  namespace Component {
    interface FireAncestorsMap extends DialogRequests {}
  }
}

/** A question over everything else. Shown while it has a model. */
export class Dialog
  extends Lightning.Component<DialogTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<DialogTemplateSpec>
{
  private _model: DialogModel | undefined;
  private at = 0;

  static override _template(): Lightning.Component.Template<DialogTemplateSpec> {
    const { w, leastH: h, padding } = layout;
    const line = { wordWrapWidth: w - 2 * padding };
    return {
      alpha: 0,
      transitions: { alpha: motion.focus },
      w: stage.w,
      h: stage.h,
      Scrim: { rect: true, w: stage.w, h: stage.h, color: groundAt(0.78) },
      Box: {
        mount: 0.5,
        x: stage.w / 2,
        y: stage.h / 2,
        w,
        h,
        color: colours.raised,
        Title: { x: padding, y: padding, text: { ...type.dialogTitle, ...line, maxLines: 2 } },
        Message: { x: padding, text: { ...type.message, ...line, maxLines: layout.messageLines } },
        Buttons: { x: padding },
      },
    };
  }

  override _setup() {
    for (const ref of ['Title', 'Message'] as const) this.line(ref).on('txLoaded', () => this.arrange());
  }

  get model(): DialogModel | undefined {
    return this._model;
  }

  set model(model: DialogModel | undefined) {
    this._model = model;
    this.setSmooth('alpha', model ? 1 : 0);
    if (!model) return;
    this.at = 0;
    let x = 0;
    const children = fitRow(model.buttons, layout.w - 2 * layout.padding, button.gap).map((item) => {
      const child = { type: Button, x, model: item, signals: { buttonChosen: 'onChosen', buttonHovered: 'onHovered' } };
      x += Button.widthOf(item) + button.gap;
      return child;
    });
    this.patch({ Box: { Title: { text: { text: model.title } }, Message: { text: { text: model.message } } } });
    this.buttonHolder.children = children as never;
    this.arrange();
  }

  narration(): Narration {
    const { _model: model } = this;
    return { title: joinSentences([model?.title, model?.message]), label: model?.buttons[this.at]?.label ?? '' };
  }

  override _handleLeft() {
    this.moveTo(this.at - 1);
  }

  override _handleRight() {
    this.moveTo(this.at + 1);
  }

  override _handleBack() {
    this.fireAncestors('$dialogAnswered', undefined);
  }

  /** Nothing under a dialog hears a key. */
  override _handleKey() {}

  onChosen(id: string) {
    this.fireAncestors('$dialogAnswered', id);
  }

  onHovered(id: string) {
    this.moveTo(this._model?.buttons.findIndex((item) => item.id === id) ?? 0);
  }

  override _getFocused() {
    return this.buttonHolder.children[this.at] as Button | undefined;
  }

  private moveTo(at: number) {
    if (at < 0 || at >= this.buttonHolder.children.length || at === this.at) return;
    this.at = at;
    this._refocus();
    this.fireAncestors('$focusMoved');
  }

  // The box is as high as its words need.
  private arrange() {
    const { w, leastH, radius, padding, gap, gapAboveButtons } = layout;
    const heightOf = (ref: 'Title' | 'Message', { lineHeight }: { lineHeight: number }) =>
      Math.max(1, lineCount(this.line(ref))) * lineHeight;
    const messageY = padding + heightOf('Title', type.dialogTitle) + gap;
    const needed = messageY + heightOf('Message', type.message) + gapAboveButtons + button.h + padding;
    const h = Math.max(leastH, needed);
    this.patch({
      Box: {
        h,
        texture: roundedTexture(w, h, radius),
        Message: { y: messageY },
        Buttons: { y: h - padding - button.h },
      },
    });
  }

  private line(ref: 'Title' | 'Message'): Lightning.Element {
    return this.tag(`Box.${ref}`) as Lightning.Element;
  }

  private get buttonHolder(): Lightning.Element {
    return this.tag('Box.Buttons') as Lightning.Element;
  }
}

import Lightning from '@lightningjs/core';
import { joinSentences, type Narration } from '../../viewer/narration.js';
import { Button } from '../components/Button.js';
import { qrTexture } from '../components/phone/qr-texture.js';
import { lineCount } from '../components/text-lines.js';
import { colours, groundAt } from '../theme/colours.js';
import { button, sheet as layout, safe, stage } from '../theme/layout.js';
import { motion } from '../theme/motion.js';
import { type } from '../theme/type.js';
import type { SheetModel } from '../view-models/options-model.js';

export interface OptionsSheetTemplateSpec extends Lightning.Component.TemplateSpec {
  model: SheetModel | undefined;
  Scrim: object;
  Panel: { Kicker: object; Title: object; Code: object; Lines: object; Buttons: object };
}

export interface OptionsSheetSignals extends Lightning.Component.SignalMap {
  optionChosen(id: string): void;
  sheetLeft(): void;
}

/** A panel beside the screen, shown while it has a model. Nothing else hears a key meanwhile. */
export class OptionsSheet
  extends Lightning.Component<
    OptionsSheetTemplateSpec,
    { SignalMapType: OptionsSheetSignals } & Lightning.Component.TypeConfig
  >
  implements Lightning.Component.ImplementTemplateSpec<OptionsSheetTemplateSpec>
{
  private _model: SheetModel | undefined;
  private at = 0;

  static override _template(): Lightning.Component.Template<OptionsSheetTemplateSpec> {
    const { w, padding: x, linesW: wordWrapWidth } = layout;
    return {
      w: stage.w,
      h: stage.h,
      alpha: 0,
      transitions: { alpha: motion.focus },
      Scrim: { rect: true, w: stage.w, h: stage.h, color: groundAt(0.7) },
      Panel: {
        rect: true,
        x: stage.w - w,
        w,
        h: stage.h,
        color: colours.raised,
        Kicker: { x, y: safe.y, text: { ...type.kicker, wordWrapWidth, maxLines: 1 } },
        Title: { x, y: safe.y + type.kicker.lineHeight, text: { ...type.cardHeadline, wordWrapWidth, maxLines: 2 } },
        Code: { x: x + (wordWrapWidth - layout.code) / 2, w: layout.code, h: layout.code, visible: false },
        Lines: { x, text: { ...type.meta, wordWrapWidth, maxLines: 6 } },
        Buttons: { x, w: wordWrapWidth },
      },
    };
  }

  override _setup() {
    for (const ref of ['Title', 'Lines'] as const) this.part(ref).on('txLoaded', () => this.arrange());
  }

  get model(): SheetModel | undefined {
    return this._model;
  }

  /** What has the focus keeps it when the options change. */
  set model(model: SheetModel | undefined) {
    const focused = this._model?.options[this.at]?.id;
    this._model = model;
    this.setSmooth('alpha', model ? 1 : 0);
    if (!model) return;
    this.at = Math.max(
      0,
      model.options.findIndex(({ id }) => id === focused),
    );
    const width = layout.linesW;
    this.patch({
      Panel: {
        Kicker: { text: { text: model.kicker } },
        Title: { text: { text: model.title } },
        Code: { visible: model.code !== undefined },
        Lines: { text: { text: model.lines.join('\n') } },
      },
    });
    if (model.code) this.patch({ Panel: { Code: { texture: qrTexture(model.code, layout.code) } } });
    this.part('Buttons').children = model.options.map((option, index) => ({
      type: Button,
      y: index * (button.h + layout.gap),
      model: { ...option, width },
      signals: { buttonChosen: 'onChosen', buttonHovered: 'onHovered' },
    })) as never;
    this.arrange();
    this._refocus();
  }

  narration(): Narration {
    const { _model: model, at } = this;
    return {
      title: joinSentences([model?.kicker, model?.title, ...(model?.lines ?? [])]),
      label: model?.options[at]?.label ?? '',
      position: { index: at, total: model?.options.length ?? 0 },
      hint: model?.hint ?? '',
    };
  }

  override _handleUp() {
    this.moveTo(this.at - 1);
  }
  override _handleDown() {
    this.moveTo(this.at + 1);
  }
  override _handleLeft() {
    this.signal('sheetLeft');
  }
  override _handleBack() {
    this.signal('sheetLeft');
  }
  _handleOptions() {
    this.signal('sheetLeft');
  }
  override _handleKey() {}

  onChosen(id: string) {
    this.signal('optionChosen', id);
  }

  onHovered(id: string) {
    this.moveTo(this._model?.options.findIndex((option) => option.id === id) ?? -1);
  }

  override _getFocused() {
    return this.part('Buttons').children[this.at] as Button | undefined;
  }

  private moveTo(at: number) {
    if (at === this.at || !this._model?.options[at]) return;
    this.at = at;
    this._refocus();
    this.fireAncestors('$focusMoved');
  }

  private arrange() {
    const { code, gap } = layout;
    const titleH = Math.max(1, lineCount(this.part('Title'))) * type.cardHeadline.lineHeight;
    const codeY = safe.y + type.kicker.lineHeight + titleH + 2 * gap;
    const linesY = codeY + (this._model?.code ? code + 2 * gap : 0);
    const hasLines = (this._model?.lines.length ?? 0) > 0;
    const linesH = hasLines ? Math.max(1, lineCount(this.part('Lines'))) * type.meta.lineHeight + 2 * gap : 0;
    this.patch({ Panel: { Code: { y: codeY }, Lines: { y: linesY }, Buttons: { y: linesY + linesH } } });
  }

  private part(ref: 'Title' | 'Lines' | 'Buttons'): Lightning.Element {
    return this.tag(`Panel.${ref}`) as Lightning.Element;
  }
}

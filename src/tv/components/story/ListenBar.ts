import Lightning from '@lightningjs/core';
import { colours } from '../../theme/colours.js';
import { button, safe, stage } from '../../theme/layout.js';
import { motion } from '../../theme/motion.js';
import { type } from '../../theme/type.js';
import type { ListenBarModel } from '../../view-models/listen-model.js';
import { Button } from '../Button.js';
import { roundedTexture } from '../drawn-texture.js';
import { fitRow } from '../fit-row.js';
import { story } from './story-layout.js';

const PADDING = 20;
const RADIUS = 20;
const LINE_GAP = 10;
const BUTTON_GAP = 14;
const { x: COLUMN_X, w: W } = story.column;

/** How high it is with the text size of now. */
export const listenBarH = (): number => PADDING + type.meta.lineHeight + LINE_GAP + button.h + PADDING;

/** How much of the article's view it leaves free. */
export const listenRoomH = (): number => stage.h - safe.y - listenBarH() - story.column.y - PADDING;

export interface ListenBarTemplateSpec extends Lightning.Component.TemplateSpec {
  Ground: object;
  Line: object;
  Buttons: object;
}

export interface ListenBarSignals extends Lightning.Component.SignalMap {
  listenChosen(id: string): void;
  listenHovered(id: string): void;
}

/** What can be done while a story is read aloud, and how far it is. Without a chosen button the text above it has the focus. */
export class ListenBar
  extends Lightning.Component<
    ListenBarTemplateSpec,
    { SignalMapType: ListenBarSignals } & Lightning.Component.TypeConfig
  >
  implements Lightning.Component.ImplementTemplateSpec<ListenBarTemplateSpec>
{
  private model: ListenBarModel | undefined;

  static override _template(): Lightning.Component.Template<ListenBarTemplateSpec> {
    const h = listenBarH();
    return {
      x: COLUMN_X,
      y: stage.h - safe.y - h,
      w: W,
      h,
      alpha: 0,
      transitions: { alpha: motion.focus },
      Ground: { w: W, h, color: colours.raised, texture: roundedTexture(W, h, RADIUS) },
      Line: {
        x: PADDING,
        y: PADDING,
        text: { ...type.meta, textColor: colours.text, wordWrapWidth: W - 2 * PADDING, maxLines: 1 },
      },
      Buttons: { x: PADDING, y: PADDING + type.meta.lineHeight + LINE_GAP },
    };
  }

  show(model: ListenBarModel | undefined) {
    const before = this.model;
    this.model = model;
    this.setSmooth('alpha', model ? 1 : 0);
    if (!model) return;
    if (model.line !== before?.line) this.patch({ Line: { text: { text: model.line } } });
    this.showButtons(model);
    this._refocus();
  }

  override _getFocused(): Lightning.Component {
    const { model } = this;
    return (model?.chosen === undefined ? undefined : this.buttons[model.chosen]) ?? this;
  }

  onChosen(id: string) {
    this.signal('listenChosen', id);
  }

  onHovered(id: string) {
    this.signal('listenHovered', id);
  }

  private showButtons({ buttons }: ListenBarModel) {
    const holder = this.tag('Buttons') as Lightning.Element;
    if (this.buttons.length !== buttons.length) {
      holder.children = buttons.map(() => ({
        type: Button,
        signals: { buttonChosen: 'onChosen', buttonHovered: 'onHovered' },
      })) as never;
    }
    let x = 0;
    for (const [index, model] of fitRow(buttons, W - 2 * PADDING, BUTTON_GAP).entries()) {
      this.buttons[index]?.patch({ x, model });
      x += Button.widthOf(model) + BUTTON_GAP;
    }
  }

  private get buttons(): readonly Button[] {
    return (this.tag('Buttons')?.children ?? []) as unknown as Button[];
  }
}

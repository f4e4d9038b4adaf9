import Lightning from '@lightningjs/core';
import { scrimAt } from '../../theme/colours.js';
import { button, safe, stage } from '../../theme/layout.js';
import { isMirrored } from '../../theme/look.js';
import { motion } from '../../theme/motion.js';
import { type } from '../../theme/type.js';
import { Button, type ButtonModel } from '../Button.js';
import { fitRow, rowWidth } from '../fit-row.js';
import { player } from './player-layout.js';

const DENSITY = 0.8;
const TITLE_TO_TEXT = 20;
const TEXT_TO_BUTTONS = 40;
const FRESH_MS = 500;
const { message } = player;
const centred = { x: stage.w / 2, mountX: 0.5 };

export interface MessageModel {
  readonly title: string;
  readonly text: string;
  readonly buttons: readonly ButtonModel[];
}

export interface PlayerMessageTemplateSpec extends Lightning.Component.TemplateSpec {
  Scrim: object;
  Title: object;
  Text: object;
  Buttons: object;
}

export interface PlayerMessageSignals extends Lightning.Component.SignalMap {
  messageAnswered(id: string): void;
  /** The focus moved to another button. */
  messageMoved(id: string): void;
}

/** The end of a video, or what went wrong with it: a sentence and two ways on. */
export class PlayerMessage
  extends Lightning.Component<
    PlayerMessageTemplateSpec,
    { SignalMapType: PlayerMessageSignals } & Lightning.Component.TypeConfig
  >
  implements Lightning.Component.ImplementTemplateSpec<PlayerMessageTemplateSpec>
{
  private chosen = 0;
  private shownAtMs = 0;
  private model: MessageModel | undefined;

  static override _template(): Lightning.Component.Template<PlayerMessageTemplateSpec> {
    const words = { wordWrapWidth: message.w, textAlign: 'center' as const };
    return {
      w: stage.w,
      h: stage.h,
      rtl: isMirrored(),
      alpha: 0,
      transitions: { alpha: motion.page },
      Scrim: { rect: true, w: stage.w, h: stage.h, color: scrimAt(DENSITY) },
      Title: { ...centred, y: message.titleY, text: { ...type.playerHeadline, ...words, maxLines: 3 } },
      Text: { ...centred, text: { ...type.standfirst, ...words, maxLines: 3 } },
      Buttons: {},
    };
  }

  override _setup() {
    this.heading.on('txLoaded', () => this.stack());
    this.sentence.on('txLoaded', () => this.stack());
  }

  show(model: MessageModel | undefined) {
    this.model = model;
    this.setSmooth('alpha', model ? 1 : 0);
    if (!model) return;
    this.chosen = 0;
    this.shownAtMs = performance.now();
    this.patch({
      Title: { text: { text: model.title } },
      Text: { visible: model.text !== '', text: { text: model.text } },
      Buttons: { children: toRow(model.buttons) },
    });
    this.stack();
    this._refocus();
  }

  /** The same message with other words: its focus stays. */
  retell(text: string) {
    if (!this.model || this.model.text === text) return;
    this.model = { ...this.model, text };
    this.patch({ Text: { visible: text !== '', text: { text } } });
  }

  get isOpen(): boolean {
    return this.model !== undefined;
  }

  get title(): string | undefined {
    return this.model?.title;
  }

  get focusedLabel(): string {
    return this.model?.buttons[this.chosen]?.label ?? '';
  }

  override _handleLeft() {
    return this.isFresh() || this.choose(this.chosen - 1);
  }
  override _handleRight() {
    return this.isFresh() || this.choose(this.chosen + 1);
  }

  override _getFocused() {
    return this.buttons.children[this.chosen] as Button | undefined;
  }

  onChosen(id: string) {
    this.signal('messageAnswered', id);
  }

  onHovered(id: string) {
    this.choose(this.model?.buttons.findIndex((known) => known.id === id) ?? -1);
  }

  /** A key held for seeking to the end must not run on over the buttons. */
  private isFresh(): boolean {
    return performance.now() - this.shownAtMs < FRESH_MS;
  }

  private choose(index: number) {
    if (!this.model?.buttons[index] || index === this.chosen) return false;
    this.chosen = index;
    this._refocus();
    this.signal('messageMoved', this.model.buttons[index].id);
    this.fireAncestors('$focusMoved');
    return true;
  }

  /** Text has its height only once it is drawn. */
  private stack() {
    const lineHeight = type.playerHeadline.lineHeight;
    const textY = message.titleY + Math.max(lineHeight, this.heading.renderHeight) + TITLE_TO_TEXT;
    const textH = this.sentence.visible ? Math.max(type.standfirst.lineHeight, this.sentence.renderHeight) : 0;
    this.patch({ Text: { y: textY }, Buttons: { y: textY + textH + TEXT_TO_BUTTONS } });
  }

  private get heading(): Lightning.Element {
    return this.getByRef('Title') as Lightning.Element;
  }
  private get sentence(): Lightning.Element {
    return this.getByRef('Text') as Lightning.Element;
  }
  private get buttons(): Lightning.Element {
    return this.getByRef('Buttons') as Lightning.Element;
  }
}

function toRow(models: readonly ButtonModel[]) {
  const row = fitRow(models, stage.w - 2 * safe.x, button.gap);
  let x = Math.round((stage.w - rowWidth(row, button.gap)) / 2);
  return row.map((model) => {
    const element = { type: Button, x, model, signals: { buttonChosen: 'onChosen', buttonHovered: 'onHovered' } };
    x += Button.widthOf(model) + button.gap;
    return element;
  });
}

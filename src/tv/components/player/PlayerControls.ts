import Lightning from '@lightningjs/core';
import { scrimAt } from '../../theme/colours.js';
import { clock, stage } from '../../theme/layout.js';
import { isMirrored } from '../../theme/look.js';
import { motion } from '../../theme/motion.js';
import { type } from '../../theme/type.js';
import type { ControlsModel, PlayerButton, PlayerButtonId } from '../../view-models/player-controls.js';
import { Button } from '../Button.js';
import { rowWidth } from '../fit-row.js';
import { fitButtons } from './fit-buttons.js';
import { PlayerBar } from './PlayerBar.js';
import { player, playerText } from './player-layout.js';

/** From the bottom: dark behind the buttons, half behind the bar, nothing above. */
const BOTTOM = { low: 350, high: 250, dark: 0.94, half: 0.62, clear: 0 };
/** Dark enough for a title on a white picture, then nothing. */
const TOP = { high: 170, low: 220, dark: 0.92, half: 0.82 };

export interface PlayerControlsTemplateSpec extends Lightning.Component.TemplateSpec {
  Top: object;
  UnderTop: object;
  Upper: object;
  Lower: object;
  Kicker: object;
  Title: object;
  Clock: object;
  Bar: typeof PlayerBar;
  Buttons: object;
}

export interface PlayerControlsSignals extends Lightning.Component.SignalMap {
  buttonChosen(id: string): void;
  buttonHovered(id: string): void;
}

/** Title, bar and buttons over the video, on gradients that keep them readable on any picture. */
export class PlayerControls
  extends Lightning.Component<
    PlayerControlsTemplateSpec,
    { SignalMapType: PlayerControlsSignals } & Lightning.Component.TypeConfig
  >
  implements Lightning.Component.ImplementTemplateSpec<PlayerControlsTemplateSpec>
{
  private clockText = '';
  private isShown = false;
  private buttons: readonly PlayerButton[] = [];
  private chosen: PlayerButtonId | undefined;

  static override _template(): Lightning.Component.Template<PlayerControlsTemplateSpec> {
    const band = { rect: true, w: stage.w };
    return {
      w: stage.w,
      h: stage.h,
      rtl: isMirrored(),
      alpha: 0,
      transitions: { alpha: motion.focus },
      Top: { ...band, h: TOP.high, colorTop: scrimAt(TOP.dark), colorBottom: scrimAt(TOP.half) },
      UnderTop: { ...band, y: TOP.high, h: TOP.low, colorTop: scrimAt(TOP.half), colorBottom: scrimAt(BOTTOM.clear) },
      Upper: {
        ...band,
        y: stage.h - BOTTOM.low - BOTTOM.high,
        h: BOTTOM.high,
        colorTop: scrimAt(BOTTOM.clear),
        colorBottom: scrimAt(BOTTOM.half),
      },
      Lower: {
        ...band,
        y: stage.h - BOTTOM.low,
        h: BOTTOM.low,
        colorTop: scrimAt(BOTTOM.half),
        colorBottom: scrimAt(BOTTOM.dark),
      },
      Kicker: { ...player.kicker, text: { ...type.kicker, maxLines: 1, wordWrapWidth: playerText.title.w } },
      Title: {
        x: player.kicker.x,
        y: playerText.title.y,
        text: { ...type.playerHeadline, maxLines: 1, wordWrapWidth: playerText.title.w },
      },
      Clock: { x: clock.right, mountX: 1, y: clock.y, text: type.clock },
      Bar: { type: PlayerBar, w: stage.w, rtl: false },
      Buttons: { y: playerText.buttons.y, w: stage.w, rtl: false },
    };
  }

  introduce(kicker: string, title: string, liveLabel: string) {
    this.patch({ Kicker: { text: { text: kicker } }, Title: { text: { text: title } } });
    this.bar.liveLabel = liveLabel;
  }

  show(isShown: boolean) {
    if (isShown === this.isShown) return;
    this.isShown = isShown;
    this.setSmooth('alpha', isShown ? 1 : 0);
  }

  /** Bar and buttons give way to what comes up over them. */
  dim(isDimmed: boolean) {
    const alpha = isDimmed ? 0 : 1;
    this.patch({ Bar: { smooth: { alpha } }, Buttons: { smooth: { alpha } } });
  }

  update(model: ControlsModel) {
    this.bar.model = model;
    this.setClock(model.clockText);
    if (isSame(model.buttons, this.buttons)) return;
    const ids = model.buttons.map(({ id }) => id).join();
    const isSameRow = ids === this.buttons.map(({ id }) => id).join();
    this.buttons = model.buttons;
    if (!isSameRow) this.holder.children = model.buttons.map(toElement);
    this.place();
  }

  /** Puts the focus on the bar (undefined) or on a button. */
  choose(id: PlayerButtonId | undefined) {
    this.bar.isChosen = id === undefined;
    this.chosen = id;
    this._refocus();
  }

  get buttonIds(): readonly PlayerButtonId[] {
    return this.buttons.map(({ id }) => id);
  }

  get chosenSpoken(): string {
    return this.buttons.find(({ id }) => id === this.chosen)?.spoken ?? '';
  }

  /** The middle of the chosen button. */
  get chosenX(): number {
    const at = this.buttons.findIndex(({ id }) => id === this.chosen);
    const element = this.holder.children[at];
    return element ? element.x + element.renderWidth / 2 : stage.w / 2;
  }

  override _getFocused(): Lightning.Component {
    const at = this.buttons.findIndex(({ id }) => id === this.chosen);
    return (this.holder.children[at] as Button | undefined) ?? this.bar;
  }

  onChosen(id: string) {
    this.signal('buttonChosen', id);
  }

  onHovered(id: string) {
    this.signal('buttonHovered', id);
  }

  private setClock(text: string) {
    if (text === this.clockText) return;
    this.clockText = text;
    this.patch({ Clock: { text: { text } } });
  }

  private place() {
    const { gap } = playerText.buttons;
    const row = fitButtons(this.buttons);
    let x = Math.round((stage.w - rowWidth(row, gap)) / 2);
    for (const [index, model] of row.entries()) {
      this.holder.children[index]?.patch({ x, model });
      x += Button.widthOf(model) + gap;
    }
  }

  private get bar(): PlayerBar {
    return this.getByRef('Bar') as PlayerBar;
  }
  private get holder(): Lightning.Element {
    return this.getByRef('Buttons') as Lightning.Element;
  }
}

const toElement = () => ({
  type: Button,
  rtl: isMirrored(),
  signals: { buttonChosen: 'onChosen', buttonHovered: 'onHovered' },
});

const isSame = (a: readonly PlayerButton[], b: readonly PlayerButton[]): boolean =>
  a.length === b.length && a.every((button, index) => isAlike(button, b[index]));

const isAlike = (a: PlayerButton, b: PlayerButton | undefined): boolean =>
  a.id === b?.id && a.icon === b.icon && a.label === b.label;

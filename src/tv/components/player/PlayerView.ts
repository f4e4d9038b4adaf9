import Lightning from '@lightningjs/core';
import type { CaptionStyle } from '../../../viewer/caption-style.js';
import type { CueBlock } from '../../../viewer/captions.js';
import type { Controls } from '../../../viewer/transport-controls.js';
import { stage } from '../../theme/layout.js';
import { motion } from '../../theme/motion.js';
import type { ControlsModel, PlayerButtonId } from '../../view-models/player-controls.js';
import type { MenuModel } from '../../view-models/player-menus.js';
import type { PlayerModel } from '../../view-models/player-model.js';
import type { RailModel } from '../../view-models/rail-model.js';
import { PictureBox } from '../PictureBox.js';
import { CaptionLayer } from './CaptionLayer.js';
import { PlayerControls, type PlayerControlsSignals } from './PlayerControls.js';
import { PlayerMenu, type PlayerMenuSignals } from './PlayerMenu.js';
import { type MessageModel, PlayerMessage, type PlayerMessageSignals } from './PlayerMessage.js';
import { RelatedSheet } from './RelatedSheet.js';
import { Spinner } from './Spinner.js';
import { StatsPanel } from './StatsPanel.js';

export interface PlayerViewTemplateSpec extends Lightning.Component.TemplateSpec {
  Poster: typeof PictureBox;
  Spinner: typeof Spinner;
  Controls: typeof PlayerControls;
  Captions: typeof CaptionLayer;
  Related: typeof RelatedSheet;
  Menu: typeof PlayerMenu;
  Message: typeof PlayerMessage;
  Stats: typeof StatsPanel;
}

/** All that is drawn over a video. Nothing is, where the video shows. */
export class PlayerView
  extends Lightning.Component<
    PlayerViewTemplateSpec,
    { SignalMapType: PlayerControlsSignals & PlayerMessageSignals & PlayerMenuSignals } & Lightning.Component.TypeConfig
  >
  implements Lightning.Component.ImplementTemplateSpec<PlayerViewTemplateSpec>
{
  private model: PlayerModel | undefined;
  private isInRelated = false;
  private areControlsShown = false;
  private hasPreview = false;
  private statLines: readonly string[] | undefined;

  static override _template(): Lightning.Component.Template<PlayerViewTemplateSpec> {
    return {
      w: stage.w,
      h: stage.h,
      Poster: { type: PictureBox, w: stage.w, h: stage.h, transitions: { alpha: motion.page } },
      Spinner: { type: Spinner, x: stage.w / 2, y: stage.h / 2, mount: 0.5 },
      Controls: { type: PlayerControls, passSignals: { buttonChosen: true, buttonHovered: true } },
      Captions: { type: CaptionLayer },
      Related: { type: RelatedSheet },
      Menu: { type: PlayerMenu, passSignals: { menuChosen: true, menuClosed: true } },
      Message: { type: PlayerMessage, passSignals: { messageAnswered: true, messageMoved: true } },
      Stats: { type: StatsPanel },
    };
  }

  introduce(model: PlayerModel) {
    this.model = model;
    this.controls.introduce(model.kicker, model.title, model.words('player.live'));
    this.showPoster(true);
  }

  /** The video is the same; what it shows has another name now. */
  retitle(kicker: string, title: string) {
    this.controls.introduce(kicker, title, this.model?.words('player.live') ?? '');
  }

  /** The story's picture stands in until the video has one, so that the screen is never black. */
  showPoster(isShown: boolean) {
    if (isShown) this.patch({ Poster: { alpha: 1, model: this.model?.poster } });
    else this.patch({ Poster: { smooth: { alpha: 0 } } });
  }

  set isSpinning(isSpinning: boolean) {
    this.spinner.isTurning = isSpinning;
  }

  get isSpinning(): boolean {
    return this.spinner.isTurning;
  }

  say(captions: readonly CueBlock[], style: CaptionStyle) {
    this.captions.say(captions, style);
  }

  showControls(isShown: boolean) {
    this.areControlsShown = isShown;
    if (!isShown) this.related.show(false, 0);
    this.settleControls();
  }

  /** Draws the controls with the focus on a button, or on the bar. */
  update(model: ControlsModel) {
    this.controls.update(model);
    this.hasPreview = model.preview?.picture !== undefined;
    this.settleControls();
  }

  /** Shows where the focus is. */
  choose({ zone, button, card }: Controls<PlayerButtonId>) {
    this.isInRelated = zone === 'related';
    this.controls.choose(zone === 'buttons' ? button : undefined);
    this.related.show(this.isInRelated, card);
    this.controls.dim(this.isInRelated);
    this._refocus();
  }

  set relatedRail(rail: RailModel | undefined) {
    this.related.model = rail;
  }

  get cardCount(): number {
    return this.related.cardCount;
  }

  get buttonIds(): readonly PlayerButtonId[] {
    return this.controls.buttonIds;
  }

  get chosenSpoken(): string {
    return this.controls.chosenSpoken;
  }

  openMenu(model: MenuModel) {
    this.menu.open(model, this.controls.chosenX);
    this._refocus();
  }

  closeMenu() {
    this.menu.close();
    this._refocus();
  }

  /** The menu that is open, and where its focus is. */
  get openedMenu(): { readonly model: MenuModel; readonly index: number } | undefined {
    const { opened, index } = this.menu;
    return opened && { model: opened, index };
  }

  setMessage(message: MessageModel | undefined) {
    this.message.show(message);
    this.settleControls();
    this.stats.show(this.statLines, message !== undefined);
  }

  retellMessage(text: string) {
    this.message.retell(text);
  }

  showStats(lines: readonly string[] | undefined) {
    this.statLines = lines;
    this.stats.show(lines, this.message.isOpen);
  }

  get isMessageOpen(): boolean {
    return this.message.isOpen;
  }

  get messageTitle(): string | undefined {
    return this.message.title;
  }

  get messageButton(): string {
    return this.message.focusedLabel;
  }

  override _getFocused() {
    if (this.message.isOpen) return this.message;
    if (this.menu.isOpen) return this.menu;
    return this.isInRelated ? this.related : this.controls;
  }

  /** They do not shine through a message; captions keep clear of them. */
  private settleControls() {
    this.controls.show(this.areControlsShown && !this.message.isOpen);
    this.captions.raise(!this.areControlsShown ? 'nothing' : this.hasPreview ? 'preview' : 'controls');
  }

  private get controls(): PlayerControls {
    return this.getByRef('Controls') as PlayerControls;
  }
  private get captions(): CaptionLayer {
    return this.getByRef('Captions') as CaptionLayer;
  }
  private get spinner(): Spinner {
    return this.getByRef('Spinner') as Spinner;
  }
  private get related(): RelatedSheet {
    return this.getByRef('Related') as RelatedSheet;
  }
  private get menu(): PlayerMenu {
    return this.getByRef('Menu') as PlayerMenu;
  }
  private get stats(): StatsPanel {
    return this.getByRef('Stats') as StatsPanel;
  }
  private get message(): PlayerMessage {
    return this.getByRef('Message') as PlayerMessage;
  }
}

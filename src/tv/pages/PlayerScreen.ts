import Lightning from '@lightningjs/core';
import type { Narration } from '../../viewer/narration.js';
import { type Controls, type ControlsKey, stepControls, withButton } from '../../viewer/transport-controls.js';
import { addPress, type SeekBurst, seekSeconds } from '../../viewer/transport-seek.js';
import type { Transport } from '../../viewer/transport-state.js';
import { PlayerView } from '../components/player/PlayerView.js';
import { type PlayableVideo, PlayerSession, type PlayerSnapshot, type ViewerInput } from '../player/session.js';
import { stage } from '../theme/layout.js';
import { type PlayerButtonId, toControlsModel } from '../view-models/player-controls.js';
import { type MenuModel, toMenu } from '../view-models/player-menus.js';
import type { PlayerModel } from '../view-models/player-model.js';
import { choose, inputsOf, menuOf, type Playback } from './player-acts.js';
import { type Answer, toMessage } from './player-messages.js';
import { narrateMenu, narrateMessage, narratePlayer, type Subject, toldState } from './player-narration.js';
import { PlayerTimers } from './player-timers.js';
import type { Screen } from './screen.js';

export interface PlayerScreenTemplateSpec extends Lightning.Component.TemplateSpec {
  model: PlayerModel | undefined;
  openPlayback: (video: PlayableVideo, onChange: (snapshot: PlayerSnapshot) => void) => Playback;
  View: typeof PlayerView;
}

/** A video over the whole screen. It lies under the canvas: nothing is drawn here where the video shows. */
export class PlayerScreen
  extends Lightning.Component<PlayerScreenTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<PlayerScreenTemplateSpec>, Screen
{
  model: PlayerModel | undefined;
  openPlayback: PlayerScreenTemplateSpec['openPlayback'] = (video, onChange) => new PlayerSession(video, onChange);
  private playback: Playback | undefined;
  private now: PlayerSnapshot | undefined;
  private controls: Controls<PlayerButtonId> = { isShown: true, zone: 'bar', button: 'playPause' };
  private subject: Subject = { kind: 'state' };
  private burst: SeekBurst | undefined;
  private said = '';
  private startAt = 0;
  private readonly timers = new PlayerTimers();

  static override _template(): Lightning.Component.Template<PlayerScreenTemplateSpec> {
    return {
      w: stage.w,
      h: stage.h,
      View: {
        type: PlayerView,
        signals: {
          buttonChosen: 'onButton',
          buttonHovered: 'onButtonHovered',
          menuChosen: 'onMenuChosen',
          menuClosed: 'onMenuClosed',
          messageAnswered: 'onAnswer',
        },
      },
    };
  }

  override _attach() {
    const { model } = this;
    if (!model) return;
    this.view.introduce(model);
    this.playback = this.openPlayback(model, (snapshot) => this.onSnapshot(snapshot));
    this.playback.start(this.startAt);
  }

  override _detach() {
    this.stop();
  }

  narration(): Narration {
    const { model, now } = this;
    if (!model) return { label: '' };
    if (!now) return { title: model.title, label: model.words('player.loading') };
    const message = toMessage(model, now.transport);
    if (message) return narrateMessage(model, message, this.view.messageButton);
    const menu = this.view.openedMenu;
    if (menu) return narrateMenu(menu.model, menu.index);
    return narratePlayer(model, now.transport, this.subject);
  }

  snapshot(): { readonly position: number } {
    return { position: this.now?.transport.position ?? 0 };
  }

  restore(snapshot: unknown) {
    // Only ever what `snapshot` gave.
    this.startAt = (snapshot as { position: number }).position;
  }

  /** At once, and not when the screen has slid away: no sound without a picture. */
  private stop() {
    this.playback?.leave();
    this.playback = undefined;
    this.timers.stopAll();
    this.view.isSpinning = false;
    this.view.showPoster(true);
  }

  private goBack() {
    this.stop();
    this.fireAncestors('$back');
  }

  /** Hidden controls have no focus: a button that nobody sees is not pressed. */
  override _getFocused(): Lightning.Component {
    return this.view.isMessageOpen || this.controls.isShown ? this.view : this;
  }

  override _captureKey() {
    this.restartHiding();
    return false;
  }

  override _handleUp() {
    return this.press('up');
  }
  override _handleDown() {
    return this.press('down');
  }
  override _handleLeft() {
    return this.press('left');
  }
  override _handleRight() {
    return this.press('right');
  }
  override _handleBack() {
    this.goBack();
  }
  override _handleEnter() {
    return this.press('ok');
  }
  _handlePlayPause() {
    return this.askByKey({ type: 'toggle' });
  }
  _handlePlay() {
    return this.askByKey({ type: 'play' });
  }
  _handlePause() {
    return this.askByKey({ type: 'pause' });
  }
  _handleStop() {
    this.goBack();
  }
  _handleRewind() {
    return this.seek(-1);
  }
  _handleFastForward() {
    return this.seek(1);
  }

  /** The pointer came over the video. */
  _handleHover() {
    this.press('other');
  }

  onButtonHovered(id: string) {
    this.show({ isShown: true, zone: 'buttons', button: id as PlayerButtonId });
    this.tellControl();
  }

  onButton(id: string) {
    const button = id as PlayerButtonId;
    const { now, model } = this;
    if (!now || !model) return;
    const menu = menuOf(button);
    if (menu) return this.openMenu(toMenu(menu, model, now));
    if (button === 'replay') this.replay();
    for (const input of inputsOf(button, now.transport)) this.ask(input);
    if (button !== 'playPause') this.tellControl('bar');
  }

  onMenuChosen(index: number) {
    const { now, playback } = this;
    const item = this.view.openedMenu?.model.items[index];
    this.onMenuClosed();
    if (item && now && playback) choose(playback, item.choice, now);
    this.tellControl();
  }

  onMenuClosed() {
    this.view.closeMenu();
    this.restartHiding();
    this.tellControl();
  }

  private openMenu(menu: MenuModel) {
    this.view.openMenu(menu);
    this.restartHiding();
    this.tell();
  }

  private replay() {
    this.playback?.replay();
    this.show({ ...this.controls, isShown: true });
  }

  onAnswer(id: string) {
    const answer = id as Answer;
    if (answer === 'back') this.goBack();
    else this.playback?.send(answer === 'tryAgain' ? { type: 'retry' } : { type: 'play' });
  }

  private press(key: ControlsKey): boolean {
    if (this.view.isMessageOpen || this.view.openedMenu) return false;
    const { controls, act } = stepControls(this.controls, key, this.view.buttonIds);
    if (act === 'back' || act === 'forward') return this.seek(act === 'back' ? -1 : 1);
    if (act === 'toggle') return this.ask({ type: 'toggle' });
    this.show(controls);
    this.tellControl();
    return true;
  }

  /** What comes of it is told by the next snapshot. */
  private ask(input: ViewerInput): boolean {
    if (this.view.isMessageOpen) return false;
    this.playback?.send(input);
    this.show({ ...this.controls, isShown: true });
    return true;
  }

  /** A transport key puts the focus on the bar: Left and Right then seek. */
  private askByKey(input: ViewerInput): boolean {
    this.controls = { ...this.controls, zone: 'bar' };
    return this.ask(input);
  }

  private seek(direction: -1 | 1): boolean {
    this.burst = addPress(this.burst, direction, performance.now());
    const isTaken = this.askByKey({ type: 'seekBy', seconds: seekSeconds(this.burst) });
    this.tellControl();
    return isTaken;
  }

  private onSnapshot(now: PlayerSnapshot) {
    const before = this.now;
    this.now = now;
    this.view.say(now.cues, now.captions.style);
    if (now.hasPicture !== (before?.hasPicture ?? false)) this.view.showPoster(!now.hasPicture);
    if (now.transport.status !== before?.transport.status) this.onStatus(now.transport.status);
    if (!before || toldState(now.transport) !== toldState(before.transport)) this.onToldState(now.transport);
    else if (this.controls.isShown) this.draw();
  }

  private onStatus(status: Transport['status']) {
    this.timers.stop('showSpinner');
    if (!isWaiting(status)) this.view.isSpinning = false;
    else if (!this.view.isSpinning) {
      this.timers.start('showSpinner', () => {
        this.view.isSpinning = true;
      });
    }
    this.restartHiding();
  }

  private onToldState(transport: Transport) {
    this.timers.stop('leaveEnd');
    this.view.closeMenu();
    if (transport.status === 'ended') this.timers.start('leaveEnd', () => this.goBack());
    const message = this.model && toMessage(this.model, transport);
    this.view.setMessage(message);
    this.show({ ...this.controls, isShown: message === undefined });
    this.subject = { kind: 'state' };
    this.tell();
  }

  private show(controls: Controls<PlayerButtonId>) {
    this.controls = controls;
    if (controls.isShown) this.draw();
    this.view.showControls(controls.isShown);
    this.restartHiding();
    this._refocus();
  }

  private draw() {
    const { model, now } = this;
    if (!model || !now) return;
    this.view.update(toControlsModel(model, now));
    this.controls = withButton(this.controls, this.view.buttonIds);
    this.view.choose(this.controls.zone === 'bar' ? undefined : this.controls.button);
  }

  /** Only a playing video loses its controls; one that is paused, loading or waiting keeps them. */
  private restartHiding() {
    this.timers.stop('hideControls');
    if (!this.controls.isShown || this.view.openedMenu || this.now?.transport.status !== 'playing') return;
    this.timers.start('hideControls', () => this.show({ ...this.controls, isShown: false }));
  }

  private tellControl(zone = this.controls.zone) {
    if (!this.controls.isShown) return;
    this.subject = zone === 'bar' ? { kind: 'position' } : { kind: 'control', spoken: this.view.chosenSpoken };
    this.tell();
  }

  private tell() {
    const said = JSON.stringify(this.narration());
    if (said === this.said) return;
    this.said = said;
    this.fireAncestors('$focusMoved');
  }

  private get view(): PlayerView {
    return this.getByRef('View') as PlayerView;
  }
}

const isWaiting = (status: Transport['status']): boolean =>
  status === 'loading' || status === 'buffering' || status === 'seeking';

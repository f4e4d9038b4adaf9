import type Lightning from '@lightningjs/core';
import type { WatchingDesk } from '../../viewer/library-desk.js';
import type { Narration } from '../../viewer/narration.js';
import type { ControlsKey } from '../../viewer/transport-controls.js';
import { resumePosition } from '../../viewer/watch-history.js';
import { PlayerView } from '../components/player/PlayerView.js';
import { type PlayableVideo, PlayerSession, type PlayerSnapshot } from '../player/session.js';
import { stage } from '../theme/layout.js';
import type { PlayerButtonId } from '../view-models/player-controls.js';
import { toMenu } from '../view-models/player-menus.js';
import type { PlayerModel } from '../view-models/player-model.js';
import { toStatLines } from '../view-models/player-stats.js';
import type { RailModel } from '../view-models/rail-model.js';
import { type PlayerKey, PlayerKeys } from './PlayerKeys.js';
import { choose, menuOf, type Playback } from './player-acts.js';
import { PlayerCompanions } from './player-companions.js';
import { PlayerDisplay } from './player-display.js';
import { PlayerDriver } from './player-driver.js';
import { PlayerInterlude } from './player-interlude.js';
import type { Answer } from './player-messages.js';
import { toldState } from './player-narration.js';
import { PlayerTimers } from './player-timers.js';
import { PlayerVoice } from './player-voice.js';
import type { Screen } from './screen.js';
import { SeekDisplay } from './seek-display.js';
import { StatsWatch } from './stats-watch.js';

export interface PlayerScreenTemplateSpec extends Lightning.Component.TemplateSpec {
  model: PlayerModel | undefined;
  /** What the viewer's library has to do with this video. */
  desk: WatchingDesk | undefined;
  /** More to watch; it may come after the video has begun. */
  related: Promise<RailModel | undefined> | undefined;
  openPlayback: (video: PlayableVideo, onChange: (snapshot: PlayerSnapshot) => void) => Playback;
  View: typeof PlayerView;
}

const clock = () => performance.now();

/** A video over the whole screen. It lies under the canvas: nothing is drawn here where the video shows. */
export class PlayerScreen
  extends PlayerKeys<PlayerScreenTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<PlayerScreenTemplateSpec>, Screen
{
  model: PlayerModel | undefined;
  desk: WatchingDesk | undefined;
  related: Promise<RailModel | undefined> | undefined;
  openPlayback: PlayerScreenTemplateSpec['openPlayback'] = (video, onChange) => new PlayerSession(video, onChange);
  private playback: Playback | undefined;
  private companions: PlayerCompanions | undefined;
  private display: PlayerDisplay | undefined;
  private driver: PlayerDriver | undefined;
  private rail: RailModel | undefined;
  private now: PlayerSnapshot | undefined;
  private voice: PlayerVoice | undefined;
  private startAt: number | undefined;
  private readonly timers = new PlayerTimers();
  private readonly seek = new SeekDisplay(this.timers, {
    now: clock,
    pictureAt: (positionSec) => this.companions?.previewAt(positionSec),
    onChange: () => this.display?.draw(),
  });
  private readonly interlude = new PlayerInterlude(this.timers, {
    now: clock,
    onChange: () => this.showMessage(),
    onNext: () => this.driver?.next(),
    onEnd: () => void this.goBack(),
    onGone: () => this.playback?.send({ type: 'pause' }),
  });

  private readonly stats = new StatsWatch(this.timers, {
    now: clock,
    onShow: (isOpen) => this.showStats(isOpen),
  });

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
          messageMoved: 'onMessageMoved',
        },
      },
    };
  }

  override _attach() {
    const { model, desk, view, timers, seek } = this;
    if (!model) return;
    view.introduce(model);
    this.display = new PlayerDisplay({ view, model, timers, seek, onFocus: () => this._refocus() });
    this.companions = new PlayerCompanions({
      model,
      desk,
      onCommand: (command) => this.driver?.command(command),
      onPreviewsLoaded: () => this.display?.draw(),
    });
    this.voice = new PlayerVoice({
      view,
      model,
      display: this.display,
      interlude: this.interlude,
      snapshot: () => this.now,
      rail: () => this.rail,
      onChange: () => this.fireAncestors('$focusMoved'),
    });
    void this.related?.then((rail) => this.takeRelated(rail));
    this.playback = this.openPlayback(model, (snapshot) => this.onSnapshot(snapshot));
    this.driver = new PlayerDriver({
      model,
      seek,
      playback: this.playback,
      display: this.display,
      now: clock,
      snapshot: () => this.now,
      replace: (destination) => this.fireAncestors('$replace', destination),
      leave: () => void this.goBack(),
    });
    this.playback.start(this.startAt ?? resumePosition(desk?.positionOf(), Date.now()) ?? 0);
    this.interlude.watch(() => this.now?.transport.wantsPlay ?? false);
  }

  override _detach() {
    this.stop();
  }

  narration(): Narration {
    return this.voice?.narration() ?? { label: '' };
  }

  /** Controls and messages that show are answered by OK. */
  get keepsOk(): boolean {
    return this._getFocused() !== this;
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
    this.companions?.leave();
    this.companions = undefined;
    this.timers.stopAll();
    this.view.isSpinning = false;
    this.view.showPoster(true);
  }

  private goBack(): true {
    this.stop();
    this.fireAncestors('$back');
    return true;
  }

  /** Hidden controls have no focus: a button that nobody sees is not pressed. */
  override _getFocused(): Lightning.Component {
    return this.view.isMessageOpen || this.display?.controls.isShown ? this.view : this;
  }

  override _captureKey() {
    this.interlude.viewerActed();
    this.display?.restartHiding();
    return false;
  }

  protected override hear(key: PlayerKey): boolean {
    const { driver } = this;
    this.stats.see(key);
    if (key === 'back') return this.stepBack();
    if (key === 'stop') return this.goBack();
    if (!driver || this.view.isMessageOpen) return false;
    switch (key) {
      case 'playPause':
        driver.playPause('toggle');
        break;
      case 'play':
      case 'pause':
        driver.playPause(key);
        break;
      case 'rewind':
      case 'forward':
        return this.run(driver, key === 'rewind' ? -1 : 1);
      case 'replay':
        driver.replay();
        break;
      case 'next':
        return driver.next();
      case 'previous':
        driver.previous();
        break;
      default:
        return this.press(driver, key === 'info' || key === 'hover' ? 'other' : key);
    }
    return true;
  }

  protected override hearDigit(digit: number): boolean {
    if (this.view.isMessageOpen) return false;
    this.driver?.digit(digit);
    this.voice?.tellPosition();
    return true;
  }

  onButtonHovered(id: string) {
    const { display } = this;
    display?.show({ ...display.controls, isShown: true, zone: 'buttons', button: id as PlayerButtonId });
    this.voice?.tellFocus();
  }

  onButton(id: string) {
    const button = id as PlayerButtonId;
    const { now, model } = this;
    const menu = menuOf(button);
    if (menu && now && model) {
      this.view.openMenu(toMenu(menu, model, now));
      this.display?.restartHiding();
      this.voice?.tell();
      return;
    }
    this.driver?.button(button);
    if (button !== 'playPause') this.voice?.tellPosition();
  }

  onMenuChosen(index: number) {
    const { now, playback } = this;
    const item = this.view.openedMenu?.model.items[index];
    this.onMenuClosed();
    if (item && now && playback) choose(playback, item.choice, now);
    this.voice?.tellFocus();
  }

  onMenuClosed() {
    this.view.closeMenu();
    this.display?.restartHiding();
    this.voice?.tellFocus();
  }

  onMessageMoved(id: string) {
    if ((id as Answer) !== 'playNext') this.interlude.cancelUpNext();
  }

  onAnswer(id: string) {
    switch (id as Answer) {
      case 'back':
        this.goBack();
        return;
      case 'playNext':
        this.driver?.next();
        return;
      case 'keepWatching':
        this.interlude.stay();
        this.playback?.send({ type: 'play' });
        return;
      case 'watchAgain':
        this.playback?.send({ type: 'play' });
        return;
      case 'tryAgain':
        this.playback?.send({ type: 'retry' });
    }
  }

  $cardOpened(_: string, column: number) {
    const opened = this.rail?.opensAt(column);
    if (!opened) return;
    if (opened.kind === 'player') this.fireAncestors('$replace', opened);
    else this.fireAncestors('$open', opened);
  }

  private takeRelated(rail: RailModel | undefined) {
    this.rail = rail;
    this.view.relatedRail = rail;
  }

  /** One step: out of a run through the video, out of the rail, out of the player. */
  private stepBack(): boolean {
    const { display, driver } = this;
    if (driver?.callOffRun()) return true;
    const isInRail = display?.controls.isShown && display.controls.zone === 'related' && !this.view.isMessageOpen;
    return isInRail && driver ? this.press(driver, 'up') : this.goBack();
  }

  private press(driver: PlayerDriver, key: ControlsKey): boolean {
    if (this.view.openedMenu) return false;
    driver.press(key);
    this.voice?.tellFocus();
    return true;
  }

  private run(driver: PlayerDriver, direction: -1 | 1): boolean {
    driver.run(direction);
    this.voice?.tellWords(this.model?.words('player.scan', { speed: this.seek.speed ?? 1 }) ?? '');
    return true;
  }

  private showStats(isOpen: boolean) {
    const { playback, model } = this;
    this.view.showStats(isOpen && playback && model ? toStatLines(playback.stats(), model.words) : undefined);
  }

  private onSnapshot(now: PlayerSnapshot) {
    const before = this.now;
    this.now = now;
    this.companions?.see(now.transport);
    this.display?.take(now);
    if (before && toldState(now.transport) === toldState(before.transport)) return;
    this.view.closeMenu();
    this.interlude.setEnded(now.transport.status === 'ended', this.model?.place?.next !== undefined);
    this.showMessage();
    const { display } = this;
    display?.show({ ...display.controls, isShown: !this.view.isMessageOpen });
    this.voice?.tellState();
  }

  /** Only the words of the same message change while it counts. */
  private showMessage() {
    const { model, now } = this;
    const message = model && now && this.interlude.message(model, now.transport);
    if (message && message.title === this.view.messageTitle) this.view.retellMessage(message.text);
    else this.view.setMessage(message);
    this._refocus();
    this.voice?.tell();
  }

  private get view(): PlayerView {
    return this.getByRef('View') as PlayerView;
  }
}

import type Lightning from '@lightningjs/core';
import type { Destination } from '../../viewer/destination.js';
import type { WatchingDesk } from '../../viewer/library-desk.js';
import type { Narration } from '../../viewer/narration.js';
import type { StreamDay } from '../../viewer/now-next.js';
import type { ControlsKey } from '../../viewer/transport-controls.js';
import { PlayerView } from '../components/player/PlayerView.js';
import { PlayerSession } from '../player/session.js';
import { stage } from '../theme/layout.js';
import { isMirrored } from '../theme/look.js';
import type { PlayerButtonId } from '../view-models/player-controls.js';
import { toMenu } from '../view-models/player-menus.js';
import type { PlayerModel } from '../view-models/player-model.js';
import type { RailModel } from '../view-models/rail-model.js';
import type { GuideDesk } from './Guide.js';
import { LiveChannel } from './live-channel.js';
import { type PlayerKey, PlayerKeys } from './PlayerKeys.js';
import { choose, menuOf } from './player-acts.js';
import { PlayerGuide } from './player-guide.js';
import type { Answer } from './player-messages.js';
import { type OpenPlayback, PlayerViewing } from './player-viewing.js';
import type { Screen } from './screen.js';

export interface PlayerScreenTemplateSpec extends Lightning.Component.TemplateSpec {
  model: PlayerModel | undefined;
  /** What the viewer's library has to do with this video. */
  desk: WatchingDesk | undefined;
  /** More to watch; it may come after the video has begun. */
  related: Promise<RailModel | undefined> | undefined;
  /** What the stream shows when; undefined where the video is no live stream. */
  readDay: (() => Promise<StreamDay>) | undefined;
  openPlayback: OpenPlayback;
  /** The next video of a queue begins by itself. */
  autoplay: boolean;
  /** The day of the live streams, for who wants to see it. */
  guideDesk: GuideDesk | undefined;
  /** What follows at once at its end; undefined: what the queue has. */
  onEnd: (() => void) | undefined;
  View: typeof PlayerView;
}

/** A video over the whole screen. It lies under the canvas: nothing is drawn here where the video shows. */
export class PlayerScreen
  extends PlayerKeys<PlayerScreenTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<PlayerScreenTemplateSpec>, Screen
{
  model: PlayerModel | undefined;
  desk: WatchingDesk | undefined;
  related: Promise<RailModel | undefined> | undefined;
  openPlayback: OpenPlayback = (video, onChange) => new PlayerSession(video, onChange);
  autoplay = true;
  onEnd: (() => void) | undefined;
  readDay: (() => Promise<StreamDay>) | undefined;
  private live: LiveChannel | undefined;
  private viewing: PlayerViewing | undefined;
  /** Where to begin, whatever was watched before. Set before it is attached. */
  startAt: number | undefined;
  /** The start of a programme, in a live stream. */
  startsAtMs: number | undefined;
  guideDesk: GuideDesk | undefined;
  private guide: PlayerGuide | undefined;

  static override _template(): Lightning.Component.Template<PlayerScreenTemplateSpec> {
    return {
      w: stage.w,
      h: stage.h,
      // Time runs to the right everywhere: Left goes back in it.
      rtl: false,
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
    const { model, desk, view, openPlayback, autoplay, readDay, startsAtMs, guideDesk } = this;
    if (!model) return;
    view.introduce(model);
    const screen = {
      refocus: () => {
        // What went wrong is not hidden by what is on later.
        if (view.isMessageOpen) this.guide?.close();
        this._refocus();
      },
      focusMoved: () => this.fireAncestors('$focusMoved'),
      replace: (destination: Destination) => this.fireAncestors('$replace', destination),
      leave: () => void this.goBack(),
      ended: () => {
        this.onEnd?.();
        return this.onEnd !== undefined;
      },
    };
    const hasGuide = () => this.guide !== undefined && this.live?.spoken !== undefined;
    const viewing = new PlayerViewing({ model, desk, view, screen, openPlayback, autoplay, startsAtMs, hasGuide });
    this.viewing = viewing;
    this.guide =
      guideDesk &&
      new PlayerGuide({
        model,
        desk: guideDesk,
        holder: this,
        playback: viewing.playback,
        snapshot: () => viewing.now,
        replace: screen.replace,
        onChange: () => {
          // Controls and captions would shine through it.
          view.visible = this.guide?.component === undefined;
          this._refocus();
          this.fireAncestors('$focusMoved');
        },
      });
    void this.related?.then((rail) => viewing.takeRelated(rail));
    viewing.start(this.startAt);
    this.live = new LiveChannel({ model, readDay, retitle: (kicker, title) => view.retitle(kicker, title) });
  }

  override _detach() {
    this.live?.leave();
    this.viewing?.leave();
  }

  narration(): Narration {
    return this.guide?.narration() ?? this.viewing?.voice.narration() ?? { label: '' };
  }

  /** Controls and messages that show are answered by OK. */
  get keepsOk(): boolean {
    return this._getFocused() !== this;
  }

  /** What can be done with the video; not while it asks something. */
  subject() {
    return this.view.isMessageOpen ? undefined : this.desk?.card;
  }

  /** A stream has no moments that one could come back to. */
  moment(): number | undefined {
    return this.model?.isLive ? undefined : this.viewing?.now?.transport.position;
  }

  snapshot(): { readonly position: number } {
    return { position: this.viewing?.now?.transport.position ?? 0 };
  }

  restore(snapshot: unknown) {
    // Only ever what `snapshot` gave.
    this.startAt = (snapshot as { position: number }).position;
  }

  /** Hidden controls have no focus: a button that nobody sees is not pressed. */
  override _getFocused(): Lightning.Component {
    if (this.guide?.component) return this.guide.component;
    return this.view.isMessageOpen || this.viewing?.display.controls.isShown ? this.view : this;
  }

  override _captureKey() {
    this.viewing?.interlude.viewerActed();
    this.viewing?.display.restartHiding();
    return false;
  }

  protected override hear(key: PlayerKey): boolean {
    const { viewing } = this;
    viewing?.stats.see(key);
    if (key === 'back') return this.stepBack();
    if (key === 'stop') return this.goBack();
    if (!viewing || this.view.isMessageOpen) return false;
    const { driver } = viewing;
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
        this.run(viewing, key === 'rewind' ? -1 : 1);
        break;
      case 'replay':
        driver.replay();
        break;
      case 'next':
      case 'previous': {
        const isTaken = driver.skip(key === 'next' ? 1 : -1);
        viewing.voice.tellPosition();
        return isTaken;
      }
      case 'channelUp':
      case 'channelDown':
        return this.zap(viewing, key === 'channelUp' ? 1 : -1);
      case 'guide':
        this.guide?.open();
        break;
      case 'info':
        // Who asks again wants to know more.
        if (viewing.display.controls.isShown && this.live?.spoken && this.guide) {
          this.guide.open();
          break;
        }
        this.press('other');
        if (this.live?.spoken) viewing.voice.tellWords(this.live.spoken);
        break;
      default:
        return this.press(key === 'hover' ? 'other' : this.turned(key));
    }
    return true;
  }

  protected override hearDigit(digit: number): boolean {
    if (this.view.isMessageOpen) return false;
    this.viewing?.driver.digit(digit);
    this.viewing?.voice.tellPosition();
    return true;
  }

  onButtonHovered(id: string) {
    this.viewing?.display.focusButton(id as PlayerButtonId);
    this.viewing?.voice.tellFocus();
  }

  onButton(id: string) {
    const button = id as PlayerButtonId;
    const { viewing, model } = this;
    if (button === 'guide') {
      this.guide?.open();
      return;
    }
    const menu = menuOf(button);
    if (menu && viewing?.now && model) {
      this.view.openMenu(toMenu(menu, model, { ...viewing.now, chapters: viewing.chapters }));
      viewing.display.restartHiding();
      viewing.voice.tell();
      return;
    }
    viewing?.driver.button(button);
    if (button !== 'playPause') viewing?.voice.tellPosition();
  }

  onMenuChosen(index: number) {
    const item = this.view.openedMenu?.model.items[index];
    const { now, playback } = this.viewing ?? {};
    if (item && now && playback) choose(playback, item.choice, now);
    this.onMenuClosed();
  }

  onMenuClosed() {
    this.view.closeMenu();
    this.viewing?.display.restartHiding();
    this.viewing?.voice.tellFocus();
  }

  onMessageMoved(id: string) {
    if ((id as Answer) !== 'playNext') this.viewing?.interlude.cancelUpNext();
  }

  onAnswer(id: string) {
    this.viewing?.answer(id as Answer);
  }

  $cardOpened(_: string, column: number) {
    const opened = this.viewing?.relatedAt(column);
    if (!opened) return;
    if (opened.kind === 'player') this.fireAncestors('$replace', opened);
    else this.fireAncestors('$open', opened);
  }

  /** Between live streams round and round; elsewhere through the queue. */
  private zap({ driver }: PlayerViewing, step: 1 | -1): boolean {
    const beside = this.live?.beside(step);
    if (beside) this.fireAncestors('$replace', beside);
    else if (step > 0) return driver.next();
    else driver.previous();
    return true;
  }

  private goBack(): true {
    this.viewing?.leave();
    this.fireAncestors('$back');
    return true;
  }

  /** One step: out of a run through the video, out of the rail, out of the player. */
  private stepBack(): boolean {
    const { display, driver } = this.viewing ?? {};
    if (driver?.callOffRun()) return true;
    const isInRail = display?.controls.isShown && display.controls.zone === 'related' && !this.view.isMessageOpen;
    return isInRail ? this.press('up') : this.goBack();
  }

  /** Unlike time, the rail of other videos runs as the interface does. */
  private turned(key: ControlsKey): ControlsKey {
    if (!isMirrored() || this.viewing?.display.controls.zone !== 'related') return key;
    return key === 'left' ? 'right' : key === 'right' ? 'left' : key;
  }

  private press(key: ControlsKey): boolean {
    if (this.view.openedMenu) return false;
    this.viewing?.driver.press(key);
    this.viewing?.voice.tellFocus();
    return true;
  }

  private run({ driver, seek, voice }: PlayerViewing, direction: -1 | 1): void {
    driver.run(direction);
    voice.tellWords(this.model?.words('player.scan', { speed: seek.speed ?? 1 }) ?? '');
  }

  private get view(): PlayerView {
    return this.getByRef('View') as PlayerView;
  }
}

import type { Destination } from '../../viewer/destination.js';
import type { WatchingDesk } from '../../viewer/library-desk.js';
import { momentPosition } from '../../viewer/live-edge.js';
import { resumePosition } from '../../viewer/watch-history.js';
import type { PlayerView } from '../components/player/PlayerView.js';
import type { PlayableVideo, PlayerSnapshot } from '../player/session.js';
import { clockText } from '../view-models/durations.js';
import type { PlayerModel } from '../view-models/player-model.js';
import { toStatLines } from '../view-models/player-stats.js';
import type { RailModel } from '../view-models/rail-model.js';
import type { Playback } from './player-acts.js';
import { PlayerCompanions } from './player-companions.js';
import { PlayerDisplay } from './player-display.js';
import { PlayerDriver } from './player-driver.js';
import { PlayerInterlude } from './player-interlude.js';
import type { Answer } from './player-messages.js';
import { toldState } from './player-narration.js';
import { PlayerTimers } from './player-timers.js';
import { PlayerVoice } from './player-voice.js';
import { SeekDisplay } from './seek-display.js';
import { StatsWatch } from './stats-watch.js';

export type OpenPlayback = (video: PlayableVideo, onChange: (snapshot: PlayerSnapshot) => void) => Playback;

/** What a viewing asks of the screen it is on. */
export interface ViewingScreen {
  /** The focus went to another part of the view. */
  refocus(): void;
  focusMoved(): void;
  replace(destination: Destination): void;
  leave(): void;
  /** It has ended, and somebody else knows what follows. False: nobody does. */
  ended?(): boolean;
}

export interface ViewingParts {
  readonly model: PlayerModel;
  readonly desk: WatchingDesk | undefined;
  readonly view: PlayerView;
  readonly screen: ViewingScreen;
  readonly openPlayback: OpenPlayback;
  readonly autoplay: boolean;
  /** The start of a programme of a live stream: it begins there. */
  readonly startsAtMs?: number | undefined;
  hasGuide?(): boolean;
}

const clock = () => performance.now();

/** One video from opening to leaving, with all that goes on around it: joins what plays, what is shown, what is said and who drives. */
export class PlayerViewing {
  readonly interlude: PlayerInterlude;
  readonly seek: SeekDisplay;
  readonly stats: StatsWatch;
  readonly display: PlayerDisplay;
  readonly voice: PlayerVoice;
  readonly playback: Playback;
  readonly driver: PlayerDriver;
  now: PlayerSnapshot | undefined;
  private rail: RailModel | undefined;
  private hasLeft = false;
  private resumedAt: number | undefined;
  private hasSaidResumed = false;
  private startsAtMs: number | undefined;
  private readonly companions: PlayerCompanions;
  private readonly timers = new PlayerTimers();

  constructor(private readonly parts: ViewingParts) {
    const { timers } = this;
    this.startsAtMs = parts.startsAtMs;
    const { model, view, desk, screen } = parts;
    const chapters = () => this.chapters;
    this.seek = new SeekDisplay(timers, {
      now: clock,
      pictureAt: (positionSec) => this.companions.previewAt(positionSec),
      onChange: () => this.display.draw(),
    });
    this.interlude = new PlayerInterlude(timers, {
      now: clock,
      onChange: () => this.showMessage(),
      onNext: () => this.driver.next(),
      onEnd: () => screen.leave(),
      onGone: () => this.playback.send({ type: 'pause' }),
    });
    this.stats = new StatsWatch(timers, { now: clock, onShow: (isOpen) => this.showStats(isOpen) });
    this.display = new PlayerDisplay({
      view,
      model,
      timers,
      chapters,
      resumedAt: () => this.resumedAt,
      hasGuide: () => parts.hasGuide?.() ?? false,
      seek: this.seek,
      onFocus: () => screen.refocus(),
    });
    this.companions = new PlayerCompanions({
      model,
      desk,
      onCommand: (command) => this.driver.command(command),
      onSideFile: () => this.display.draw(),
    });
    this.voice = new PlayerVoice({
      view,
      model,
      display: this.display,
      interlude: this.interlude,
      snapshot: () => this.now,
      rail: () => this.rail,
      chapters,
      onChange: () => screen.focusMoved(),
    });
    this.playback = parts.openPlayback(model, (snapshot) => this.onSnapshot(snapshot));
    this.driver = new PlayerDriver({
      model,
      chapters,
      seek: this.seek,
      playback: this.playback,
      display: this.display,
      now: clock,
      snapshot: () => this.now,
      replace: (destination) => screen.replace(destination),
      leave: () => screen.leave(),
      tell: () => {
        this.display.show({ ...this.display.controls, isShown: true });
        this.voice.tellPosition();
      },
    });
  }

  /** At `position`, else where this viewer came to last time. */
  start(position: number | undefined): void {
    if (position === undefined) this.resumedAt = resumePosition(this.parts.desk?.positionOf(), Date.now());
    this.playback.start(position ?? this.resumedAt ?? 0);
    this.interlude.watch(() => this.now?.transport.wantsPlay ?? false);
  }

  /** At once, and not when the screen has slid away: no sound without a picture. */
  leave(): void {
    if (this.hasLeft) return;
    this.hasLeft = true;
    this.playback.leave();
    this.companions.leave();
    this.timers.stopAll();
    const { view } = this.parts;
    view.isSpinning = false;
    view.showPoster(true);
  }

  get chapters() {
    return this.companions.chapters;
  }

  takeRelated(rail: RailModel | undefined): void {
    this.rail = rail;
    this.parts.view.relatedRail = rail;
  }

  relatedAt(column: number): Destination | undefined {
    return this.rail?.opensAt(column);
  }

  /** What a message's button asks. */
  answer(answer: Answer): void {
    switch (answer) {
      case 'back':
        this.parts.screen.leave();
        return;
      case 'playNext':
        this.driver.next();
        return;
      case 'keepWatching':
        this.interlude.stay();
        this.playback.send({ type: 'play' });
        return;
      case 'watchAgain':
        this.playback.send({ type: 'play' });
        return;
      case 'tryAgain':
        this.playback.send({ type: 'retry' });
    }
  }

  private onSnapshot(now: PlayerSnapshot): void {
    const { view, model, autoplay, screen } = this.parts;
    const before = this.now;
    this.now = now;
    this.goToProgramme(now);
    this.companions.see(now);
    this.display.take(now);
    if (before && toldState(now.transport) === toldState(before.transport)) return;
    view.closeMenu();
    const hasEnded = now.transport.status === 'ended';
    if (hasEnded && screen.ended?.()) return;
    this.interlude.setEnded(hasEnded, { hasNext: model.place?.next !== undefined, autoplay });
    this.showMessage();
    this.display.show({ ...this.display.controls, isShown: !view.isMessageOpen });
    this.tellState(now);
  }

  /** Only now is it known what the window of the stream is. */
  private goToProgramme({ transport, epochMs }: PlayerSnapshot): void {
    const { startsAtMs } = this;
    if (startsAtMs === undefined || transport.status !== 'playing') return;
    this.startsAtMs = undefined;
    const position = momentPosition(startsAtMs, transport.range, epochMs, this.parts.model.now());
    this.playback.send({ type: 'seekTo', position });
  }

  private tellState({ transport }: PlayerSnapshot): void {
    const { resumedAt } = this;
    if (resumedAt === undefined || this.hasSaidResumed || toldState(transport) !== 'playing') {
      this.voice.tellState();
      return;
    }
    this.hasSaidResumed = true;
    this.voice.tellWords(
      this.parts.model.words('player.resumed', { at: clockText(resumedAt, this.parts.model.locale) }),
    );
  }

  /** Only the words of the same message change while it counts. */
  private showMessage(): void {
    const { view, model, screen } = this.parts;
    const message = this.now && this.interlude.message(model, this.now.transport);
    if (message && message.title === view.messageTitle) view.retellMessage(message.text);
    else view.setMessage(message);
    screen.refocus();
    this.voice.tell();
  }

  private showStats(isOpen: boolean): void {
    const { view, model } = this.parts;
    view.showStats(isOpen && !this.hasLeft ? toStatLines(this.playback.stats(), model.words) : undefined);
  }
}

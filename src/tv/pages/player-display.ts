import type { Chapter } from '../../viewer/chapters.js';
import {
  type Controls,
  type ControlsAct,
  type ControlsKey,
  steadied,
  stepControls,
} from '../../viewer/transport-controls.js';
import type { TransportStatus } from '../../viewer/transport-state.js';
import type { PlayerView } from '../components/player/PlayerView.js';
import type { PlayerSnapshot } from '../player/session.js';
import { type PlayerButtonId, toControlsModel } from '../view-models/player-controls.js';
import type { PlayerModel } from '../view-models/player-model.js';
import type { PlayerTimers } from './player-timers.js';
import type { SeekDisplay } from './seek-display.js';

export interface DisplayParts {
  readonly view: PlayerView;
  readonly model: PlayerModel;
  readonly timers: PlayerTimers;
  readonly seek: SeekDisplay;
  chapters(): readonly Chapter[];
  resumedAt(): number | undefined;
  hasGuide(): boolean;
  /** The controls came, went or gave their focus to something else. */
  onFocus(): void;
}

/** The controls over a video: whether they show, where their focus is, and that they say what the video does. */
export class PlayerDisplay {
  controls: Controls<PlayerButtonId> = { isShown: true, zone: 'bar', button: 'playPause', card: 0 };
  private now: PlayerSnapshot | undefined;

  constructor(private readonly parts: DisplayParts) {}

  take(now: PlayerSnapshot): void {
    const { view } = this.parts;
    const before = this.now;
    this.now = now;
    view.say(now.cues, now.captions.style);
    if (now.hasPicture !== (before?.hasPicture ?? false)) view.showPoster(!now.hasPicture);
    if (now.transport.status !== before?.transport.status) this.onStatus(now.transport.status);
    if (this.controls.isShown) this.draw();
  }

  /** What a key comes to; the controls have taken their own part of it. */
  press(key: ControlsKey): ControlsAct {
    const { controls, act } = stepControls(this.controls, key, this.room);
    this.show(controls);
    return act;
  }

  focusButton(button: PlayerButtonId): void {
    this.show({ ...this.controls, isShown: true, zone: 'buttons', button });
  }

  show(controls: Controls<PlayerButtonId>): void {
    this.controls = controls;
    if (controls.isShown) this.draw();
    this.parts.view.showControls(controls.isShown);
    this.restartHiding();
    this.parts.onFocus();
  }

  draw(): void {
    const { now } = this;
    const { view, model, seek } = this.parts;
    if (!now) return;
    view.update(
      toControlsModel(model, {
        ...now,
        chapters: this.parts.chapters(),
        resumedAt: this.parts.resumedAt(),
        hasGuide: this.parts.hasGuide(),
        seeking: seek.facts(now.transport),
      }),
    );
    this.controls = steadied(this.controls, this.room);
    view.choose(this.controls);
  }

  /** Only a playing video loses its controls; one that is paused, loading or waiting keeps them. */
  restartHiding(): void {
    const { timers, view } = this.parts;
    timers.stop('hideControls');
    const isCalm = this.now?.transport.status === 'playing' && !view.openedMenu;
    if (!this.controls.isShown || !isCalm) return;
    timers.start('hideControls', () => void this.press('rested'));
  }

  private onStatus(status: TransportStatus): void {
    const { timers, view } = this.parts;
    timers.stop('showSpinner');
    if (!isWaiting(status)) view.isSpinning = false;
    else if (!view.isSpinning) {
      timers.start('showSpinner', () => {
        view.isSpinning = true;
      });
    }
    this.restartHiding();
  }

  private get room() {
    const { view } = this.parts;
    return { buttons: view.buttonIds, cardCount: view.cardCount };
  }
}

const isWaiting = (status: TransportStatus): boolean =>
  status === 'loading' || status === 'buffering' || status === 'seeking';

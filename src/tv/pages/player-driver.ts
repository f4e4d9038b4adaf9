import { type Chapter, nextChapter, previousChapter } from '../../viewer/chapters.js';
import type { Destination } from '../../viewer/destination.js';
import type { QueueItem } from '../../viewer/play-queue.js';
import { answerCommand, type CommandReply, type RemoteCommand } from '../../viewer/transport-command.js';
import type { ControlsAct, ControlsKey } from '../../viewer/transport-controls.js';
import { addPress, type SeekBurst, seekSeconds } from '../../viewer/transport-seek.js';
import { idleTransport, type ViewerInput } from '../../viewer/transport-state.js';
import type { PlayerSnapshot } from '../player/session.js';
import type { PlayerButtonId } from '../view-models/player-controls.js';
import type { PlayerModel } from '../view-models/player-model.js';
import { digitPosition, goesToStart, inputsOf, type Playback } from './player-acts.js';
import type { PlayerDisplay } from './player-display.js';
import type { SeekDisplay } from './seek-display.js';

export interface DriverParts {
  readonly model: PlayerModel;
  readonly playback: Playback;
  readonly display: PlayerDisplay;
  readonly seek: SeekDisplay;
  chapters(): readonly Chapter[];
  now(): number;
  snapshot(): PlayerSnapshot | undefined;
  replace(destination: Destination): void;
  leave(): void;
  /** Says what plays, and where. */
  tell(): void;
}

/** Drives a video for its viewer: what keys, buttons and assistants ask becomes inputs of the session, and shows on the controls. */
export class PlayerDriver {
  private burst: SeekBurst | undefined;

  constructor(private readonly parts: DriverParts) {}

  /** A key of the cross, or OK. What is left to do is answered: a press of a button, a card to open. */
  press(key: ControlsKey): ControlsAct {
    if (this.endRun(key === 'ok')) return 'none';
    const act = this.parts.display.press(key);
    if (act === 'back' || act === 'forward') this.seekBy(act === 'back' ? -1 : 1);
    if (act === 'toggle') this.ask({ type: 'toggle' });
    return act;
  }

  button(button: PlayerButtonId): void {
    const snapshot = this.parts.snapshot();
    if (!snapshot) return;
    if (button === 'replay') this.replay();
    else if (button === 'next') this.next();
    else if (button === 'previous') this.previous();
    else for (const input of inputsOf(button, snapshot.transport)) this.ask(input);
  }

  /** What comes of it is told by the next snapshot. */
  ask(input: ViewerInput): void {
    const { playback, display } = this.parts;
    playback.send(input);
    display.show({ ...display.controls, isShown: true });
  }

  /** A transport key puts the focus on the bar: Left and Right then seek. */
  askByKey(input: ViewerInput): void {
    const { display } = this.parts;
    display.controls = { ...display.controls, zone: 'bar' };
    this.ask(input);
  }

  playPause(input: 'toggle' | 'play' | 'pause'): void {
    if (!this.endRun(input !== 'pause')) this.askByKey({ type: input });
  }

  replay(): void {
    const { playback, display, seek } = this.parts;
    seek.flash();
    playback.replay();
    display.show({ ...display.controls, isShown: true });
  }

  digit(digit: number): void {
    const { seek } = this.parts;
    const snapshot = this.parts.snapshot();
    if (!snapshot) return;
    seek.flash();
    this.askByKey({ type: 'seekTo', position: digitPosition(digit, snapshot.transport) });
  }

  /** Fast forward and rewind. */
  run(direction: -1 | 1): void {
    const snapshot = this.parts.snapshot();
    if (!snapshot) return;
    this.parts.seek.run(direction, snapshot.transport);
    this.askByKey({ type: 'pause' });
  }

  /** Ends a run where it came to. False when none was under way. */
  endRun(plays: boolean): boolean {
    const position = this.parts.seek.end();
    if (position === undefined) return false;
    this.askByKey({ type: 'seekTo', position });
    if (plays) this.ask({ type: 'play' });
    return true;
  }

  /** Back to where it began. False when no run was under way. */
  callOffRun(): boolean {
    if (this.parts.seek.end() === undefined) return false;
    this.ask({ type: 'play' });
    return true;
  }

  /** The keys that skip go by chapters as long as there are some that way, then through the queue. */
  skip(direction: -1 | 1): boolean {
    const position = this.parts.snapshot()?.transport.position ?? 0;
    const find = direction > 0 ? nextChapter : previousChapter;
    const chapter = find(this.parts.chapters(), position);
    if (chapter) {
      this.parts.seek.flash();
      this.askByKey({ type: 'seekTo', position: chapter.startSec });
      return true;
    }
    if (direction > 0) return this.next();
    this.previous();
    return true;
  }

  next(): boolean {
    return this.goTo(this.parts.model.place?.next);
  }

  /** In a video that has been playing for a while: to its start. */
  previous(): void {
    const { isLive, place } = this.parts.model;
    const snapshot = this.parts.snapshot();
    if (!snapshot) return;
    const staysHere = !isLive && (goesToStart(snapshot.transport) || !place?.previous);
    if (!staysHere) this.goTo(place?.previous);
    else for (const input of inputsOf('previous', snapshot.transport)) this.ask(input);
  }

  /** What a phone, an assistant or the system asks; answers how it went. */
  command(command: RemoteCommand): CommandReply {
    const { model, playback } = this.parts;
    const { next, previous } = model.place ?? {};
    const around = { hasNext: next !== undefined, hasPrevious: previous !== undefined };
    const { reply, inputs, act } = answerCommand(command, this.parts.snapshot()?.transport ?? idleTransport, around);
    for (const input of inputs) playback.send(input);
    if (act === 'tell') this.parts.tell();
    if (act === 'leave') this.parts.leave();
    if (act === 'next') this.goTo(next);
    if (act === 'previous') this.goTo(previous);
    return reply;
  }

  private seekBy(direction: -1 | 1): void {
    this.burst = addPress(this.burst, direction, this.parts.now());
    this.parts.seek.flash();
    this.askByKey({ type: 'seekBy', seconds: seekSeconds(this.burst) });
  }

  /** The video plays on until the next one is there to be shown. */
  private goTo(item: QueueItem | undefined): boolean {
    const { queue } = this.parts.model;
    if (!item || !queue) return false;
    this.parts.replace({ kind: 'player', storyId: item.storyId, videoIndex: 0, queue });
    return true;
  }
}

import { stepTransport } from '../../viewer/transport.js';
import { deadlineOf } from '../../viewer/transport-alarms.js';
import {
  idleTransport,
  type PlaybackFault,
  type Transport,
  type TransportCommand,
  type TransportInput,
} from '../../viewer/transport-state.js';
import type { Backend, BackendEvents, Playable, StreamTrack } from './backend.js';
import { DeadlineTimer } from './deadline-timer.js';
import { listenToElement, toTick } from './element-events.js';
import { pickBackend } from './pick-backend.js';
import { type CaptionFile, SessionCaptions } from './session-captions.js';
import { browserWorld, type SessionWorld } from './session-world.js';
import { emptyVideo } from './video-element.js';

export interface PlayableVideo {
  readonly sources: readonly Playable[];
  readonly captionFiles: readonly CaptionFile[];
  readonly isLive: boolean;
}

export interface PlayerSnapshot {
  readonly transport: Transport;
  readonly tracks: readonly StreamTrack[];
  /** Of `tracks`; undefined: captions are off. */
  readonly chosenTrack: string | undefined;
  readonly cueText: string;
  /** A picture of the video is there to be seen. */
  readonly hasPicture: boolean;
}

/** What a viewer may ask for. The rest of the inputs come from the video itself. */
export type ViewerInput = Extract<
  TransportInput,
  { type: 'play' | 'pause' | 'toggle' | 'seekBy' | 'seekTo' | 'retry' }
>;

/** One video from opening to leaving: joins the transport's decisions, the media element, its sources and captions. */
export class PlayerSession {
  private transport = idleTransport;
  private backend: Backend | undefined;
  private readonly element: HTMLVideoElement;
  private readonly captions: SessionCaptions;
  private readonly deadline: DeadlineTimer;
  private readonly stops: readonly (() => void)[];
  /** Changes with every attach and release, so that what was prepared for an earlier one is dropped. */
  private ticket = 0;
  private isLeft = false;
  private hasPicture = false;

  constructor(
    private readonly video: PlayableVideo,
    private readonly onChange: (snapshot: PlayerSnapshot) => void,
    private readonly world: SessionWorld = browserWorld,
  ) {
    this.element = world.addVideo();
    this.deadline = new DeadlineTimer(world.now, () => this.step({ type: 'clock' }));
    this.captions = new SessionCaptions(video.captionFiles, {
      preference: world.preference,
      loadText: world.loadText,
      chooseStreamTrack: (id) => this.backend?.chooseTrack(id),
      onChange: () => this.tell(),
    });
    const onFirstPicture = () => this.setPicture(true);
    this.element.addEventListener('loadeddata', onFirstPicture);
    this.stops = [
      listenToElement(
        this.element,
        () => this.range(),
        (input) => this.step(input),
      ),
      () => this.element.removeEventListener('loadeddata', onFirstPicture),
      world.watchVisibility((isHidden) => this.step({ type: isHidden ? 'hide' : 'show' })),
      world.watchOnline(() => this.step({ type: 'online' })),
      () => this.deadline.stop(),
    ];
  }

  start(startAt: number): void {
    this.step({ type: 'load', sourceCount: this.video.sources.length, isLive: this.video.isLive, startAt });
  }

  send(input: ViewerInput): void {
    this.step(input);
  }

  nextCaptions(): void {
    this.captions.chooseNext();
    this.showCue();
  }

  /** After this nothing plays, loads or is told. */
  leave(): void {
    this.isLeft = true;
    this.apply({ type: 'leave' });
    for (const stop of this.stops) stop();
    this.captions.forgetStream();
    this.element.remove();
  }

  snapshot(): PlayerSnapshot {
    const { transport, hasPicture, captions } = this;
    return { transport, hasPicture, tracks: captions.tracks, chosenTrack: captions.chosen, cueText: captions.text };
  }

  private step(input: TransportInput): void {
    if (!this.isLeft) this.apply(input);
  }

  private apply(input: TransportInput): void {
    const before = this.transport;
    const { policy, now } = this.world;
    const { state, commands } = stepTransport(before, input, { nowMs: now(), policy });
    this.transport = state;
    this.deadline.set(deadlineOf(state, policy));
    for (const command of commands) this.run(command);
    if (state === before) return;
    this.showCue();
    this.tell();
  }

  private run(command: TransportCommand): void {
    switch (command.type) {
      case 'attach':
        void this.attach(command.source, command.at);
        return;
      case 'release':
        this.release();
        return;
      case 'play':
        this.play();
        return;
      case 'pause':
        this.element.pause();
        return;
      case 'seek':
        this.element.currentTime = command.to;
        return;
      case 'recover':
        this.backend?.recover(command.fault, command.attempt);
        // An element that was given its stream anew stands still.
        if (this.transport.wantsPlay && this.element.paused) this.play();
        return;
      case 'skipGap':
        this.backend?.skipGap();
        return;
      case 'lowerQuality':
        this.backend?.lowerQuality();
        return;
      case 'probe':
        void this.probe(command.sources);
    }
  }

  private async attach(index: number, at: number): Promise<void> {
    this.ticket += 1;
    const ticket = this.ticket;
    const source = this.video.sources[index];
    const kind = source && pickBackend(this.world.kinds, source, this.element);
    try {
      const open = await kind?.prepare();
      if (ticket !== this.ticket) return;
      if (!open || !source) this.step({ type: 'error', fault: 'unsupported' });
      else this.backend = open(this.element, { source, at, isLive: this.video.isLive }, this.eventsFor(ticket));
    } catch {
      if (ticket === this.ticket) this.onFault('network');
    }
  }

  private eventsFor(ticket: number): BackendEvents {
    const whileCurrent = (act: () => void) => {
      if (ticket === this.ticket) act();
    };
    return {
      onFault: (fault) => whileCurrent(() => this.onFault(fault)),
      onRange: () => whileCurrent(() => this.step(toTick(this.element, this.range()))),
      onTracks: (tracks) => whileCurrent(() => this.captions.setStreamTracks(tracks)),
      onCues: (id, cues) => whileCurrent(() => this.captions.addCues(id, cues)),
    };
  }

  /** Without a network no source is to blame. */
  private onFault(fault: PlaybackFault): void {
    const isOffline = fault === 'network' && !this.world.isOnline();
    this.step({ type: 'error', fault: isOffline ? 'offline' : fault });
  }

  private release(): void {
    this.ticket += 1;
    this.backend?.dispose();
    this.backend = undefined;
    this.captions.forgetStream();
    this.setPicture(false);
    emptyVideo(this.element);
  }

  private async probe(sources: readonly number[]): Promise<void> {
    for (const index of sources) {
      const source = this.video.sources[index];
      if (!source || !(await this.world.isReachable(source))) continue;
      this.step({ type: 'probed', source: index });
      return;
    }
    this.step({ type: 'probed', source: undefined });
  }

  private play(): void {
    const ticket = this.ticket;
    // Old engines answer nothing here.
    const started: Promise<void> | undefined = this.element.play();
    started?.catch((cause: unknown) => {
      const isRefused = cause instanceof Error && cause.name === 'NotAllowedError';
      if (isRefused && ticket === this.ticket) this.step({ type: 'halted' });
    });
  }

  private range() {
    return this.backend?.range() ?? this.transport.range;
  }

  private showCue(): void {
    const { status, position } = this.transport;
    this.captions.showAt(position, status === 'playing');
  }

  private setPicture(hasPicture: boolean): void {
    this.hasPicture = hasPicture;
    this.tell();
  }

  private tell(): void {
    if (!this.isLeft) this.onChange(this.snapshot());
  }
}

import {
  idleTransport,
  stepTransport,
  type Transport,
  type TransportCommand,
  type TransportInput,
} from '../../viewer/transport.js';
import type { Backend, BackendEvents, BackendKind, Playable, StreamTrack } from './backend.js';
import { captionPreference } from './caption-preference.js';
import { listenToElement, toTick } from './element-events.js';
import { watchVisibility } from './page-visibility.js';
import { backendKinds, pickBackend } from './pick-backend.js';
import { type CaptionFile, SessionCaptions } from './session-captions.js';
import { addVideoElement, emptyVideo } from './video-element.js';

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

/** The world outside, for tests to replace. */
export interface SessionWorld {
  readonly kinds: readonly BackendKind[];
  readonly preference: typeof captionPreference;
  addVideo(): HTMLVideoElement;
  loadText(url: string): Promise<string>;
  watchVisibility(onChange: (isHidden: boolean) => void): () => void;
}

export const browserWorld: SessionWorld = {
  kinds: backendKinds,
  preference: captionPreference,
  addVideo: addVideoElement,
  loadText: async (url) => {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`captions: ${answer.status}`);
    return answer.text();
  },
  watchVisibility: (onChange) => watchVisibility(document, onChange),
};

/** Patience before a source counts as dead, in milliseconds. */
const patience = { loading: 30_000, buffering: 20_000, seeking: 20_000 } as const;

/** One video from opening to leaving: joins the transport's decisions, the media element, its sources and captions. */
export class PlayerSession {
  private transport = idleTransport;
  private backend: Backend | undefined;
  private readonly element: HTMLVideoElement;
  private readonly captions: SessionCaptions;
  private readonly stops: readonly (() => void)[];
  /** Changes with every attach and release, so that what was prepared for an earlier one is dropped. */
  private ticket = 0;
  private isLeft = false;
  private hasPicture = false;
  private resumesWhenShown = false;
  private deadline: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly video: PlayableVideo,
    private readonly onChange: (snapshot: PlayerSnapshot) => void,
    private readonly world: SessionWorld = browserWorld,
  ) {
    this.element = world.addVideo();
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
      world.watchVisibility((isHidden) => this.onVisibility(isHidden)),
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
    const { state, commands } = stepTransport(before, input);
    this.transport = state;
    for (const command of commands) this.run(command);
    if (state.status !== before.status || state.source !== before.source) this.watchPatience(state);
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
      if (ticket === this.ticket) this.step({ type: 'error', fault: 'network' });
    }
  }

  private eventsFor(ticket: number): BackendEvents {
    const whileCurrent = (act: () => void) => {
      if (ticket === this.ticket) act();
    };
    return {
      onFault: (fault) => whileCurrent(() => this.step({ type: 'error', fault })),
      onRange: () => whileCurrent(() => this.step(toTick(this.element, this.range()))),
      onTracks: (tracks) => whileCurrent(() => this.captions.setStreamTracks(tracks)),
      onCues: (id, cues) => whileCurrent(() => this.captions.addCues(id, cues)),
    };
  }

  private release(): void {
    this.ticket += 1;
    this.backend?.dispose();
    this.backend = undefined;
    this.captions.forgetStream();
    this.setPicture(false);
    emptyVideo(this.element);
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

  private watchPatience({ status }: Transport): void {
    clearTimeout(this.deadline);
    if (status !== 'loading' && status !== 'buffering' && status !== 'seeking') return;
    this.deadline = setTimeout(() => this.step({ type: 'stalled' }), patience[status]);
  }

  private onVisibility(isHidden: boolean): void {
    if (isHidden) {
      this.resumesWhenShown = this.video.isLive && this.transport.wantsPlay;
      this.step({ type: 'pause' });
    } else if (this.resumesWhenShown) {
      this.step({ type: 'play' });
    }
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

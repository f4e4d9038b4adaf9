import type { PlaybackFault, TransportCommand, TransportInput } from '../../viewer/transport-state.js';
import type { Backend, BackendEvents, OpenBackend, OpenRequest, Playable } from './backend.js';
import { listenToElement, toTick } from './element-events.js';
import { pickBackend } from './pick-backend.js';
import type { SessionWorld } from './session-world.js';
import { emptyVideo } from './video-element.js';

/** What the stream tells of itself, beside what the transport needs to know. */
export type StreamEvents = Pick<BackendEvents, 'onTracks' | 'onCues' | 'onAudio' | 'onLevels' | 'onError'>;

export interface StagePlay extends StreamEvents {
  readonly sources: readonly Playable[];
  readonly isLive: boolean;
  readonly contentId: string;
  onInput(input: TransportInput): void;
  /** Another session wants the element. */
  onTaken(): void;
  /** A first picture is there, or the last one is gone. */
  onPicture(hasPicture: boolean): void;
}

/** The media element and the one source that is on it: runs the transport's commands and answers with inputs. */
export class SourceStage {
  readonly element: HTMLVideoElement;
  backend: Backend | undefined;
  backendName: string | undefined;
  private readonly stops: readonly (() => void)[];
  /** Changes with every attach and release, so that what was prepared for an earlier one is dropped. */
  private ticket = 0;

  constructor(
    private readonly play: StagePlay,
    private readonly world: SessionWorld,
  ) {
    this.element = world.takeVideo(play.onTaken);
    const onFirstPicture = () => play.onPicture(true);
    this.element.addEventListener('loadeddata', onFirstPicture);
    this.stops = [
      listenToElement(this.element, () => this.range(), play.onInput),
      () => this.element.removeEventListener('loadeddata', onFirstPicture),
    ];
  }

  /** `wantsPlay`: what the viewer wants at this moment. */
  run(command: TransportCommand, wantsPlay: boolean): void {
    switch (command.type) {
      case 'attach':
        void this.attach(command.source, command.at);
        return;
      case 'release':
        this.release();
        return;
      case 'play':
        this.start();
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
        if (wantsPlay && this.element.paused) this.start();
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

  /** After this the element is out of the page, and nothing is told. */
  leave(): void {
    for (const stop of this.stops) stop();
    this.world.returnVideo(this.element);
  }

  private range() {
    return this.backend?.range() ?? { start: 0, end: 0 };
  }

  private async attach(index: number, at: number): Promise<void> {
    this.ticket += 1;
    const ticket = this.ticket;
    const source = this.play.sources[index];
    const kind = source && pickBackend(this.world.kinds, source, this.element);
    try {
      const open = await kind?.prepare();
      if (ticket !== this.ticket) return;
      if (!open || !source) this.play.onInput({ type: 'error', fault: 'unsupported' });
      else this.open(open, { source, at }, kind?.name);
    } catch {
      if (ticket === this.ticket) this.onFault('network');
    }
  }

  private open(open: OpenBackend, from: Pick<OpenRequest, 'source' | 'at'>, name: string | undefined): void {
    const { isLive, contentId } = this.play;
    const cmcdContentId = this.world.sendsCmcd ? contentId : undefined;
    this.backendName = name;
    this.backend = open(this.element, { ...from, isLive, cmcdContentId }, this.eventsFor(this.ticket));
  }

  private eventsFor(ticket: number): BackendEvents {
    const { play } = this;
    const whileCurrent = (act: () => void) => {
      if (ticket === this.ticket) act();
    };
    return {
      onError: (detail) => whileCurrent(() => play.onError(detail)),
      onFault: (fault) => whileCurrent(() => this.onFault(fault)),
      onRange: () => whileCurrent(() => play.onInput(toTick(this.element, this.range()))),
      onTracks: (tracks) => whileCurrent(() => play.onTracks(tracks)),
      onCues: (id, cues) => whileCurrent(() => play.onCues(id, cues)),
      onAudio: (choices, chosen) => whileCurrent(() => play.onAudio(choices, chosen)),
      onLevels: (levels) => whileCurrent(() => play.onLevels(levels)),
    };
  }

  /** Without a network no source is to blame. */
  private onFault(fault: PlaybackFault): void {
    const isOffline = fault === 'network' && !this.world.isOnline();
    this.play.onInput({ type: 'error', fault: isOffline ? 'offline' : fault });
  }

  private release(): void {
    this.ticket += 1;
    this.backend?.dispose();
    this.backend = undefined;
    this.play.onPicture(false);
    emptyVideo(this.element);
  }

  private async probe(sources: readonly number[]): Promise<void> {
    for (const index of sources) {
      const source = this.play.sources[index];
      if (!source || !(await this.world.isReachable(source))) continue;
      this.play.onInput({ type: 'probed', source: index });
      return;
    }
    this.play.onInput({ type: 'probed', source: undefined });
  }

  private start(): void {
    const ticket = this.ticket;
    // Old engines answer nothing here.
    const started: Promise<void> | undefined = this.element.play();
    started?.catch((cause: unknown) => {
      const isRefused = cause instanceof Error && cause.name === 'NotAllowedError';
      if (isRefused && ticket === this.ticket) this.play.onInput({ type: 'halted' });
    });
  }
}

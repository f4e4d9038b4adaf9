import type { AudioChoice } from '../../viewer/audio-choice.js';
import type { CaptionPreference } from '../../viewer/caption-preference.js';
import type { CueBlock } from '../../viewer/captions.js';
import { freshQuality, noteQuality, type PlaybackQuality, toReport } from '../../viewer/playback-quality.js';
import type { PlaybackStats } from '../../viewer/playback-stats.js';
import type { QualityLevel } from '../../viewer/quality.js';
import { stepTransport } from '../../viewer/transport.js';
import { deadlineOf } from '../../viewer/transport-alarms.js';
import { replaySec } from '../../viewer/transport-command.js';
import { idleTransport, type Transport, type TransportInput, type ViewerInput } from '../../viewer/transport-state.js';
import type { Playable, StreamTrack } from './backend.js';
import { type CaptionFile, SessionCaptions } from './captions/session-captions.js';
import { DeadlineTimer } from './deadline-timer.js';
import { toStats } from './session-stats.js';
import { SessionTracks } from './session-tracks.js';
import { browserWorld, type SessionWorld } from './session-world.js';
import { SourceStage } from './source-stage.js';

export interface PlayableVideo {
  readonly sources: readonly Playable[];
  readonly captionFiles: readonly CaptionFile[];
  readonly isLive: boolean;
  /** Of the story; no more of it is told to anybody. */
  readonly storyId: string;
}

export interface PlayerSnapshot {
  readonly transport: Transport;
  /** When second 0 of a live stream was sent; undefined where it does not say. */
  readonly epochMs?: number | undefined;
  /** A picture of the video is there to be seen. */
  readonly hasPicture: boolean;
  readonly tracks: readonly StreamTrack[];
  /** Of `tracks`; undefined: no captions. */
  readonly chosenTrack: string | undefined;
  readonly captions: CaptionPreference;
  /** The captions of this moment. */
  readonly cues: readonly CueBlock[];
  readonly audio: readonly AudioChoice[];
  readonly chosenAudio: string | undefined;
  /** The picture sizes there are, the highest first. */
  readonly levels: readonly QualityLevel[];
  /** Lines that the viewer wants; undefined: whatever the network carries. */
  readonly height: number | undefined;
  readonly rate: number;
}

/** Of diagnostics. */
const mostErrors = 5;

/** One video from opening to leaving: joins the transport's decisions, the stage they are run on, captions and tracks. */
export class PlayerSession {
  private transport = idleTransport;
  private readonly stage: SourceStage;
  private readonly captions: SessionCaptions;
  private readonly lists: SessionTracks;
  private readonly deadline: DeadlineTimer;
  private readonly stops: readonly (() => void)[];
  private isLeft = false;
  private hasPicture = false;
  private quality: PlaybackQuality;
  private errors: readonly string[] = [];

  constructor(
    private readonly video: PlayableVideo,
    private readonly onChange: (snapshot: PlayerSnapshot) => void,
    private readonly world: SessionWorld = browserWorld,
  ) {
    const tell = () => this.tell();
    this.quality = freshQuality(world.now());
    this.deadline = new DeadlineTimer(world.now, () => this.step({ type: 'clock' }));
    this.lists = new SessionTracks({
      audioStore: world.audio,
      savesData: world.savesData,
      backend: () => this.stage.backend,
      onChange: tell,
    });
    this.captions = new SessionCaptions(video.captionFiles, {
      store: world.captions,
      deviceLanguage: world.deviceLanguage,
      now: world.now,
      loadCues: world.loadCues,
      chooseStreamTrack: (id) => this.stage?.backend?.chooseTrack(id),
      onChange: tell,
    });
    this.stage = this.openStage();
    const { element } = this.stage;
    const onVolume = () => this.captions.setMuted(element.muted || element.volume === 0);
    element.addEventListener('volumechange', onVolume);
    this.stops = [
      () => element.removeEventListener('volumechange', onVolume),
      world.watchVisibility((isHidden) => this.step({ type: isHidden ? 'hide' : 'show' })),
      world.watchOnline(() => this.step({ type: 'online' })),
      () => this.deadline.stop(),
      () => this.stage.leave(),
    ];
  }

  start(startAt: number): void {
    this.step({ type: 'load', sourceCount: this.video.sources.length, isLive: this.video.isLive, startAt });
  }

  send(input: ViewerInput): void {
    this.step(input);
  }

  /** Ten seconds back, because something was not understood. */
  replay(): void {
    this.captions.replayed();
    this.step({ type: 'seekBy', seconds: -replaySec });
  }

  preferCaptions(preference: CaptionPreference): void {
    this.captions.prefer(preference);
  }

  chooseAudio(id: string): void {
    this.lists.chooseAudio(id);
  }

  chooseHeight(height: number | undefined): void {
    this.lists.chooseHeight(height);
  }

  /** Elements keep the pitch of voices by themselves. */
  setRate(rate: number): void {
    const { element } = this.stage;
    element.defaultPlaybackRate = rate;
    element.playbackRate = rate;
    this.tell();
  }

  /** After this nothing plays, loads or is told. */
  leave(): void {
    if (this.isLeft) return;
    this.isLeft = true;
    this.apply({ type: 'leave' });
    this.captions.forgetStream();
    this.world.report(toReport(this.quality, this.video.storyId, this.video.isLive));
    for (const stop of this.stops) stop();
  }

  stats(): PlaybackStats {
    const { transport, stage, quality, errors } = this;
    return toStats({ sources: this.video.sources, transport, stage, quality, errors });
  }

  snapshot(): PlayerSnapshot {
    const { transport, hasPicture, captions, lists, stage } = this;
    return {
      transport,
      epochMs: stage.backend?.epochMs?.(),
      hasPicture,
      tracks: captions.tracks,
      chosenTrack: captions.chosen,
      captions: captions.preference,
      cues: captions.blocks,
      audio: lists.audio,
      chosenAudio: lists.chosenAudio,
      levels: lists.levels,
      height: lists.height,
      rate: stage.element.defaultPlaybackRate,
    };
  }

  private openStage(): SourceStage {
    const { sources, isLive, storyId } = this.video;
    return new SourceStage(
      {
        sources,
        isLive,
        contentId: storyId,
        onError: (detail) => {
          this.errors = [...this.errors, detail].slice(-mostErrors);
        },
        onInput: (input) => this.step(input),
        onTaken: () => this.leave(),
        onPicture: (hasPicture) => this.onPicture(hasPicture),
        onTracks: (tracks) => this.captions.setStreamTracks(tracks),
        onCues: (id, cues) => this.captions.addCues(id, cues),
        onAudio: (choices, chosen) => this.lists.setAudio(choices, chosen),
        onLevels: (levels) => this.lists.setLevels(levels),
      },
      this.world,
    );
  }

  private step(input: TransportInput): void {
    if (!this.isLeft) this.apply(input);
  }

  private apply(input: TransportInput): void {
    const before = this.transport;
    const { policy, now } = this.world;
    const nowMs = now();
    const { state, commands } = stepTransport(before, input, { nowMs, policy });
    this.quality = noteQuality(this.quality, before, state, nowMs);
    this.transport = state;
    this.deadline.set(deadlineOf(state, policy));
    for (const command of commands) this.stage.run(command, state.wantsPlay);
    if (state === before) return;
    this.captions.showAt(state.position, state.status === 'playing');
    this.tell();
  }

  /** A stream that is let go takes its captions and lists along. */
  private onPicture(hasPicture: boolean): void {
    this.hasPicture = hasPicture;
    if (!hasPicture) {
      this.captions.forgetStream();
      this.lists.forget();
    }
    this.tell();
  }

  private tell(): void {
    if (!this.isLeft) this.onChange(this.snapshot());
  }
}

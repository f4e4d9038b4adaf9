import { showsCaptions } from '../../../viewer/caption-mode.js';
import { type CaptionPreference, isSameLanguage, preferredTrack } from '../../../viewer/caption-preference.js';
import {
  addCues,
  type CaptionFormat,
  type Cue,
  type CueBlock,
  cueBlocksAt,
  isSameBlocks,
  nextCueChange,
} from '../../../viewer/captions.js';
import type { StreamTrack } from '../backend.js';
import type { DeviceStore } from '../device-store.js';

export interface CaptionFile {
  readonly url: string;
  readonly format: CaptionFormat;
  readonly language: string;
  readonly label: string;
}

export interface CaptionWorld {
  readonly store: DeviceStore<CaptionPreference>;
  readonly deviceLanguage: string;
  now(): number;
  loadCues(url: string, format: CaptionFormat): Promise<readonly Cue[]>;
  /** Loads the cues of a track of the stream; undefined: of none. */
  chooseStreamTrack(trackId: string | undefined): void;
  onChange(): void;
}

/** `timeupdate` comes about four times a second; a change before the next one gets a timer of its own. */
const tickSec = 0.35;

const nothing: readonly CueBlock[] = [];

/** The captions of one video: side files and tracks of the stream, one of them chosen or none. They never stop the video. */
export class SessionCaptions {
  tracks: readonly StreamTrack[];
  chosen: string | undefined;
  blocks = nothing;
  private streamTracks: readonly StreamTrack[] = [];
  private readonly files: ReadonlyMap<string, CaptionFile>;
  private cues = new Map<string, readonly Cue[]>();
  /** Side files that are on their way or here, and those that did not come. */
  private readonly asked = new Set<string>();
  private readonly failed = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private moment = { positionSec: 0, isMoving: false };
  private replayedAtMs: number | undefined;
  private isMuted = false;

  constructor(
    files: readonly CaptionFile[],
    private readonly world: CaptionWorld,
  ) {
    this.files = new Map(files.map((file, index) => [`file-${index}`, file]));
    this.tracks = this.allTracks();
    this.choosePreferred();
  }

  get preference(): CaptionPreference {
    return this.world.store.get();
  }

  /** A new source brings its own tracks. */
  setStreamTracks(streamTracks: readonly StreamTrack[]): void {
    this.streamTracks = streamTracks;
    this.retrack();
  }

  addCues(trackId: string, cues: readonly Cue[]): void {
    this.cues.set(trackId, addCues(this.cues.get(trackId) ?? [], cues));
    if (trackId === this.chosen) this.showAgain();
  }

  /** What the viewer wants from now on, on every video. */
  prefer(preference: CaptionPreference): void {
    this.world.store.set(preference);
    this.failed.clear();
    this.retrack();
    this.showAgain();
  }

  setMuted(isMuted: boolean): void {
    if (isMuted === this.isMuted) return;
    this.isMuted = isMuted;
    this.showAgain();
  }

  /** The viewer heard something badly and went back. */
  replayed(): void {
    this.replayedAtMs = this.world.now();
  }

  /** Tells the captions of this moment. */
  showAt(positionSec: number, isMoving: boolean): void {
    clearTimeout(this.timer);
    this.moment = { positionSec, isMoving };
    const cues = this.isShown() ? ((this.chosen && this.cues.get(this.chosen)) ?? []) : [];
    this.setBlocks(cues ? cueBlocksAt(cues, positionSec) : nothing);
    const next = isMoving && cues ? nextCueChange(cues, positionSec) : undefined;
    if (next === undefined || next - positionSec > tickSec) return;
    this.timer = setTimeout(() => this.showAt(next, isMoving), (next - positionSec) * 1000);
  }

  /** The stream was let go: its cues belong to its own clock. */
  forgetStream(): void {
    clearTimeout(this.timer);
    this.streamTracks = [];
    this.cues = new Map([...this.cues].filter(([id]) => this.files.has(id)));
    this.setBlocks(nothing);
  }

  private isShown(): boolean {
    const { replayedAtMs, isMuted } = this;
    return showsCaptions(this.preference.mode, { nowMs: this.world.now(), replayedAtMs, isMuted });
  }

  private showAgain(): void {
    this.showAt(this.moment.positionSec, this.moment.isMoving);
  }

  private retrack(): void {
    this.tracks = this.allTracks();
    this.choosePreferred();
    this.world.onChange();
  }

  /** A side file stands in where the stream has nothing in its language; several of one language stand in for each other. */
  private allTracks(): readonly StreamTrack[] {
    const seen: StreamTrack[] = [...this.streamTracks];
    const files: StreamTrack[] = [];
    for (const [id, { language, label }] of this.files) {
      if (this.failed.has(id) || seen.some((track) => isSameLanguage(track.language, language))) continue;
      const track = { id, language, label };
      seen.push(track);
      files.push(track);
    }
    return [...files, ...this.streamTracks];
  }

  private choosePreferred(): void {
    const track = preferredTrack(this.tracks, this.preference, this.world.deviceLanguage);
    this.chosen = track?.id;
    const file = track && this.files.get(track.id);
    this.world.chooseStreamTrack(file ? undefined : track?.id);
    if (track && file) void this.loadFile(track.id, file);
  }

  private async loadFile(trackId: string, file: CaptionFile): Promise<void> {
    if (this.asked.has(trackId)) return;
    this.asked.add(trackId);
    try {
      this.addCues(trackId, await this.world.loadCues(file.url, file.format));
    } catch {
      // The next of its language is tried; this one again when the viewer asks anew.
      this.asked.delete(trackId);
      this.failed.add(trackId);
      this.retrack();
    }
  }

  private setBlocks(blocks: readonly CueBlock[]): void {
    if (isSameBlocks(blocks, this.blocks)) return;
    this.blocks = blocks;
    this.world.onChange();
  }
}

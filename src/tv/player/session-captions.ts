import { addCues, type Cue, cueTextAt, nextCueChange, parseWebVtt } from '../../viewer/captions.js';
import type { StreamTrack } from './backend.js';
import type { captionPreference } from './caption-preference.js';

export interface CaptionFile {
  readonly url: string;
  readonly language: string;
  readonly label: string;
}

export interface CaptionWorld {
  readonly preference: typeof captionPreference;
  loadText(url: string): Promise<string>;
  /** Loads the cues of a track of the stream; undefined: of none. */
  chooseStreamTrack(trackId: string | undefined): void;
  onChange(): void;
}

/** `timeupdate` comes about four times a second; a change before the next one gets a timer of its own. */
const tickSec = 0.35;

/** The captions of one video: side files and tracks of the stream, one of them chosen or none. They never stop the video. */
export class SessionCaptions {
  tracks: readonly StreamTrack[];
  chosen: string | undefined;
  text = '';
  private readonly files: ReadonlyMap<string, CaptionFile>;
  private cues = new Map<string, readonly Cue[]>();
  private readonly asked = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private moment = { positionSec: 0, isMoving: false };

  constructor(
    files: readonly CaptionFile[],
    private readonly world: CaptionWorld,
  ) {
    this.files = new Map(files.map((file, index) => [`file-${index}`, file]));
    this.tracks = this.fileTracks([]);
    this.choosePreferred();
  }

  /** A new source brings its own tracks. */
  setStreamTracks(streamTracks: readonly StreamTrack[]): void {
    this.tracks = [...this.fileTracks(streamTracks), ...streamTracks];
    this.choosePreferred();
    this.world.onChange();
  }

  addCues(trackId: string, cues: readonly Cue[]): void {
    this.cues.set(trackId, addCues(this.cues.get(trackId) ?? [], cues));
    if (trackId === this.chosen) this.showAt(this.moment.positionSec, this.moment.isMoving);
  }

  /** Off, then each track in turn. */
  chooseNext(): void {
    const at = this.tracks.findIndex(({ id }) => id === this.chosen);
    const next = this.tracks[at + 1];
    this.world.preference.set(next?.language);
    this.choose(next?.id);
    this.world.onChange();
  }

  /** Tells the text of this moment. */
  showAt(positionSec: number, isMoving: boolean): void {
    clearTimeout(this.timer);
    this.moment = { positionSec, isMoving };
    const cues = (this.chosen && this.cues.get(this.chosen)) || [];
    this.setText(cueTextAt(cues, positionSec));
    const next = isMoving ? nextCueChange(cues, positionSec) : undefined;
    if (next === undefined || next - positionSec > tickSec) return;
    this.timer = setTimeout(() => this.setText(cueTextAt(cues, next)), (next - positionSec) * 1000);
  }

  /** The stream was let go: its cues belong to its own clock. */
  forgetStream(): void {
    clearTimeout(this.timer);
    this.cues = new Map([...this.cues].filter(([id]) => this.files.has(id)));
    this.setText('');
  }

  private fileTracks(streamTracks: readonly StreamTrack[]): readonly StreamTrack[] {
    return [...this.files]
      .filter(([, file]) => !streamTracks.some((track) => isSameLanguage(track.language, file.language)))
      .map(([id, { language, label }]) => ({ id, language, label }));
  }

  private choosePreferred(): void {
    const wanted = this.world.preference.get();
    const track = wanted && this.tracks.find(({ language }) => isSameLanguage(language, wanted));
    this.choose(track ? track.id : undefined);
  }

  private choose(trackId: string | undefined): void {
    this.chosen = trackId;
    const file = trackId === undefined ? undefined : this.files.get(trackId);
    this.world.chooseStreamTrack(file ? undefined : trackId);
    if (trackId !== undefined && file) void this.loadFile(trackId, file);
    if (trackId === undefined) this.setText('');
  }

  private async loadFile(trackId: string, file: CaptionFile): Promise<void> {
    if (this.asked.has(trackId)) return;
    this.asked.add(trackId);
    try {
      this.addCues(trackId, parseWebVtt(await this.world.loadText(file.url)));
    } catch {
      // Captions that do not come are asked for again when the viewer turns them on again.
      this.asked.delete(trackId);
    }
  }

  private setText(text: string): void {
    if (text === this.text) return;
    this.text = text;
    this.world.onChange();
  }
}

const isSameLanguage = (a: string, b: string): boolean =>
  a.split('-')[0]?.toLowerCase() === b.split('-')[0]?.toLowerCase();

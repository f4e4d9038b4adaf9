import type { AudioChoice } from '../../viewer/audio-choice.js';
import type { Cue } from '../../viewer/captions.js';
import type { SeekableRange } from '../../viewer/live-edge.js';
import type { QualityLevel } from '../../viewer/quality.js';
import type { PlaybackFault } from '../../viewer/transport-state.js';

export interface Playable {
  readonly url: string;
  readonly mimeType: string;
}

export interface OpenRequest {
  readonly source: Playable;
  readonly isLive: boolean;
  /** Where to start; 0 of a live stream is its edge. */
  readonly at: number;
  /** Set: media requests say in CMCD (CTA-5004) what they are for. */
  readonly cmcdContentId?: string | undefined;
}

/** A caption track that a stream carries. */
export interface StreamTrack {
  readonly id: string;
  readonly language: string;
  readonly label: string;
}

export interface BackendEvents {
  /** Something went wrong, whether it matters or not; for diagnostics. */
  onError(detail: string): void;
  /** It does not go on by itself. */
  onFault(fault: PlaybackFault): void;
  /** The window of a live stream moved. */
  onRange(): void;
  onTracks(tracks: readonly StreamTrack[]): void;
  onCues(trackId: string, cues: readonly Cue[]): void;
  onAudio(choices: readonly AudioChoice[], chosen: string | undefined): void;
  onLevels(levels: readonly QualityLevel[]): void;
}

/** A stream on the media element. What the element itself says (playing, waiting, time) is heard there. */
export interface Backend {
  range(): SeekableRange;
  /** When second 0 of a live stream was sent, where it says so. */
  epochMs?(): number | undefined;
  /** Loads a track's cues, as long as it is chosen; undefined loads none. */
  chooseTrack(trackId: string | undefined): void;
  chooseAudio(id: string): void;
  /** Undefined: chosen by the network; `cap` is then the highest. */
  chooseLevel(index: number | undefined, cap: number | undefined): void;
  /** Tries to get over an error in place; `attempt` counts from 1. */
  recover(fault: PlaybackFault, attempt: number): void;
  /** Goes on behind what does not come, where that is known. */
  skipGap(): void;
  /** Gives up what is on its way and asks for the lightest pictures. */
  lowerQuality(): void;
  dispose(): void;
}

export type OpenBackend = (video: HTMLVideoElement, request: OpenRequest, events: BackendEvents) => Backend;

export interface BackendKind {
  readonly name: 'hls.js' | 'native';
  canPlay(source: Playable, video: HTMLVideoElement): boolean;
  /** Fetches what it needs. Nothing is opened yet, so a viewer who leaves meanwhile leaves nothing behind. */
  prepare(): Promise<OpenBackend>;
}

const hlsTypes = ['application/vnd.apple.mpegurl', 'application/x-mpegurl', 'audio/mpegurl', 'audio/x-mpegurl'];

/** By its type, or by its name where a feed gives no type or a wrong one. */
export const isHls = ({ url, mimeType }: Playable): boolean =>
  hlsTypes.includes(mimeType.toLowerCase().split(';')[0]?.trim() ?? '') || /\.m3u8(?:[?#]|$)/i.test(url);

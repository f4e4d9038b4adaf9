import type { PlaybackQuality } from './playback-quality.js';

/** How a session does at this moment, for those who look after it. */
export interface PlaybackStats {
  /** The host of the source in use. */
  readonly host: string;
  readonly source: number;
  readonly sourceCount: number;
  readonly backend: string;
  readonly width: number;
  readonly height: number;
  readonly bufferSec: number;
  readonly frames: number;
  readonly droppedFrames: number;
  /** Behind the edge of a live stream. */
  readonly edgeSec: number | undefined;
  readonly quality: PlaybackQuality;
  /** The last ones, newest last. */
  readonly errors: readonly string[];
}

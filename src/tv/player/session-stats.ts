import type { PlaybackQuality } from '../../viewer/playback-quality.js';
import type { PlaybackStats } from '../../viewer/playback-stats.js';
import type { Transport } from '../../viewer/transport-state.js';
import type { Playable } from './backend.js';
import type { SourceStage } from './source-stage.js';
import { bufferedTo } from './video-element.js';

export interface StatsFacts {
  readonly sources: readonly Playable[];
  readonly transport: Transport;
  readonly stage: SourceStage;
  readonly quality: PlaybackQuality;
  readonly errors: readonly string[];
}

export function toStats({ sources, transport, stage, quality, errors }: StatsFacts): PlaybackStats {
  const { element, backendName } = stage;
  const { roster, isLive, range, position } = transport;
  // Engines before Chrome 80 know only the prefixed names.
  const frames = element.getVideoPlaybackQuality?.();
  return {
    host: hostOf(sources[roster.current]?.url),
    source: roster.current + 1,
    sourceCount: roster.records.length,
    backend: backendName ?? '',
    width: element.videoWidth,
    height: element.videoHeight,
    bufferSec: bufferedTo(element) - element.currentTime,
    frames: frames?.totalVideoFrames ?? 0,
    droppedFrames: frames?.droppedVideoFrames ?? 0,
    edgeSec: isLive ? range.end - position : undefined,
    quality,
    errors,
  };
}

/** An address without a host is on the app's own. */
const hostOf = (url = ''): string => /^\w+:\/\/([^/]+)/.exec(url)?.[1] ?? location.host;

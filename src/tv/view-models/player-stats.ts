import type { PlaybackStats } from '../../viewer/playback-stats.js';
import { joinSpoken } from './join-spoken.js';
import type { Words } from './words/words.js';

/** The panel's lines, for whoever looks after the channel. */
export function toStatLines(stats: PlaybackStats, words: Words): readonly string[] {
  const { quality, edgeSec } = stats;
  const sec = (ms: number) => words('duration.seconds', { count: toTenths(ms / 1000) });
  const start = quality.startMs === undefined ? '–' : sec(quality.startMs);
  const lines: (string | undefined)[] = [
    words('player.stats.source', {
      host: stats.host,
      source: stats.source,
      count: stats.sourceCount,
      backend: stats.backend,
    }),
    words('player.stats.picture', { width: String(stats.width), height: String(stats.height) }),
    words('player.stats.buffer', { seconds: toTenths(stats.bufferSec) }),
    words('player.stats.frames', { frames: stats.frames, dropped: stats.droppedFrames }),
    edgeSec === undefined ? undefined : words('player.stats.edge', { seconds: toTenths(edgeSec) }),
    words('player.stats.start', { start }),
    words('player.stats.stalls', { stalls: quality.stalls, time: sec(quality.stalledMs) }),
    words('player.stats.failovers', { failovers: quality.failovers }),
    stats.errors.length > 0 ? words('player.stats.errors', { errors: joinSpoken(stats.errors, words) }) : undefined,
  ];
  return lines.filter((line): line is string => line !== undefined);
}

const toTenths = (value: number): number => Math.round(value * 10) / 10;

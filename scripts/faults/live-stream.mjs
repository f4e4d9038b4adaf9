// A live stream made of a recorded loop, as its encoder would publish it at a moment.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/run.mjs';

const folder = join(root, 'demo/media/harbour-live');
const { segments, renditions } = JSON.parse(readFileSync(join(folder, 'loop.json'), 'utf8'));
const segmentSec = 4;
/** Segments that were there before anybody asked. */
const before = 100;

export const liveFile = (level, number) =>
  join(folder, level, segments[((number % segments.length) + segments.length) % segments.length].file);

export function liveMaster() {
  const streams = renditions.flatMap(({ name, width, height, bandwidth, codecs }) => [
    `#EXT-X-STREAM-INF:BANDWIDTH=${bandwidth},RESOLUTION=${width}x${height},CODECS="${codecs}"`,
    `${name}.m3u8`,
  ]);
  return ['#EXTM3U', '#EXT-X-VERSION:6', ...streams, ''].join('\n');
}

/**
 * The window at `sinceMs` after the stream was first asked for. `jumpSec` moves the encoder's clock, `clockOffMs` what it takes for
 * the time of day; `extra(number)` adds lines before a segment; `ends` closes the stream; `restartedAt` begins its numbers anew.
 */
export function livePlaylist(level, sinceMs, options = {}) {
  const { windowSec = 60, jumpSec = 0, clockOffMs = 0, extra = () => [], ends = false, restartedAt } = options;
  const newest = before + Math.floor((sinceMs / 1000 + jumpSec) / segmentSec);
  const oldest = Math.max(0, newest - Math.round(windowSec / segmentSec) + 1);
  const numbers = Array.from({ length: newest - oldest + 1 }, (_, index) => oldest + index);
  const shift = restartedAt === undefined ? 0 : before + Math.floor(restartedAt / 1000 / segmentSec);
  const rounds = Math.ceil(oldest / segments.length) - 1;
  const shown = restartedAt === undefined ? numbers : numbers.filter((number) => number >= shift);
  return [
    '#EXTM3U',
    '#EXT-X-VERSION:6',
    `#EXT-X-TARGETDURATION:${segmentSec}`,
    `#EXT-X-MEDIA-SEQUENCE:${(shown[0] ?? shift) - shift}`,
    `#EXT-X-DISCONTINUITY-SEQUENCE:${rounds}`,
    ...shown.flatMap((number) => lines(number, number === shown[0])),
    ...(ends ? ['#EXT-X-ENDLIST'] : []),
    '',
  ].join('\n');

  function lines(number, isFirst) {
    const isLoopStart = number % segments.length === 0;
    const at = new Date(Date.UTC(2026, 0, 1) + number * segmentSec * 1000 + clockOffMs).toISOString();
    return [
      ...(isLoopStart ? ['#EXT-X-DISCONTINUITY'] : []),
      ...(isLoopStart || isFirst ? [`#EXT-X-PROGRAM-DATE-TIME:${at}`] : []),
      ...extra(number),
      `#EXTINF:${segmentSec}.000,`,
      `${level}/${number}.ts`,
    ];
  }
}

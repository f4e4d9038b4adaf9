import * as z from 'zod/mini';

const Name = z.string().check(z.regex(/^[\w-]+$/));
const SegmentFile = z.string().check(z.regex(/^[\w.-]+$/));

/** A recording that is played round and round as if it were live: `loop.json` beside its segments. */
export const LiveLoop = z.object({
  segmentDurationSec: z.number().check(z.positive()),
  renditions: z
    .array(
      z.object({
        name: Name,
        width: z.int(),
        height: z.int(),
        bandwidth: z.int(),
        codecs: z.string(),
        frameRate: z.optional(z.number()),
      }),
    )
    .check(z.minLength(1)),
  segments: z.array(z.object({ file: SegmentFile, durationSec: z.number().check(z.positive()) })).check(z.minLength(1)),
});
export type LiveLoop = z.infer<typeof LiveLoop>;

/** How far back viewers can go. */
const WINDOW_MS = 30 * 60_000;

export function masterPlaylist({ renditions }: LiveLoop): string {
  const streams = renditions.flatMap(({ name, width, height, bandwidth, codecs, frameRate }) => [
    `#EXT-X-STREAM-INF:BANDWIDTH=${bandwidth},RESOLUTION=${width}x${height},CODECS="${codecs}"${
      frameRate === undefined ? '' : `,FRAME-RATE=${frameRate.toFixed(3)}`
    }`,
    `${name}.m3u8`,
  ]);
  return lines('#EXTM3U', '#EXT-X-VERSION:6', '#EXT-X-INDEPENDENT-SEGMENTS', ...streams);
}

/**
 * The last half hour at this moment. The loop runs since 1970, so every server gives the same answer at the same time,
 * and a segment's number, date and count of discontinuities follow from the clock alone.
 */
export function mediaPlaylist(loop: LiveLoop, segmentBase: string, nowMs: number): string {
  const timeline = timelineOf(loop);
  const end = timeline.numberAt(nowMs);
  const start = timeline.numberAt(nowMs - WINDOW_MS);
  const numbers = Array.from({ length: end - start }, (_, step) => start + step);
  return lines(
    '#EXTM3U',
    '#EXT-X-VERSION:6',
    `#EXT-X-TARGETDURATION:${Math.ceil(Math.max(...loop.segments.map(({ durationSec }) => durationSec)))}`,
    `#EXT-X-MEDIA-SEQUENCE:${start}`,
    `#EXT-X-DISCONTINUITY-SEQUENCE:${timeline.discontinuitiesBefore(start)}`,
    ...numbers.flatMap((number) => segmentLines(number, number === start)),
  );

  function segmentLines(number: number, isFirst: boolean): string[] {
    const { file, durationMs, isLoopStart, startMs } = timeline.segment(number);
    return [
      ...(isLoopStart ? ['#EXT-X-DISCONTINUITY'] : []),
      ...(isLoopStart || isFirst ? [`#EXT-X-PROGRAM-DATE-TIME:${new Date(startMs).toISOString()}`] : []),
      `#EXTINF:${(durationMs / 1000).toFixed(3)},`,
      `${segmentBase}${file}`,
    ];
  }
}

/** Segment numbers over all time. Whole milliseconds: fractions would drift over a billion seconds. */
function timelineOf({ segments }: LiveLoop) {
  const durations = segments.map(({ durationSec }) => Math.round(durationSec * 1000));
  const starts = durations.map((_, index) => sum(durations.slice(0, index)));
  const loopMs = sum(durations);
  const count = segments.length;

  return {
    /** The segment that is on at this moment: the first that is not yet complete. */
    numberAt(ms: number): number {
      const round = Math.floor(ms / loopMs);
      const within = ms - round * loopMs;
      return round * count + starts.findLastIndex((start) => start <= within);
    },

    segment(number: number) {
      const round = Math.floor(number / count);
      const index = number - round * count;
      return {
        file: segments[index]!.file,
        durationMs: durations[index]!,
        isLoopStart: index === 0,
        startMs: round * loopMs + starts[index]!,
      };
    },

    /** One discontinuity stands before each round; that of a first segment is still in the playlist. */
    discontinuitiesBefore: (number: number): number => Math.ceil(number / count) - 1,
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;

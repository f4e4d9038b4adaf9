import fc from 'fast-check';
import { type LiveLoop, masterPlaylist, mediaPlaylist } from '../../../src/server/live/live-playlist.js';

const loopOf = (...durations: number[]): LiveLoop => ({
  segmentDurationSec: 4,
  renditions: [
    { name: '360p', width: 640, height: 360, bandwidth: 400_000, codecs: 'avc1.4d401e,mp4a.40.2', frameRate: 25 },
    { name: '720p', width: 1280, height: 720, bandwidth: 1_500_000, codecs: 'avc1.4d401f,mp4a.40.2' },
  ],
  segments: durations.map((durationSec, at) => ({ file: `seg-${at}.ts`, durationSec })),
});
const MINUTE = loopOf(...Array<number>(15).fill(4));
const NOW = Date.parse('2026-01-01T12:00:07.500Z');

interface Segment {
  readonly number: number;
  readonly discontinuity: number;
  readonly startMs: number;
  readonly durationMs: number;
  readonly url: string;
}

/** Reads a playlist as a player does: numbers, dates and discontinuities counted from its tags. */
function read(playlist: string): Segment[] {
  const tag = (name: string) => Number(new RegExp(`#EXT-X-${name}:(\\d+)`).exec(playlist)?.[1]);
  let number = tag('MEDIA-SEQUENCE');
  let discontinuity = tag('DISCONTINUITY-SEQUENCE');
  let startMs = Number.NaN;
  let durationMs = 0;
  const segments: Segment[] = [];
  for (const line of playlist.split('\n')) {
    if (line === '#EXT-X-DISCONTINUITY') discontinuity += 1;
    else if (line.startsWith('#EXT-X-PROGRAM-DATE-TIME:')) startMs = Date.parse(line.slice(25));
    else if (line.startsWith('#EXTINF:')) durationMs = Number.parseFloat(line.slice(8)) * 1000;
    else if (line && !line.startsWith('#')) {
      segments.push({ number, discontinuity, startMs, durationMs, url: line });
      number += 1;
      startMs += durationMs;
    }
  }
  return segments;
}

const at = (loop: LiveLoop, ms: number) => read(mediaPlaylist(loop, '/media/', ms));

describe('a live playlist', () => {
  it('is the last half hour, complete segments only', () => {
    const segments = at(MINUTE, NOW);
    const last = segments.at(-1)!;
    expect(last.startMs + last.durationMs).toBeLessThanOrEqual(NOW);
    expect(last.startMs + last.durationMs).toBeGreaterThan(NOW - 4_000);
    expect(segments).toHaveLength(450);
    expect(segments[0]!.startMs).toBe(Date.parse('2026-01-01T11:30:04.000Z'));
  });

  it('says what each segment is, and where the loop begins anew', () => {
    const lines = mediaPlaylist(loopOf(4, 4), '/media/', NOW).split('\n');
    expect(lines.slice(0, 12)).toEqual([
      '#EXTM3U',
      '#EXT-X-VERSION:6',
      '#EXT-X-TARGETDURATION:4',
      `#EXT-X-MEDIA-SEQUENCE:${Date.parse('2026-01-01T11:30:04Z') / 4000}`,
      `#EXT-X-DISCONTINUITY-SEQUENCE:${Math.floor(Date.parse('2026-01-01T11:30:04Z') / 8000)}`,
      '#EXT-X-PROGRAM-DATE-TIME:2026-01-01T11:30:04.000Z',
      '#EXTINF:4.000,',
      '/media/seg-1.ts',
      '#EXT-X-DISCONTINUITY',
      '#EXT-X-PROGRAM-DATE-TIME:2026-01-01T11:30:08.000Z',
      '#EXTINF:4.000,',
      '/media/seg-0.ts',
    ]);
  });

  const loop = fc
    .array(fc.integer({ min: 1_000, max: 6_000 }), { minLength: 1, maxLength: 12 })
    .map((durations) => loopOf(...durations.map((ms) => ms / 1000)));
  const moment = fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 });

  it('agrees with every other reading of it where they overlap, and never goes back', () => {
    fc.assert(
      fc.property(loop, moment, fc.integer({ min: 0, max: 120_000 }), (loop, now, later) => {
        const before = at(loop, now);
        const after = at(loop, now + later);
        expect(after[0]!.number).toBeGreaterThanOrEqual(before[0]!.number);
        expect(after.at(-1)!.number).toBeGreaterThanOrEqual(before.at(-1)!.number);
        expect(after[0]!.discontinuity).toBeGreaterThanOrEqual(before[0]!.discontinuity);
        const known = new Map(before.map((segment) => [segment.number, segment]));
        const shared = after.filter(({ number }) => known.has(number));
        expect(shared.length).toBeGreaterThan(0);
        for (const segment of shared) expect(segment).toEqual(known.get(segment.number));
      }),
      { numRuns: 40 },
    );
  });

  it('runs on without a gap, each round of the loop one discontinuity further', () => {
    fc.assert(
      fc.property(loop, moment, (loop, now) => {
        const segments = at(loop, now);
        for (const [step, next] of segments.slice(1).entries()) {
          const previous = segments[step]!;
          expect(next.startMs).toBe(previous.startMs + Math.round(previous.durationMs));
          const isNewRound = next.url === '/media/seg-0.ts';
          expect(next.discontinuity - previous.discontinuity).toBe(isNewRound ? 1 : 0);
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('the playlist of renditions', () => {
  it('offers each', () => {
    expect(masterPlaylist(MINUTE).split('\n')).toEqual([
      '#EXTM3U',
      '#EXT-X-VERSION:6',
      '#EXT-X-INDEPENDENT-SEGMENTS',
      '#EXT-X-STREAM-INF:BANDWIDTH=400000,RESOLUTION=640x360,CODECS="avc1.4d401e,mp4a.40.2",FRAME-RATE=25.000',
      '360p.m3u8',
      '#EXT-X-STREAM-INF:BANDWIDTH=1500000,RESOLUTION=1280x720,CODECS="avc1.4d401f,mp4a.40.2"',
      '720p.m3u8',
      '',
    ]);
  });
});

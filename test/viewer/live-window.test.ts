import { momentPosition, windowStartOf } from '../../src/viewer/live-edge.js';
import { findVariant, windowStartMs } from '../../src/viewer/live-window.js';

const noon = Date.parse('2026-01-06T12:00:00Z');
const parts = (count: number) => Array.from({ length: count }, (_, at) => `#EXTINF:6.0,\npart${at}.ts`).join('\n');

it('finds a playlist among the variants, and none in a playlist of parts', () => {
  const master = '#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\n\nlow/index.m3u8\n';
  expect(findVariant(master, (url) => `https://cdn.example/${url}`)).toBe('https://cdn.example/low/index.m3u8');
  expect(findVariant(`#EXTM3U\n${parts(3)}`, (url) => url)).toBeUndefined();
});

it('says when the window began: as the stream dates itself, else by its length', () => {
  expect(windowStartMs(`#EXTM3U\n${parts(100)}`, noon)).toBe(noon - 600_000);
  const dated = `#EXTM3U\n#EXT-X-PROGRAM-DATE-TIME:2026-01-06T11:00:00Z\n${parts(100)}`;
  expect(windowStartMs(dated, noon)).toBe(noon - 3_600_000);
});

it('knows no window of a stream that keeps little, has ended, or is no playlist', () => {
  const texts = [parts(5), `${parts(100)}\n#EXT-X-ENDLIST`, '<html>', ''];
  expect(texts.map((text) => windowStartMs(text, noon))).toEqual([undefined, undefined, undefined, undefined]);
});

it('finds the place of a moment in the window, and no place outside it', () => {
  const range = { start: 100, end: 1000 };
  const epochMs = noon - 1000 * 1000;
  expect(momentPosition(noon - 300_000, range, epochMs, noon)).toBe(700);
  expect(momentPosition(noon - 300_000, range, undefined, noon)).toBe(700);
  expect([momentPosition(0, range, epochMs, noon), momentPosition(noon * 2, range, epochMs, noon)]).toEqual([
    108, 1000,
  ]);
  expect(windowStartOf(range, epochMs, noon)).toBe(noon - 900_000);
  expect(windowStartOf({ start: 0, end: 30 }, undefined, noon)).toBeUndefined();
});

// Captions from the narration's own cues: whole WebVTT files, and the same cut into HLS parts.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROW_LENGTH = 42;
const LINGER_SEC = 0.4;

/** Cues stay a moment longer than the voice, but never into the next one. */
export function toCaptions(cues, durationSec) {
  return cues.map(({ start, end, text }, index) => ({
    start,
    end: Math.min(end + LINGER_SEC, (cues[index + 1]?.start ?? durationSec) - 0.02),
    text: twoRows(text),
  }));
}

function twoRows(text) {
  if (text.length <= ROW_LENGTH) return text;
  const words = text.split(' ');
  const longest = words.map((_, index) =>
    Math.max(words.slice(0, index).join(' ').length, words.slice(index).join(' ').length),
  );
  const at = longest.indexOf(Math.min(...longest.slice(1)));
  return `${words.slice(0, at).join(' ')}\n${words.slice(at).join(' ')}`;
}

export function timestamp(seconds) {
  const whole = Math.round(seconds * 1000);
  const two = (value) => String(Math.floor(value)).padStart(2, '0');
  return `${two(whole / 3_600_000)}:${two((whole / 60_000) % 60)}:${two((whole / 1000) % 60)}.${String(whole % 1000).padStart(3, '0')}`;
}

const toCue = ({ start, end, text }, index) => `${index + 1}\n${timestamp(start)} --> ${timestamp(end)}\n${text}\n`;

export const toWebVtt = (captions) => `WEBVTT\n\n${captions.map(toCue).join('\n')}`;

/** HLS parts carry the clock of the pictures and repeat a cue that crosses their edge. */
export function writeCaptionParts(captions, { folder, durationSec, segmentSec, startSec }) {
  mkdirSync(folder, { recursive: true });
  const header = `WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:${Math.round(startSec * 90_000)},LOCAL:00:00:00.000\n`;
  const parts = [];
  for (let from = 0; from < durationSec; from += segmentSec) {
    const until = Math.min(durationSec, from + segmentSec);
    const file = `seg-${String(parts.length).padStart(3, '0')}.vtt`;
    const cues = captions.map(toCue).filter((_, index) => captions[index].start < until && captions[index].end > from);
    writeFileSync(join(folder, file), `${header}\n${cues.join('\n')}`);
    parts.push({ file, durationSec: until - from });
  }
  return parts;
}

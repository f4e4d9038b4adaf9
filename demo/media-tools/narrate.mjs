// Words to speech: espeak-ng speaks each line, the lines are laid on a timeline, and the timeline becomes one track.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const VOICES = {
  anna: { voice: 'en-gb+f2', pitch: 46 },
  tom: { voice: 'en-gb-x-rp+m3', pitch: 40 },
  spanish: { voice: 'es+f2', pitch: 46 },
};
const SPEEDS = [148, 152, 156, 160, 164, 168, 172, 176, 180];
const LEAD_SEC = 0.8;
const GAP_SEC = 0.42;
const TAIL_SEC = 0.8;
const ESPEAK_RATE = 22050;
const SPEECH_LEVEL = 0.32;
/** Takes the edge off a synthetic voice: less fizz, a little chest, a small room. */
const VOICE_CHAIN =
  'highpass=f=75,equalizer=f=190:t=q:w=1:g=2,equalizer=f=3400:t=q:w=1.2:g=-3,lowpass=f=8200,aecho=0.9:0.5:23|37:0.08|0.05,acompressor=threshold=-24dB:ratio=2.2:attack=8:release=160';

/**
 * Speaks `lines` (texts with an optional earliest start) into `durationSec`, as slowly as they fit.
 * Returns the cues and the samples at `sampleRate`.
 */
export function narrate({ lines, voice, durationSec, sampleRate }) {
  if (lines.length === 0) return { cues: [], samples: new Float32Array(Math.round(durationSec * sampleRate)) };
  for (const speed of SPEEDS) {
    const cues = layOut(lines, speak(lines, VOICES[voice], speed));
    const overruns =
      cues.at(-1).end > durationSec - TAIL_SEC ||
      cues.some((cue, index) => lines[index].at !== undefined && cue.start > lines[index].at + 2.5);
    if (!overruns)
      return { speed, cues: cues.map(({ samples, ...cue }) => cue), samples: mixDown(cues, durationSec, sampleRate) };
  }
  throw new Error(`The narration does not fit into ${durationSec} seconds, even at ${SPEEDS.at(-1)} words a minute`);
}

function speak(lines, { voice, pitch }, speed) {
  const folder = mkdtempSync(join(tmpdir(), 'rundown-voice-'));
  try {
    return lines.map(({ text }, index) => {
      const file = join(folder, `${index}.wav`);
      execFileSync('espeak-ng', ['-v', voice, '-s', String(speed), '-p', String(pitch), '-a', '90', '-w', file, text]);
      return trimSilence(readWav(file));
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readWav(file) {
  const bytes = readFileSync(file);
  const start = bytes.indexOf('data', 12, 'latin1') + 8;
  const samples = new Float32Array((bytes.length - start) >> 1);
  for (let index = 0; index < samples.length; index += 1) samples[index] = bytes.readInt16LE(start + index * 2) / 32768;
  return samples;
}

function trimSilence(samples) {
  const loud = (sample) => Math.abs(sample) > 0.004;
  const first = samples.findIndex(loud);
  const last = samples.findLastIndex(loud);
  return samples.slice(Math.max(0, first - 200), last + 600);
}

function layOut(lines, spoken) {
  let cursor = LEAD_SEC;
  return lines.map(({ text, at }, index) => {
    const start = Math.max(cursor, at ?? 0);
    const end = start + spoken[index].length / ESPEAK_RATE;
    cursor = end + GAP_SEC;
    return { start, end, text, samples: spoken[index] };
  });
}

function mixDown(cues, durationSec, sampleRate) {
  const track = new Float32Array(Math.round(durationSec * ESPEAK_RATE));
  let power = 0;
  let count = 0;
  for (const { start, samples } of cues) {
    track.set(samples, Math.round(start * ESPEAK_RATE));
    for (const sample of samples) power += sample * sample;
    count += samples.length;
  }
  const gain = SPEECH_LEVEL / Math.sqrt(power / count);
  for (let index = 0; index < track.length; index += 1) track[index] *= gain;
  return throughFfmpeg(track, sampleRate, Math.round(durationSec * sampleRate));
}

function throughFfmpeg(track, sampleRate, length) {
  const folder = mkdtempSync(join(tmpdir(), 'rundown-voice-'));
  const input = join(folder, 'in.f32');
  writeFileSync(input, Buffer.from(track.buffer));
  const output = execFileSync(
    'ffmpeg',
    [
      '-v',
      'error',
      '-f',
      'f32le',
      '-ar',
      String(ESPEAK_RATE),
      '-ac',
      '1',
      '-i',
      input,
      '-af',
      VOICE_CHAIN,
      '-ar',
      String(sampleRate),
      '-f',
      'f32le',
      '-',
    ],
    { maxBuffer: 1 << 29 },
  );
  rmSync(folder, { recursive: true });
  const samples = new Float32Array(length);
  samples.set(
    new Float32Array(output.buffer.slice(output.byteOffset, output.byteOffset + output.length)).subarray(0, length),
  );
  return samples;
}

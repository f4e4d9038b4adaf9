// The quiet bed below the voice: a soft chord for the news, the sea for the slow film and the camera.
import { writeFileSync } from 'node:fs';
import { createRandom } from './scenes/shapes.mjs';

const CHORDS = {
  Politics: [146.83, 220, 293.66, 349.23],
  World: [130.81, 196, 261.63, 329.63],
  Business: [155.56, 233.08, 311.13, 392],
  Weather: [174.61, 261.63, 349.23, 440],
  Sport: [164.81, 246.94, 329.63, 415.3],
  Science: [138.59, 207.65, 277.18, 349.23],
};
const CHORD_LEVEL = 0.0042;
const SEA_LEVEL = { bed: 0.024, alone: 0.11 };
const FADE_SEC = 0.8;
const LIMIT = 0.89;

/** Adds the bed to the voice and returns samples that never clip. */
export function mixBed(voice, { section, seed, sampleRate, bed, looped = false }) {
  const random = createRandom(seed);
  const layers =
    bed === 'sea'
      ? [sea(random, sampleRate, voice.length, SEA_LEVEL.alone), bell(sampleRate, voice.length)]
      : bed === 'slow'
        ? [sea(random, sampleRate, voice.length, SEA_LEVEL.bed), chord(CHORDS[section], sampleRate, voice.length)]
        : [chord(CHORDS[section], sampleRate, voice.length)];
  const mixed = new Float32Array(voice.length);
  for (let index = 0; index < voice.length; index += 1) {
    const atSec = index / sampleRate;
    const leftSec = (voice.length - index) / sampleRate;
    const fade = looped ? 1 : Math.min(1, atSec / FADE_SEC, leftSec / FADE_SEC);
    let sum = voice[index];
    for (const layer of layers) sum += layer(index) * fade;
    mixed[index] = LIMIT * Math.tanh(sum / LIMIT);
  }
  return mixed;
}

const chord = (notes, sampleRate) => (index) => {
  const t = index / sampleRate;
  let sum = 0;
  notes.forEach((note, order) => {
    const swell = 0.62 + 0.38 * Math.sin(t * (0.21 + order * 0.07) + order * 1.7);
    sum += (swell * (Math.sin(6.28318 * note * t) + 0.3 * Math.sin(12.56637 * note * 1.0012 * t))) / (1 + order * 0.4);
  });
  return sum * CHORD_LEVEL;
};

/** Filtered noise that comes and goes like waves on stone. */
function sea(random, sampleRate, length, level) {
  const noise = new Float32Array(length);
  let low = 0;
  let lower = 0;
  for (let index = 0; index < length; index += 1) {
    low += (random.next() * 2 - 1 - low) * (3600 / sampleRate);
    lower += (low - lower) * (9000 / sampleRate);
    const t = index / sampleRate;
    const wave =
      0.35 +
      0.4 * Math.max(0, Math.sin((6.28318 * t) / 7.5)) ** 1.6 +
      0.25 * Math.max(0, Math.sin((6.28318 * t) / 12 + 1)) ** 2;
    noise[index] = lower * wave * level * 9;
  }
  return (index) => noise[index];
}

/** A bell buoy, far away, every ten seconds. */
const bell = (sampleRate) => (index) => {
  const t = (index / sampleRate + 6) % 10;
  if (t > 4) return 0;
  return (
    0.012 *
    Math.exp(-1.7 * t) *
    (Math.sin(6.28318 * 587 * t) + 0.5 * Math.sin(6.28318 * 1410 * t) * Math.exp(-2 * t)) *
    Math.min(1, t * 200)
  );
};

export function writeWav(file, samples, sampleRate) {
  const bytes = Buffer.alloc(44 + samples.length * 2);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(36 + samples.length * 2, 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(sampleRate, 24);
  bytes.writeUInt32LE(sampleRate * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36);
  bytes.writeUInt32LE(samples.length * 2, 40);
  samples.forEach((sample, index) => {
    bytes.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * 32767), 44 + index * 2);
  });
  writeFileSync(file, bytes);
}

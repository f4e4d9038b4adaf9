// Makes the videos and live loops of the demo channel: node demo/make-media.mjs [--force] [id ...]
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toCaptions, toWebVtt, writeCaptionParts } from './media-tools/captions.mjs';
import { encodeAudio, encodeVideo, frameStep, muxMp4, RENDITIONS, startSec } from './media-tools/encode.mjs';
import { planShots, renderFrames } from './media-tools/frames.mjs';
import { narrate } from './media-tools/narrate.mjs';
import { needPrograms, needSharp } from './media-tools/needs.mjs';
import {
  AUDIO_CODEC,
  bitRates,
  readParts,
  videoCodec,
  writeMaster,
  writeMediaPlaylist,
} from './media-tools/playlists.mjs';
import { mixBed, writeWav } from './media-tools/sound.mjs';
import { writeThumbs } from './media-tools/thumbs.mjs';
import { drawMark, drawStrip } from './media-tools/titles.mjs';

const PACE = {
  normal: { fps: 25, segmentSec: 4, soundKbps: 32, sampleRate: 32000, captionSec: 12, crfShift: 1 },
  slow: { fps: 2.5, segmentSec: 20, soundKbps: 17, sampleRate: 16000, captionSec: 70, crfShift: 8 },
  live: { fps: 25, segmentSec: 4, soundKbps: 26, sampleRate: 24000, crfShift: 4 },
};

/** The sound ends a little early, so that its encoder's delay does not start one more part. */
const SOUND_STOPS_SEC = 0.08;

const root = fileURLToPath(new URL('.', import.meta.url));
const media = join(root, 'media');
const { segments, live } = JSON.parse(readFileSync(join(root, 'segments.json'), 'utf8'));
const force = process.argv.includes('--force');
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

needPrograms('ffmpeg', 'espeak-ng');
const sharp = await needSharp();
sharp.concurrency(1);
const toolsHash = hashTools();

for (const segment of segments) await make(segment, makeSegment);
for (const stream of live) await make(stream, makeLiveLoop);

/** Makes one folder of media, unless it was already made from the same words with the same tools. */
async function make(entry, maker) {
  if (wanted.length > 0 && !wanted.includes(entry.id)) return;
  const folder = join(media, entry.id);
  const stamp = createHash('sha256').update(toolsHash).update(JSON.stringify(entry)).digest('hex');
  const stampFile = join(folder, 'made-from.txt');
  if (!force && existsSync(stampFile) && readFileSync(stampFile, 'utf8').trim() === stamp)
    return console.log(`${entry.id}: up to date`);
  const started = Date.now();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const work = mkdtempSync(join(tmpdir(), 'rundown-media-'));
  try {
    await maker(entry, folder, work);
  } finally {
    rmSync(work, { recursive: true });
  }
  writeFileSync(stampFile, `${stamp}\n`);
  console.log(
    `\r${entry.id}: ${Math.round(folderBytes(folder) / 1024)} KB in ${Math.round((Date.now() - started) / 1000)} s`,
  );
}

async function makeSegment(segment, folder, work) {
  const pace = PACE[segment.slow ? 'slow' : 'normal'];
  const english = speak(segment, 'en', pace);
  const spanish = segment.spanishVoice ? speak(segment, 'es', pace, english.cues) : undefined;
  const tracks = [
    { language: 'en', samples: english.samples },
    ...(segment.spanishVoice ? [{ language: 'es', samples: spanish.samples }] : []),
  ];
  const audio = tracks.map(({ language, samples }) => {
    const wav = join(work, `${language}.wav`);
    writeWav(
      wav,
      mixBed(samples.subarray(0, samples.length - Math.round(SOUND_STOPS_SEC * pace.sampleRate)), {
        section: segment.section,
        seed: segment.seed,
        sampleRate: pace.sampleRate,
        bed: segment.slow ? 'slow' : 'chord',
      }),
      pace.sampleRate,
    );
    const target = join(folder, `audio-${language}`);
    encodeAudio(wav, { folder: target, fps: pace.fps, segmentSec: pace.segmentSec, kbps: pace.soundKbps });
    return { language, rates: tidyPlaylist(target) };
  });

  // Spanish captions follow the Spanish voice where there is one, otherwise the English voice that is heard.
  const captions = [{ language: 'en', cues: english.cues }];
  if (segment.lines[0].es)
    captions.push({
      language: 'es',
      cues: spanish?.cues ?? english.cues.map((cue, index) => ({ ...cue, text: segment.lines[index].es })),
    });
  for (const { language, cues } of captions) {
    const shown = toCaptions(cues, segment.durationSec);
    writeFileSync(join(folder, `captions.${language}.vtt`), toWebVtt(shown));
    const target = join(folder, `captions-${language}`);
    writeMediaPlaylist(
      target,
      writeCaptionParts(shown, {
        folder: target,
        durationSec: segment.durationSec,
        segmentSec: pace.captionSec,
        startSec: startSec(pace.fps),
      }),
    );
  }

  const shots = planShots(segment);
  const strips = [
    {
      image: await drawStrip(sharp, { kicker: segment.section, title: segment.title }),
      startSec: 0,
      endSec: segment.durationSec,
    },
  ];
  await encodeVideo(renderFrames(sharp, { shots, durationSec: segment.durationSec, fps: pace.fps, strips }), {
    folder,
    ...pace,
    onFrame: progress(segment, pace.fps),
  });
  if (segment.mp4) muxMp4(folder, join(folder, 'video.mp4'));
  const renditions = RENDITIONS.map((rendition) => ({
    ...rendition,
    fps: pace.fps / frameStep(rendition, pace.fps),
    codec: videoCodec(join(folder, rendition.name)),
    rates: tidyPlaylist(join(folder, rendition.name)),
  }));
  writeMaster(folder, { renditions, audio, captions: captions.map(({ language }) => language) });
  await writeThumbs(sharp, { shots, durationSec: segment.durationSec, slow: segment.slow, folder });
}

async function makeLiveLoop(stream, folder, work) {
  const pace = PACE.live;
  const { samples } = speak(stream, 'en', pace);
  const sound = join(work, 'sound.wav');
  writeWav(
    sound,
    mixBed(samples, {
      section: stream.section,
      seed: stream.seed,
      sampleRate: pace.sampleRate,
      bed: stream.lines.length > 0 ? 'chord' : 'sea',
      looped: true,
    }),
    pace.sampleRate,
  );
  const shots = planShots(stream);
  const strips = await Promise.all(
    shots
      .filter(({ strap }) => strap)
      .map(async ({ strap, from, until, fade }) => ({
        image: await drawStrip(sharp, strap),
        startSec: Math.max(0, from + fade / 2),
        endSec: until - fade / 2,
      })),
  );
  const mark = strips.length > 0 ? await drawMark(sharp) : undefined;
  await encodeVideo(renderFrames(sharp, { shots, durationSec: stream.durationSec, fps: pace.fps, strips, mark }), {
    folder,
    ...pace,
    sound,
    onFrame: progress(stream, pace.fps),
  });
  const renditions = RENDITIONS.map((rendition) => {
    const { name, width, height } = rendition;
    const target = join(folder, name);
    return {
      name,
      width,
      height,
      bandwidth: bitRates(readParts(target)).peak,
      codecs: `${videoCodec(target)},${AUDIO_CODEC}`,
      frameRate: pace.fps / frameStep(rendition, pace.fps),
    };
  });
  const parts = readParts(join(folder, RENDITIONS[0].name)).map(({ file, durationSec }) => ({ file, durationSec }));
  for (const { name } of RENDITIONS) unlinkSync(join(folder, name, 'playlist.m3u8'));
  writeFileSync(
    join(folder, 'loop.json'),
    `${JSON.stringify({ segmentDurationSec: pace.segmentSec, renditions, segments: parts }, null, 2)}\n`,
  );
}

function speak(segment, language, { sampleRate }, follow) {
  const lines = segment.lines.map((line, index) => ({ text: line[language], at: follow?.[index].start ?? line.at }));
  return narrate({
    lines,
    voice: language === 'es' ? 'spanish' : segment.voice,
    durationSec: segment.durationSec,
    sampleRate,
  });
}

/** Replaces ffmpeg's playlist by our own and returns the bit rates. */
function tidyPlaylist(folder) {
  const parts = readParts(folder);
  writeMediaPlaylist(folder, parts);
  return bitRates(parts);
}

function progress({ id, durationSec }, fps) {
  const total = Math.round(durationSec * fps);
  let done = 0;
  return () => {
    done += 1;
    if (done % fps === 0 || done === total) process.stdout.write(`\r${id}: ${Math.floor((done / total) * 100)} %   `);
  };
}

function hashTools() {
  const hash = createHash('sha256');
  const tools = join(root, 'media-tools');
  for (const file of readdirSync(tools, { recursive: true })
    .filter((name) => name.endsWith('.mjs'))
    .sort())
    hash.update(file).update(readFileSync(join(tools, file)));
  return hash.update(readFileSync(join(root, 'make-media.mjs'))).digest('hex');
}

function folderBytes(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + readFileSync(join(entry.parentPath ?? entry.path, entry.name)).length, 0);
}

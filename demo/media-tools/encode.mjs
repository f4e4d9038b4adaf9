// Frames and sound into HLS parts with ffmpeg: MPEG-TS, H.264, AAC, the settings that old sets can play.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { FRAME_HEIGHT, FRAME_WIDTH } from './frames.mjs';

/** The smallest rendition shows every second frame: at its bit rate the packets of the others would cost as much as the picture. */
export const RENDITIONS = [
  { name: '360p', width: 640, height: 360, profile: 'main', level: '3.0', crf: 38, maxKbps: 420, frameStep: 2 },
  { name: '540p', width: 960, height: 540, profile: 'main', level: '3.1', crf: 39.5, maxKbps: 800, frameStep: 1 },
  { name: '720p', width: 1280, height: 720, profile: 'high', level: '3.1', crf: 39.5, maxKbps: 1400, frameStep: 1 },
];
const BITEXACT = ['-fflags', '+bitexact', '-flags:v', '+bitexact', '-flags:a', '+bitexact', '-map_metadata', '-1'];
/** With two B-frames (one, of half the frames) the first picture is shown two frames after the clock starts; the sound waits for it. */
const B_FRAMES = 2;
/** Pictures that are slow already lose none. */
const HALVABLE_FPS = 20;
export const frameStep = (rendition, fps) => (fps >= HALVABLE_FPS ? rendition.frameStep : 1);
export const startSec = (fps) => B_FRAMES / fps;

/** Tables once a part instead of ten times a second: at these bit rates they would be a third of the file. */
const tsOptions = (clockMs) => `mpegts_copyts=1:pat_period=30:sdt_period=600:pcr_period=${clockMs}`;
/** How often a part repeats the stream's clock, in milliseconds: sound on its own has few packets to carry it. */
const CLOCK_MS = { pictures: 80, slow: 400, sound: 500 };
/** Lets the muxer pack several sound frames into one packet; with `mpegts_copyts` it moves no timestamp. */
const muxDelay = (seconds) => ['-muxdelay', String(seconds), '-muxpreload', '0'];

const hls = (folder, segmentSec, clockMs) => [
  '-f',
  'hls',
  '-hls_time',
  String(segmentSec),
  '-hls_playlist_type',
  'vod',
  '-hls_flags',
  'independent_segments',
  '-hls_segment_type',
  'mpegts',
  '-hls_segment_options',
  tsOptions(clockMs),
  '-hls_segment_filename',
  join(folder, 'seg-%03d.ts'),
  join(folder, 'playlist.m3u8'),
];

const videoCodec = ({ profile, level, crf, maxKbps, step }, { fps, segmentSec, crfShift = 0 }) => [
  '-c:v',
  'libx264',
  '-preset',
  'medium',
  '-tune',
  'animation',
  '-profile:v',
  profile,
  '-level',
  level,
  '-pix_fmt',
  'yuv420p',
  '-crf',
  String(crf + crfShift),
  '-maxrate',
  `${maxKbps}k`,
  '-bufsize',
  `${maxKbps * 2}k`,
  '-threads',
  '2',
  '-x264-params',
  `keyint=${(fps * segmentSec) / step}:min-keyint=${(fps * segmentSec) / step}:scenecut=0:open-gop=0:bframes=${B_FRAMES / step}:b-adapt=1:ref=4:aq-mode=1:psy-rd=0.0`,
  '-color_primaries',
  'bt709',
  '-color_trc',
  'bt709',
  '-colorspace',
  'bt709',
  '-color_range',
  'tv',
];

/** Encodes one stream of frames into all renditions at once. `sound` (a WAV) is muxed into each of them when given. */
export async function encodeVideo(frames, { folder, fps, segmentSec, crfShift, sound, soundKbps, onFrame }) {
  for (const { name } of RENDITIONS) mkdirSync(join(folder, name), { recursive: true });
  const scaled = RENDITIONS.map(
    (rendition, index) =>
      `[s${index}]${frameStep(rendition, fps) > 1 ? 'framestep=2,' : ''}scale=${rendition.width}:${rendition.height}:flags=lanczos[v${index}]`,
  );
  const graph = `[0:v]scale=in_range=full:out_range=tv:out_color_matrix=bt709:flags=accurate_rnd+full_chroma_int,format=yuv444p,split=${RENDITIONS.length}${RENDITIONS.map((_, index) => `[s${index}]`).join('')};${scaled.join(';')}`;
  const outputs = RENDITIONS.flatMap((rendition, index) => [
    '-map',
    `[v${index}]`,
    ...videoCodec({ ...rendition, step: frameStep(rendition, fps) }, { fps, segmentSec, crfShift }),
    ...(sound ? ['-map', '1:a', ...audioCodec(soundKbps)] : []),
    ...BITEXACT,
    ...muxDelay(0.6),
    ...hls(join(folder, rendition.name), segmentSec, fps < HALVABLE_FPS ? CLOCK_MS.slow : CLOCK_MS.pictures),
  ]);
  const input = [
    '-f',
    'rawvideo',
    '-pix_fmt',
    'rgb24',
    '-s',
    `${FRAME_WIDTH}x${FRAME_HEIGHT}`,
    '-r',
    String(fps),
    '-i',
    '-',
    ...(sound ? ['-i', sound] : []),
  ];
  const ffmpeg = spawn('ffmpeg', ['-v', 'error', '-y', ...input, '-filter_complex', graph, ...outputs], {
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  const finished = new Promise((resolve, reject) =>
    ffmpeg.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`ffmpeg stopped with code ${code}`)))),
  );
  finished.catch(() => {});
  ffmpeg.stdin.on('error', () => {});
  for await (const frame of frames) {
    if (ffmpeg.exitCode !== null) break;
    if (!ffmpeg.stdin.write(frame))
      await Promise.race([new Promise((resolve) => ffmpeg.stdin.once('drain', resolve)), finished]);
    onFrame?.();
  }
  ffmpeg.stdin.end();
  await finished;
}

const audioCodec = (kbps) => ['-c:a', 'aac', '-b:a', `${kbps}k`, '-ac', '1', '-aac_coder', 'twoloop'];

/** One audio rendition of its own, its clock set to that of the pictures. */
export function encodeAudio(wav, { folder, fps, segmentSec, kbps }) {
  mkdirSync(folder, { recursive: true });
  execFileSync('ffmpeg', [
    '-v',
    'error',
    '-y',
    '-i',
    wav,
    ...audioCodec(kbps),
    ...BITEXACT,
    '-output_ts_offset',
    String(startSec(fps)),
    ...muxDelay(0.6),
    ...hls(folder, segmentSec, CLOCK_MS.sound),
  ]);
}

/** A progressive MP4 for sets without HLS: the middle rendition and the sound, copied, not encoded again. */
export function muxMp4(folder, file) {
  execFileSync('ffmpeg', [
    '-v',
    'error',
    '-y',
    '-i',
    join(folder, '540p', 'playlist.m3u8'),
    '-i',
    join(folder, 'audio-en', 'playlist.m3u8'),
    '-map',
    '0:v',
    '-map',
    '1:a',
    '-c',
    'copy',
    ...BITEXACT,
    '-movflags',
    '+faststart',
    file,
  ]);
}

// The moving pictures: every frame of a segment, drawn one by one from its shots, with cross-fades and the title strip.
import { drawFrame } from './scenes.mjs';

export const FRAME_WIDTH = 1280;
export const FRAME_HEIGHT = 720;
/** Every shot opens with a glide of the camera that comes to rest; a still camera costs few bytes. */
const GLIDE = { normal: { units: 56, sec: 4 }, slow: { units: 24, sec: 70 } };
const FADE_SEC = { normal: 0.8, slow: 3.2 };
/** The slow film shows slow motion: boats, blades and clouds at a seventh of their pace. */
const TIME_SCALE = { normal: 1, slow: 0.15 };
const STRIP = { fromSec: 0.8, untilSec: 6.2, moveSec: 0.5, left: 64, bottom: 656 };
const IN_FLIGHT = 3;

/** Divides a segment's time among its shots. Every shot knows when it starts and ends, fades included. */
export function planShots(segment) {
  const pace = segment.slow ? 'slow' : 'normal';
  const fade = FADE_SEC[pace];
  const span = segment.durationSec / segment.shots.length;
  return segment.shots.map((shot, index) => {
    const from = index * span - (index > 0 ? fade / 2 : 0);
    const until = (index + 1) * span + (index < segment.shots.length - 1 ? fade / 2 : 0);
    return {
      section: segment.section,
      ...shot,
      from,
      until,
      fade,
      timeScale: TIME_SCALE[pace],
      glide: { ...GLIDE[pace], direction: index % 2 ? -1 : 1 },
    };
  });
}

/** The SVG documents to be seen at a time: one, or two with the share of the second while they cross over. */
export function documentsAt(shots, timeSec, size) {
  const visible = shots.filter(({ from, until }) => timeSec >= from && timeSec < until);
  const draw = (shot) =>
    drawFrame(
      { ...shot, t: (timeSec - shot.from) * shot.timeScale },
      { ...size, camera: cameraAt(shot.glide, timeSec - shot.from) },
    );
  const [below, above] = visible;
  return {
    documents: visible.map(draw),
    share: above ? Math.min(1, (timeSec - above.from) / above.fade) : 0,
    shot: above && (timeSec - above.from) / above.fade > 0.5 ? above : below,
  };
}

function cameraAt({ units, sec, direction }, timeSec) {
  const share = Math.min(1, timeSec / sec);
  return direction * units * (0.5 - (1 - share) ** 2.2);
}

/** Raw RGB of one moment, without titles. */
export async function renderAt(sharp, shots, timeSec, size) {
  const { documents, share } = documentsAt(shots, timeSec, size);
  const [below, above] = await Promise.all(
    documents.map((svg) => sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer()),
  );
  return above ? crossFade(below, above, share) : below;
}

/** All frames in order; a few are always being drawn ahead. */
export async function* renderFrames(sharp, { shots, durationSec, fps, strips, mark }) {
  const count = Math.round(durationSec * fps);
  const size = { width: FRAME_WIDTH, height: FRAME_HEIGHT };
  const start = (index) => renderAt(sharp, shots, index / fps, size);
  const queue = Array.from({ length: Math.min(IN_FLIGHT, count) }, (_, index) => start(index));
  for (let index = 0; index < count; index += 1) {
    const frame = await queue.shift();
    if (index + IN_FLIGHT < count) queue.push(start(index + IN_FLIGHT));
    for (const strip of strips) placeStrip(frame, strip, index / fps);
    if (mark)
      overlay(frame, mark, { left: FRAME_WIDTH - 64 - mark.width, top: STRIP.bottom - mark.height, opacity: 1 });
    yield frame;
  }
}

function crossFade(below, above, share) {
  const weight = Math.round(256 * share * share * (3 - 2 * share));
  for (let index = 0; index < below.length; index += 1)
    below[index] = (below[index] * (256 - weight) + above[index] * weight + 128) >> 8;
  return below;
}

/** Slides the strip up as it fades in, and lets it fade away where it stands. */
function placeStrip(frame, { image, startSec, endSec }, timeSec) {
  const begin = startSec + STRIP.fromSec;
  const finish = Math.min(endSec, startSec + STRIP.untilSec);
  if (timeSec < begin || timeSec >= finish) return;
  const arriving = Math.min(1, (timeSec - begin) / STRIP.moveSec);
  const leaving = Math.min(1, (finish - timeSec) / STRIP.moveSec);
  const ease = 1 - (1 - arriving) ** 3;
  overlay(frame, image, {
    left: STRIP.left,
    top: STRIP.bottom - image.height + Math.round((1 - ease) * 26),
    opacity: Math.min(ease, leaving),
  });
}

function overlay(frame, { data, width, height }, { left, top, opacity }) {
  for (let y = 0; y < height; y += 1) {
    let from = y * width * 4;
    let to = ((top + y) * FRAME_WIDTH + left) * 3;
    for (let x = 0; x < width; x += 1, from += 4, to += 3) {
      const alpha = (data[from + 3] / 255) * opacity;
      if (alpha === 0) continue;
      for (let channel = 0; channel < 3; channel += 1)
        frame[to + channel] = Math.round(frame[to + channel] * (1 - alpha) + data[from + channel] * alpha);
    }
  }
}

// The drawing kit of the paper-cut scenes: seeded chance, smooth outlines, and the few shapes every scene shares.

export const WIDTH = 1600;
export const HEIGHT = 900;
/** How far every layer is drawn beyond the frame, so that drifting layers never show an edge. */
export const BLEED = 220;

export const round = (value) => Math.round(value * 10) / 10;
export const clamp = (value, low, high) => Math.min(high, Math.max(low, value));

/** A small seeded generator (mulberry32): the same seed draws the same picture on every machine. */
export function createRandom(seed) {
  let state = (seed * 2654435761) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let z = Math.imul(state ^ (state >>> 15), 1 | state);
    z = (z + Math.imul(z ^ (z >>> 7), 61 | z)) ^ z;
    return ((z ^ (z >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    range: (low, high) => low + next() * (high - low),
    int: (low, high) => Math.floor(low + next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    pick: (items) => items[Math.floor(next() * items.length)],
  };
}

/** A rolling outline: three sine waves of falling size. Returns y for any x. */
export function createRidge(random, { base, amplitude, wave = 700 }) {
  const waves = [
    [0.58, wave, random.range(0, 6.28)],
    [0.29, wave * random.range(0.42, 0.5), random.range(0, 6.28)],
    [0.13, wave * random.range(0.19, 0.24), random.range(0, 6.28)],
  ];
  return (x) =>
    base +
    waves.reduce((sum, [size, length, phase]) => sum + amplitude * size * Math.sin((x / length) * 6.283 + phase), 0);
}

/** The filled area below an outline, smoothed through its mid points. */
export function areaBelow(outline, { step = 32, from = -BLEED, to = WIDTH + BLEED, floor = HEIGHT + 40 } = {}) {
  let path = `M${from} ${floor}L${from} ${round(outline(from))}`;
  for (let x = from; x < to; x += step) {
    const middle = x + step / 2;
    path += `Q${round(x)} ${round(outline(x))} ${round(middle)} ${round((outline(x) + outline(x + step)) / 2)}`;
  }
  return `${path}L${to} ${round(outline(to))}L${to} ${floor}Z`;
}

/** A sheet of paper: its shape, with the soft shadow it throws on the sheet behind. */
export function sheet(path, fill, { shadow = 0.055, rise = 1 } = {}) {
  const shadows = [14, 8, 3].map(
    (dy) => `<path d="${path}" transform="translate(0 ${-dy * rise})" fill="#03060c" opacity="${shadow}"/>`,
  );
  return `${shadows.join('')}<path d="${path}" fill="${fill}"/>`;
}

export const rect = (x, y, width, height, fill, more = '') =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}" ${more}/>`;
export const circle = (x, y, radius, fill, more = '') =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${fill}" ${more}/>`;
export const ellipse = (x, y, rx, ry, fill, more = '') =>
  `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(rx)}" ry="${round(ry)}" fill="${fill}" ${more}/>`;
export const path = (d, fill, more = '') => `<path d="${d}" fill="${fill}" ${more}/>`;
export const line = (d, stroke, width, more = '') =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;
export const group = (content, { x = 0, y = 0, scale = 1, turn = 0, opacity = 1 } = {}) =>
  `<g transform="translate(${round(x)} ${round(y)})${turn ? ` rotate(${round(turn)})` : ''}${scale === 1 ? '' : ` scale(${round(scale * 100) / 100})`}"${opacity < 1 ? ` opacity="${round(opacity * 10) / 10}"` : ''}>${content}</g>`;
/** Rectangles as one path: hundreds of windows cost the renderer one element. */
export const box = (x, y, width, height) =>
  `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`;
export const polygon = (points) => `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z`;

/** A cut-out cloud with a flat foot; `puffs` is chosen once, so the cloud keeps its shape while it drifts. */
export function cloudPath(random, width) {
  const count = Math.max(3, Math.round(width / 70));
  let d = '';
  for (let index = 0; index < count; index += 1) {
    const along = (index + 0.5) / count;
    const radius = width * (0.1 + 0.13 * Math.sin(along * Math.PI)) * random.range(0.85, 1.15);
    const x = (along - 0.5) * width * 0.82;
    d += `M${round(x - radius)} 0a${round(radius)} ${round(radius)} 0 0 1 ${round(radius * 2)} 0z`;
  }
  return `${d}${`M${round(-width / 2)} 0q0 ${round(-width * 0.07)} ${round(width * 0.09)} ${round(-width * 0.07)}h${round(width * 0.82)}q${round(width * 0.09)} 0 ${round(width * 0.09)} ${round(width * 0.07)}z`}`;
}

/** Keeps a drifting thing inside a range by bringing it back on the other side. */
export const wrap = (value, low, high) => low + ((((value - low) % (high - low)) + (high - low)) % (high - low));

/** Short bright dashes on water, denser below the light. */
export function glints(random, { top, bottom, light, colour, count = 46, t = 0 }) {
  let out = '';
  for (let index = 0; index < count; index += 1) {
    const depth = random.next() ** 1.4;
    const y = top + 8 + depth * (bottom - top - 8);
    const spread = random.chance(0.62) ? 70 + depth * 230 : 1000;
    const x = light + (random.next() + random.next() - 1) * spread;
    const length = (14 + depth * 74) * random.range(0.6, 1.2);
    const sway = Math.sin(t * random.range(0.2, 0.4) + random.range(0, 6.28));
    const opacity = (spread < 400 ? 0.5 : 0.22) * (0.65 + 0.35 * random.next());
    out += rect(
      x - length / 2 + sway * 4,
      y,
      length,
      1.6 + depth * 3.2,
      colour,
      `rx="2" opacity="${round(opacity * 100) / 100}"`,
    );
  }
  return out;
}

/** Gulls as two curved strokes. */
export function gulls(random, { x, y, spread, count, colour, t = 0 }) {
  let out = '';
  for (let index = 0; index < count; index += 1) {
    const size = random.range(9, 17);
    const gx = x + random.range(-spread, spread) + t * random.range(3, 7);
    const gy = y + random.range(-spread * 0.3, spread * 0.3);
    const lift = size * (0.5 + 0.35 * Math.sin(t * 3 + random.range(0, 6.28)));
    out += line(
      `M${round(gx - size)} ${round(gy - lift)}Q${round(gx - size * 0.35)} ${round(gy - lift * 0.9)} ${round(gx)} ${round(gy)}Q${round(gx + size * 0.35)} ${round(gy - lift * 0.9)} ${round(gx + size)} ${round(gy - lift)}`,
      colour,
      2.6,
    );
  }
  return out;
}

// One duotone for each section, and the sky that goes with it.
import { BLEED, circle, ellipse, HEIGHT, rect, round, WIDTH } from './shapes.mjs';

const DUOTONES = {
  Politics: { inks: ['#1b2440', '#2f4a7a', '#6f93c4', '#e8c9a0'], warm: '#f2b56b' },
  World: { inks: ['#10302f', '#1f5a55', '#57a08f', '#f0d9a8'], warm: '#f4b860' },
  Business: { inks: ['#1d1b33', '#43386e', '#8b75c0', '#f2c7b0'], warm: '#ffb07f' },
  Weather: { inks: ['#122a44', '#1f5f8b', '#6cb6d9', '#f7e2b5'], warm: '#ffcb69' },
  Sport: { inks: ['#2b1620', '#7a2d3c', '#d0685a', '#f6cf9e'], warm: '#ffc46b' },
  Science: { inks: ['#101a2e', '#243a6b', '#5b7fc7', '#c9e3f5'], warm: '#ffc98f' },
};

export const SECTIONS = Object.keys(DUOTONES);

export function mix(from, to, amount) {
  const channel = (colour, index) => parseInt(colour.slice(1 + index * 2, 3 + index * 2), 16);
  const mixed = [0, 1, 2].map((index) =>
    Math.round(channel(from, index) + (channel(to, index) - channel(from, index)) * amount),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** The hour of a picture decides how its sky runs from top to horizon. */
const HOURS = {
  morning: {
    stops: [
      [0, 1, 2, 0.35],
      [0.45, 2, 2, 0],
      [0.78, 2, 3, 0.72],
      [1, 3, 3, 0],
    ],
    halo: 0.13,
  },
  evening: {
    stops: [
      [0, 0, 1, 0.75],
      [0.42, 1, 2, 0.75],
      [0.74, 2, 3, 0.62],
      [1, 3, 3, 0],
    ],
    halo: 0.12,
  },
  night: {
    stops: [
      [0, 0, 1, 0.12],
      [0.5, 0, 1, 0.8],
      [0.85, 1, 2, 0.65],
      [1, 2, 3, 0.25],
    ],
    halo: 0.07,
  },
};

/** All the colours a scene needs, made from its section and its hour. */
export function createPalette(section, hour) {
  const duotone = DUOTONES[section];
  if (!duotone) throw new Error(`No duotone for the section "${section}"`);
  const { inks, warm } = duotone;
  const night = hour === 'night';
  const haze = night ? mix(inks[1], inks[2], 0.55) : mix(inks[2], inks[3], 0.42);
  return {
    section,
    inks,
    warm,
    hour,
    night,
    light: inks[3],
    white: mix(inks[3], '#ffffff', 0.72),
    paper: mix(inks[3], '#ffffff', 0.35),
    dark: mix(inks[0], '#000000', 0.22),
    haze,
    /** 0 is the nearest, darkest sheet; 1 is the farthest, already the colour of the haze. */
    tone(distance) {
      if (distance < 0.5) return mix(inks[0], inks[1], distance * 2);
      if (distance < 0.8) return mix(inks[1], night ? mix(inks[1], inks[2], 0.6) : inks[2], (distance - 0.5) / 0.3);
      return mix(night ? mix(inks[1], inks[2], 0.6) : inks[2], haze, (distance - 0.8) / 0.2);
    },
  };
}

/** The gradient behind everything, down to `horizon`. */
export function sky(palette, key, { horizon = 640 } = {}) {
  const { inks, hour } = palette;
  const stops = HOURS[hour].stops
    .map(([at, a, b, amount]) => `<stop offset="${at}" stop-color="${mix(inks[a], inks[b], amount)}"/>`)
    .join('');
  return `<defs><linearGradient id="sky${key}" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="0" y2="${horizon}">${stops}</linearGradient></defs>${rect(-BLEED, -BLEED, WIDTH + 2 * BLEED, HEIGHT + 2 * BLEED, `url(#sky${key})`)}`;
}

/** Sun or moon, with the rings of paper around it. */
export function sun(palette, { x, y, radius = 92 }) {
  const ring = (grow) => circle(x, y, radius * grow, palette.light, `opacity="${HOURS[palette.hour].halo}"`);
  const disc = palette.night
    ? circle(x, y, radius, palette.light) +
      circle(x - radius * 0.3, y - radius * 0.2, radius * 0.2, palette.haze, 'opacity=".35"') +
      circle(x + radius * 0.32, y + radius * 0.28, radius * 0.14, palette.haze, 'opacity=".3"') +
      circle(x + radius * 0.2, y - radius * 0.44, radius * 0.09, palette.haze, 'opacity=".3"')
    : circle(x, y, radius, mix(palette.light, '#ffffff', 0.22));
  return `${ring(3.5)}${ring(2.45)}${ring(1.62)}${disc}`;
}

export function stars(random, palette, { count = 90, bottom = 480, t = 0 } = {}) {
  let out = '';
  for (let index = 0; index < count; index += 1) {
    const x = random.range(-BLEED, WIDTH + BLEED);
    const y = bottom * random.next() ** 1.3;
    const size = random.range(0.8, 2.4);
    const twinkle = 0.55 + 0.45 * Math.sin(t * random.range(0.4, 1.1) + random.range(0, 6.28));
    out += circle(
      x,
      y,
      size,
      palette.white,
      `opacity="${round((0.3 + 0.55 * twinkle) * (1 - y / bottom / 1.6) * 100) / 100}"`,
    );
  }
  return out;
}

/** A bank of mist between two sheets. */
export const mist = (palette, { y, height = 90, opacity = 0.3 }) => {
  const key = `mist${round(y)}${round(height)}`.replaceAll('.', '_');
  return `<defs><linearGradient id="${key}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${palette.haze}" stop-opacity="0"/><stop offset="1" stop-color="${palette.haze}" stop-opacity="${opacity}"/></linearGradient></defs>${rect(-BLEED, y - height, WIDTH + 2 * BLEED, height, `url(#${key})`)}`;
};

export const glow = (x, y, radius, colour, opacity = 0.16) =>
  [1, 0.66, 0.38]
    .map((share) => ellipse(x, y, radius * share, radius * share, colour, `opacity="${opacity}"`))
    .join('');

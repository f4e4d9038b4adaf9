import { channels, contrast } from '../../contract/contrast.js';

/** The operator's colour, as it can be used: `#rrggbb`. */
export interface Brand {
  /** Surfaces: tile, active bar. */
  readonly fill: string;
  /** Under words: deepened until white ones can be read at any size. */
  readonly plate: string;
  /** What is readable on it. */
  readonly onFill: string;
  /** Small text in the brand's tone on the ground: lightened until it can be read. */
  readonly kicker: string;
}

const ground = '#0A0E14';
const white = '#FFFFFF';
const black = '#000000';
const readable = 6;
const readableOnPlate = 4.5;
const step = 0.08;

export function toBrand(fill: string): Brand {
  let kicker = fill;
  for (let share = step; contrast(kicker, ground) < readable && share < 1; share += step)
    kicker = mix(fill, white, share);
  // White on the brand's colour is what operators expect; only a light brand needs dark letters.
  const onFill = contrast(white, fill) >= 3 ? white : ground;
  let plate = fill;
  for (let share = step; onFill === white && contrast(white, plate) < readableOnPlate; share += step)
    plate = mix(fill, black, share);
  return { fill, plate, onFill, kicker };
}

function mix(a: string, b: string, share: number): string {
  const other = channels(b);
  const mixed = channels(a).map((value, at) => Math.round(value + ((other[at] ?? value) - value) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

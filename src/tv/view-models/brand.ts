/** The operator's colour, as it can be used: `#rrggbb`. */
export interface Brand {
  /** Surfaces: tile, active bar, ticker label. */
  readonly fill: string;
  /** What is readable on it. */
  readonly onFill: string;
  /** Small text in the brand's tone on the ground: lightened until it can be read. */
  readonly kicker: string;
}

const ground = '#0A0E14';
const white = '#FFFFFF';
const readable = 6;
const step = 0.08;

export function toBrand(fill: string): Brand {
  let kicker = fill;
  for (let share = step; contrast(kicker, ground) < readable && share < 1; share += step)
    kicker = mix(fill, white, share);
  // White on the brand's colour is what operators expect; only a light brand needs dark letters.
  const onFill = contrast(white, fill) >= 3 ? white : ground;
  return { fill, onFill, kicker };
}

/** WCAG 2.2 contrast of two opaque colours. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r, g, b] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function mix(a: string, b: string, share: number): string {
  const other = channels(b);
  const mixed = channels(a).map((value, at) => Math.round(value + ((other[at] ?? value) - value) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

const channels = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

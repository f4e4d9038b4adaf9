import { following, isMirrored, look } from './look.js';

/** Lightning wants colours as 0xAARRGGBB. */
export const argb = (hex: string, alpha = 1): number =>
  ((Math.round(alpha * 255) << 24) | Number.parseInt(hex.slice(1), 16)) >>> 0;

export const isHighContrast = (): boolean => look().contrast === 'high';

export const groundHex = (): string => (isHighContrast() ? '#000000' : '#0A0E14');

/** The ground at some opacity: gradients over pictures are made of it. */
export const groundAt = (alpha: number): number => argb(groundHex(), alpha);

/** A rectangle that turns from one colour into another as lines run: from its left, or from its right. */
export const turning = (start: number, end: number) =>
  isMirrored() ? { colorLeft: end, colorRight: start } : { colorLeft: start, colorRight: end };

/** What lies between a picture or a video and words. With high contrast nothing shines through it. */
export const scrimAt = (alpha: number): number => argb(isHighContrast() ? '#000000' : '#05080C', plate(alpha));

/** White at some opacity, for tracks and quiet marks over a video. */
export const lightAt = (alpha: number): number => argb('#FFFFFF', alpha);

/** Small words in a channel's or a section's colour: white where contrast counts more. */
export const accent = (hex: string): number => (isHighContrast() ? colours.text : argb(hex));

const plate = (alpha: number): number => (isHighContrast() && alpha > 0 ? 1 : alpha);

const usualColours = () => ({
  ground: groundAt(1),
  raised: argb('#141B25'),
  raisedFocus: argb('#222D3B'),
  line: argb('#2A3542'),
  text: argb('#F4F6F8'),
  body: argb('#E8ECF0'),
  secondary: argb('#A9B4C0'),
  brand: argb('#E5383B'),
  /** Under white text of badge size: contrast 4.9. */
  brandDeep: argb('#D42A2E'),
  kicker: argb('#FF5A5F'),
  correction: argb('#E0B252'),
  focus: argb('#FFFFFF'),
  onFocus: groundAt(1),
  /** White at 9 and 12 % over ground. */
  button: lightAt(0.12),
  row: lightAt(0.09),
  quiet: argb('#1A222D'),
  badge: groundAt(0.86),
  ticker: argb('#10161F'),
  /** Breaking news: dark on light, so that it cannot be taken for a part of the screen. */
  strap: argb('#F4F6F8'),
  onStrap: groundAt(1),
  scrim: scrimAt(1),
  /** Behind the sentence that is read aloud, and its word: text on them has a contrast of 10 and 6. */
  spoken: argb('#3B3115'),
  spokenWord: argb('#6A5418'),
  none: 0x00000000,
});

/** White on black; surfaces stand out by their edge, the focus by white. */
const highColours = (): Partial<ReturnType<typeof usualColours>> => ({
  raised: argb('#1F1F1F'),
  raisedFocus: argb('#3D3D3D'),
  line: argb('#FFFFFF'),
  text: argb('#FFFFFF'),
  body: argb('#FFFFFF'),
  secondary: argb('#FFFFFF'),
  brandDeep: argb('#B00D12'),
  kicker: argb('#FFFFFF'),
  correction: argb('#FFD75E'),
  button: argb('#333333'),
  row: argb('#262626'),
  badge: groundAt(1),
  ticker: groundAt(1),
  strap: argb('#FFFFFF'),
  spoken: argb('#4D3B00'),
  spokenWord: argb('#7A5E00'),
});

export const colours = following(() => ({ ...usualColours(), ...(isHighContrast() && highColours()) }));

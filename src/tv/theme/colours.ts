/** Lightning wants colours as 0xAARRGGBB. */
export const argb = (hex: string, alpha = 1): number =>
  ((Math.round(alpha * 255) << 24) | Number.parseInt(hex.slice(1), 16)) >>> 0;

export const groundHex = '#0A0E14';

/** The ground at some opacity: gradients over pictures are made of it. */
export const groundAt = (alpha: number): number => argb(groundHex, alpha);

export const colours = {
  ground: argb(groundHex),
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
  onFocus: argb(groundHex),
  /** White at 9 and 12 % over ground. */
  button: argb('#FFFFFF', 0.12),
  row: argb('#FFFFFF', 0.09),
  quiet: argb('#1A222D'),
  badge: argb(groundHex, 0.86),
  ticker: argb('#10161F'),
  /** Breaking news: dark on light, so that it cannot be taken for a part of the screen. */
  strap: argb('#F4F6F8'),
  onStrap: argb(groundHex),
  scrim: argb('#05080C'),
  none: 0x00000000,
} as const;

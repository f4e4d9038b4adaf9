/** Lightning wants colours as 0xAARRGGBB. */
export const argb = (hex: string, alpha = 1): number =>
  ((Math.round(alpha * 255) << 24) | Number.parseInt(hex.slice(1), 16)) >>> 0;

export const groundHex = '#0A0E14';

export const colours = {
  ground: argb(groundHex),
  raised: argb('#141B25'),
  line: argb('#2A3542'),
  text: argb('#F4F6F8'),
  body: argb('#E8ECF0'),
  secondary: argb('#A9B4C0'),
  brand: argb('#E5383B'),
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
  scrim: argb('#05080C'),
  none: 0x00000000,
} as const;

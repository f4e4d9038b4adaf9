import type { CaptionStyle } from '../../viewer/caption-style.js';
import { argb, colours, isHighContrast } from './colours.js';
import { following } from './look.js';

interface CaptionLook {
  readonly fontSize: Readonly<Record<CaptionStyle['size'], number>>;
  readonly colour: Readonly<Record<CaptionStyle['colour'], string>>;
  readonly background: Readonly<Record<CaptionStyle['background'], string | undefined>>;
}

/** Captions at 1080p: pixels, and colours as a canvas takes them. */
export const captionLook = following((): CaptionLook => {
  const solid = '#000000';
  return {
    fontSize: { small: 28, medium: 36, large: 46, huge: 58 },
    colour: { white: '#FFFFFF', yellow: '#FFE94A', green: '#6BEA7C', cyan: '#6FE3F5' },
    background: { none: undefined, half: isHighContrast() ? solid : 'rgba(0, 0, 0, 0.78)', solid },
  };
});

/** In shares of the font's size. */
export const captionShape = { lineHeight: 1.5, paddingX: 0.5, paddingY: 0.12, outline: 0.16, shadow: 0.08 } as const;
export const captionRadius = 8;
export const captionEdgeColour = '#000000';

/** The picture behind the captions of the settings: a morning at its left, the night at its right. */
export const captionScene = () => ({
  sky: { bright: argb('#FFF6DC'), dark: argb('#070B18') },
  sun: argb('#FFFFFF'),
  sunSize: 96,
  land: { bright: argb('#C9DDB4'), dark: argb('#04070D') },
  ground: colours.ground,
});

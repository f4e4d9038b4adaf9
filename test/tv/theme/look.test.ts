import { contrast } from '../../../src/contract/contrast.js';
import { colours, groundHex, scrimAt } from '../../../src/tv/theme/colours.js';
import { button, cardLayouts, focusRing, hero, railPitch } from '../../../src/tv/theme/layout.js';
import { applyLook, isSameLook } from '../../../src/tv/theme/look.js';
import { motion } from '../../../src/tv/theme/motion.js';
import { type } from '../../../src/tv/theme/type.js';
import { textSizes, usualSettings } from '../../../src/viewer/viewer-settings.js';

const wear = (look: Partial<typeof usualSettings>) => applyLook({ ...usualSettings, ...look });
const hexOf = (argb: number) => `#${(argb & 0xffffff).toString(16).padStart(6, '0')}`;

afterEach(() => applyLook(usualSettings, 'ltr'));

describe('the look of the theme', () => {
  it('never has text under 24 pixels, and lines never closer than their letters', () => {
    for (const textSize of textSizes) {
      wear({ textSize });
      for (const { fontSize, lineHeight } of Object.values(type)) {
        expect(fontSize).toBeGreaterThanOrEqual(24);
        expect(lineHeight).toBeGreaterThanOrEqual(fontSize);
      }
    }
  });

  it('grows with each text size, and what holds text grows with it', () => {
    const seen = textSizes.map((textSize) => {
      wear({ textSize });
      return [type.body.fontSize, button.h, railPitch('landscape'), hero.buttonsY, cardLayouts.headline.h];
    });
    for (const [at, sizes] of seen.entries()) {
      for (const [part, size] of sizes.entries()) expect(size).toBeGreaterThan(seen[at - 1]?.[part] ?? 0);
    }
  });

  it('is the same again afterwards, in the same objects', () => {
    const [face, sizes] = [type, JSON.stringify([type, button, hero, colours])];
    wear({ textSize: 'largest', contrast: 'high', motion: 'reduced' });
    wear({});
    expect(type).toBe(face);
    expect(JSON.stringify([type, button, hero, colours])).toBe(sizes);
  });

  it('is white on black with high contrast, with a thicker ring and nothing shining through a scrim', () => {
    const ring = focusRing.width;
    wear({ contrast: 'high' });
    expect(groundHex()).toBe('#000000');
    for (const ink of [colours.text, colours.body, colours.secondary, colours.kicker])
      expect(hexOf(ink)).toBe('#ffffff');
    for (const surface of [colours.raised, colours.raisedFocus, colours.button, colours.row, colours.brandDeep])
      expect(contrast('#FFFFFF', hexOf(surface))).toBeGreaterThan(7);
    expect(scrimAt(0.5)).toBe(0xff000000);
    expect(scrimAt(0)).toBe(0x00000000);
    expect(focusRing.width).toBeGreaterThan(ring);
  });

  it('is still with reduced motion: nothing slides, nothing zooms', () => {
    wear({ motion: 'reduced' });
    for (const { duration } of Object.values(motion)) expect(duration).toBe(0);
    for (const { scale } of Object.values(cardLayouts)) expect(scale).toBe(1);
  });

  it('gives Arabic letters room above and below, and none between them', () => {
    const before = { ...type.cardHeadline };
    applyLook(usualSettings, 'rtl');
    expect(type.cardHeadline.fontSize).toBe(before.fontSize);
    expect(type.cardHeadline.lineHeight).toBeGreaterThan(before.lineHeight);
    expect([type.kicker.letterSpacing, type.alertLabel.letterSpacing]).toEqual([0, 0]);
  });

  it('knows which settings are to be seen', () => {
    expect(isSameLook(usualSettings, { ...usualSettings, autoplay: false } as typeof usualSettings)).toBe(true);
    expect(isSameLook(usualSettings, { ...usualSettings, motion: 'reduced' })).toBe(false);
  });
});

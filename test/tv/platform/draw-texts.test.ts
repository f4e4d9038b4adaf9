/** @jest-environment jsdom */
import Lightning from '@lightningjs/core';
import { drawTextsByScript } from '../../../src/tv/platform/draw-texts.js';
import '../../support/mount.js';

type Look = { text: string; rtl: boolean; letterSpacing: number };
type Renderer = (stage: unknown, canvas: HTMLCanvasElement, look: Look) => unknown;

const texts = Lightning.textures.TextTexture as unknown as { renderer: Renderer };

/** How a text would be drawn, and the pen with which its lines are. */
function drawn(text: string, rtl = false) {
  const look = { text, rtl, letterSpacing: 1.44 };
  const canvas = document.createElement('canvas');
  texts.renderer(undefined, canvas, look);
  const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
  pen.fillText('', 0, 0);
  return { look, direction: pen.direction };
}

beforeAll(() => {
  texts.renderer = () => ({});
  drawTextsByScript({ ready: () => undefined });
});

describe('a text that is drawn', () => {
  it('keeps its spacing and begins at the left when it is in Latin letters', () => {
    const { look, direction } = drawn('WEATHER');
    expect(look).toMatchObject({ rtl: false, letterSpacing: 1.44 });
    expect(direction).not.toBe('rtl');
  });

  it('hangs together and begins at the right when it is Arabic, in any interface', () => {
    for (const rtl of [false, true]) {
      const { look, direction } = drawn('أخبار المدينة.', rtl);
      expect(look).toMatchObject({ rtl: true, letterSpacing: 0 });
      expect(direction).toBe('rtl');
    }
  });

  it('is Arabic in an Arabic interface though it begins with a Latin name', () => {
    expect(drawn('BBC عربي', true).direction).toBe('rtl');
    expect(drawn('BBC عربي', false).direction).not.toBe('rtl');
  });

  it('begins at its own left in an Arabic interface when it is English', () => {
    expect(drawn('Tram fares frozen', true).look.rtl).toBe(false);
  });
});

/** @jest-environment jsdom */
import Lightning from '@lightningjs/core';
import { mirrorLayout } from '../../../src/tv/platform/mirror-layout.js';
import { mount } from '../../support/mount.js';

class Box extends Lightning.Component {
  readonly heard: string[] = [];

  override _init() {
    mirrorLayout(this);
    this.rtl = true;
  }

  override _handleLeft() {
    this.heard.push('left');
  }

  override _handleRight() {
    this.heard.push('right');
  }
}

const leftOf = (box: Lightning.Component, ref: string) =>
  Math.round((box.tag(ref) as unknown as Lightning.Element).core.getAbsoluteCoords(0, 0)[0] as number);

const mounted = (children: object) => mount<Box>({ type: Box, w: 1920, h: 1080, ...children });

describe('a layout that runs from the right', () => {
  it('is the mirror image of the other, also within holders that have no width', () => {
    const { subject, drawFrame } = mounted({
      Part: { x: 100, w: 300, Inner: { x: 20, w: 50, rect: true, h: 10 } },
      Holder: { x: 100, Inner: { x: 20, w: 50, rect: true, h: 10, Deeper: { x: 5, w: 10, rect: true, h: 10 } } },
    });
    drawFrame();
    expect(leftOf(subject, 'Part')).toBe(1920 - 100 - 300);
    expect(leftOf(subject, 'Part.Inner')).toBe(1920 - 100 - 20 - 50);
    expect(leftOf(subject, 'Holder.Inner')).toBe(1920 - 100 - 20 - 50);
    expect(leftOf(subject, 'Holder.Inner.Deeper')).toBe(1920 - 100 - 20 - 5 - 10);
  });

  it('mirrors what hangs by its end or middle, and what is enlarged', () => {
    const { subject, drawFrame } = mounted({
      End: { x: 400, mountX: 1, w: 100, h: 10, rect: true },
      Middle: { x: 400, mountX: 0.5, w: 100, h: 10, rect: true },
      Large: { x: 400, w: 100, h: 10, rect: true, scale: 2 },
    });
    drawFrame();
    expect(leftOf(subject, 'End')).toBe(1920 - 400);
    expect(leftOf(subject, 'Middle')).toBe(1920 - 450);
    expect(leftOf(subject, 'Large')).toBe(1920 - 550);
  });

  it('leaves a part with its own direction as it is inside, at the mirrored place', () => {
    const { subject, drawFrame } = mounted({
      Time: { x: 100, w: 1000, rtl: false, Start: { x: 10, w: 50, h: 10, rect: true } },
    });
    drawFrame();
    expect(leftOf(subject, 'Time.Start')).toBe(1920 - 100 - 1000 + 10);
  });

  it('goes on by Left', () => {
    const { subject, press } = mounted({});
    press('Left', 'Right');
    expect(subject.heard).toEqual(['right', 'left']);
  });
});

import Lightning from '@lightningjs/core';
import { colours, lightAt } from '../theme/colours.js';
import { hero } from '../theme/layout.js';
import { roundedTexture } from './drawn-texture.js';

/** More than these would be a line of dots that nobody counts. */
const MOST = 10;
const QUIET = 0.35;

export interface DotsTemplateSpec extends Lightning.Component.TemplateSpec {
  count: number;
  current: number;
}

/** Which of a few things is shown. Nothing for a single one. */
export class Dots
  extends Lightning.Component<DotsTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<DotsTemplateSpec>
{
  private _count = 0;
  private _current = 0;

  get count(): number {
    return this._count;
  }

  set count(count: number) {
    if (count === this._count) return;
    this._count = count;
    this.draw();
  }

  get current(): number {
    return this._current;
  }

  set current(current: number) {
    if (current === this._current) return;
    this._current = current;
    this.draw();
  }

  private draw() {
    const { w, activeW, h, gap } = hero.dot;
    const shown = this._count > 1 ? Math.min(this._count, MOST) : 0;
    const active = Math.min(this._current, shown - 1);
    this.children = Array.from({ length: shown }, (_, at) => {
      const width = at === active ? activeW : w;
      const x = at * (w + gap) + (at > active ? activeW - w : 0);
      return {
        x,
        w: width,
        h,
        color: at === active ? colours.focus : lightAt(QUIET),
        texture: roundedTexture(width, h, h / 2),
      };
    });
  }
}

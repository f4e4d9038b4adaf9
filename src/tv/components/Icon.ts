import Lightning from '@lightningjs/core';
import { colours } from '../theme/colours.js';
import { isMirrored } from '../theme/look.js';
import { drawnTexture } from './drawn-texture.js';
import { type IconName, type IconShape, icons, isTurned } from './icons.js';

const GRID = 40;
const LINE = 2.6;

export interface IconTemplateSpec extends Lightning.Component.TemplateSpec {
  icon: IconName | undefined;
  size: number;
}

/** One of our drawings, tinted by `color`. */
export class Icon
  extends Lightning.Component<IconTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<IconTemplateSpec>
{
  private _icon: IconName | undefined;
  private _size = GRID;

  static override _template(): Lightning.Component.Template<IconTemplateSpec> {
    return { w: GRID, h: GRID, color: colours.text };
  }

  get icon(): IconName | undefined {
    return this._icon;
  }

  set icon(icon: IconName | undefined) {
    if (icon === this._icon) return;
    this._icon = icon;
    this.show();
  }

  get size(): number {
    return this._size;
  }

  set size(size: number) {
    if (size === this._size) return;
    this._size = size;
    this.w = this.h = size;
    this.show();
  }

  private show() {
    this.scaleX = this._icon && isMirrored() && isTurned(this._icon) ? -1 : 1;
    this.texture = this._icon ? iconTexture(this._icon, this._size) : null;
  }
}

function iconTexture(name: IconName, size: number) {
  const { line, fill }: IconShape = icons[name];
  return drawnTexture(`icon-${name}`, size, size, (pen) => {
    pen.scale(size / GRID, size / GRID);
    pen.lineWidth = LINE;
    pen.lineCap = pen.lineJoin = 'round';
    if (fill) pen.fill(new Path2D(fill));
    if (line) pen.stroke(new Path2D(line));
  });
}

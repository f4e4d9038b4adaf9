import Lightning from '@lightningjs/core';
import { colours } from '../../theme/colours.js';
import { motion } from '../../theme/motion.js';
import { roundedTexture } from '../drawn-texture.js';
import { story } from './story-layout.js';

const { w, focusedW, h } = story.bar;
const SHORTEST_THUMB = 60;

export interface ReadingBarTemplateSpec extends Lightning.Component.TemplateSpec {
  isReading: boolean;
  Track: object;
  Thumb: object;
}

/** How far the article is read. Its thumb is wide while the article has the focus. */
export class ReadingBar
  extends Lightning.Component<ReadingBarTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<ReadingBarTemplateSpec>
{
  private _isReading = false;

  static override _template(): Lightning.Component.Template<ReadingBarTemplateSpec> {
    const thumb = { y: motion.scroll, w: motion.focus, h: motion.scroll };
    return {
      w,
      h,
      Track: { x: w / 2, mountX: 0.5, w, h, color: colours.quiet, texture: roundedTexture(w, h, w / 2) },
      Thumb: { x: w / 2, mountX: 0.5, w, h, rect: true, color: colours.focus, transitions: thumb },
    };
  }

  get isReading(): boolean {
    return this._isReading;
  }

  set isReading(isReading: boolean) {
    if (isReading === this._isReading) return;
    this._isReading = isReading;
    this.patch({ Thumb: { smooth: { w: isReading ? focusedW : w } } });
  }

  /** Where the view of a text is. A text that is seen whole has a bar as long as it is itself. */
  place({ scroll, lastScroll, viewH, contentH }: ReadingPlace, isSmooth: boolean) {
    const barH = Math.min(h, contentH);
    const thumbH = lastScroll > 0 ? Math.max(SHORTEST_THUMB, Math.round((h * viewH) / (lastScroll + viewH))) : barH;
    const y = lastScroll > 0 ? Math.round(((h - thumbH) * scroll) / lastScroll) : 0;
    const place = { y, h: thumbH };
    this.patch({ Track: { visible: lastScroll > 0 }, Thumb: isSmooth ? { smooth: place } : place });
  }
}

interface ReadingPlace {
  readonly scroll: number;
  readonly lastScroll: number;
  readonly viewH: number;
  readonly contentH: number;
}

import Lightning from '@lightningjs/core';
import { type CaptionStyle, usualCaptionStyle } from '../../../viewer/caption-style.js';
import { type CueBlock, type CuePlace, isSameBlocks } from '../../../viewer/captions.js';
import { safe, stage } from '../../theme/layout.js';
import { motion } from '../../theme/motion.js';
import { captionFont, drawCaption } from './caption-texture.js';
import { player, playerText } from './player-layout.js';

const { cue } = player;
/** More places at once than this nobody reads. */
const MOST_BLOCKS = 4;
const MOUNT_X = { start: 0, center: 0.5, end: 1 } as const;

interface Shown {
  readonly h: number;
  readonly w: number;
  readonly place: CuePlace | undefined;
}

/** What stands at the foot of the screen. */
export type CaptionsAbove = 'nothing' | 'controls' | 'preview';

interface LetterRequests {
  /** Letters that a text on a canvas of one's own needs in a CSS font; undefined when they are there. */
  $lettersFor(font: string, text: string): Promise<unknown> | undefined;
}

declare module '@lightningjs/core' {
  namespace Component {
    interface FireAncestorsMap extends LetterRequests {}
  }
}

/** Captions over the picture: at its foot, or where the newsroom placed them, and clear of the controls while those show. */
export class CaptionLayer extends Lightning.Component {
  private shown: readonly CueBlock[] = [];
  private boxes: readonly Shown[] = [];
  private style = usualCaptionStyle;
  private above: CaptionsAbove = 'nothing';
  private letters = 0;

  static override _template(): Lightning.Component.Template {
    return { w: stage.w, h: stage.h };
  }

  say(blocks: readonly CueBlock[], style: CaptionStyle) {
    if (style === this.style && isSameBlocks(blocks, this.shown)) return;
    this.shown = blocks;
    this.style = style;
    this.draw();
    const waiting = this.fireAncestors('$lettersFor', captionFont(style), blocks.map(({ text }) => text).join(''));
    void waiting?.then(() => {
      this.letters += 1;
      if (this.shown === blocks) this.draw();
    });
  }

  private draw() {
    const drawn = this.shown
      .slice(0, MOST_BLOCKS)
      .map(({ text, place }) => ({ place, ...drawCaption(text, this.style, cue.w, this.letters) }));
    this.boxes = drawn;
    this.children = drawn.map(({ w, h, texture, place }) => ({
      w,
      h,
      texture,
      mountX: MOUNT_X[place?.align ?? 'center'],
      x: this.xOf({ w, h, place }),
      y: this.yOf({ w, h, place }),
      transitions: { y: motion.focus },
    }));
  }

  raise(above: CaptionsAbove) {
    if (above === this.above) return;
    this.above = above;
    this.boxes.forEach((box, index) => {
      (this.children[index] as Lightning.Element | undefined)?.setSmooth('y', this.yOf(box));
    });
  }

  private xOf({ w, place }: Shown): number {
    const at = (place?.position ?? 0.5) * stage.w;
    const mount = MOUNT_X[place?.align ?? 'center'];
    return Math.max(safe.x + w * mount, Math.min(stage.w - safe.x - w * (1 - mount), at));
  }

  private yOf({ h, place }: Shown): number {
    const lowest = this.footY() - h;
    if (place?.line === undefined) return lowest;
    const highest = this.above === 'nothing' ? safe.y : cue.belowTitleY;
    return Math.max(highest, Math.min(lowest, place.line * stage.h));
  }

  private footY(): number {
    if (this.above === 'nothing') return cue.lowestY;
    return this.above === 'controls' ? cue.aboveControlsY : playerText.previewFootY - cue.gap;
  }
}

import Lightning from '@lightningjs/core';
import type { ReadingStep } from '../../../viewer/reading-steps.js';
import { colours, groundAt } from '../../theme/colours.js';
import { stage } from '../../theme/layout.js';
import { motion } from '../../theme/motion.js';
import type { Piece } from './column-writer.js';
import { drawPiece } from './draw-piece.js';
import type { StoryLayout } from './lay-out-story.js';
import { StoryVideo } from './StoryVideo.js';
import type { Plate } from './spoken-plates.js';
import { ringRoom, story } from './story-layout.js';

const { column } = story;
const WINDOW = { w: column.w + 2 * ringRoom, h: stage.h - column.y };
/** Pieces this far above and below the view are kept drawn. */
const NEAR = 600;
/** The solid end of the fade at the bottom of the screen. */
const SOLID = 15;

export interface StoryBodyTemplateSpec extends Lightning.Component.TemplateSpec {
  View: { Column: { Grounds: object; Plates: object; Pieces: object } };
  Fade: object;
  Floor: object;
}

/** The article's column: draws the pieces near the view and lets go of the others, however long it is. */
export class StoryBody
  extends Lightning.Component<StoryBodyTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<StoryBodyTemplateSpec>
{
  private article: StoryLayout | undefined;
  private readonly drawn = new Map<number, Lightning.Element>();
  private step: ReadingStep = { scroll: 0 };

  static override _template(): Lightning.Component.Template<StoryBodyTemplateSpec> {
    const fade = { w: WINDOW.w, transitions: { alpha: motion.scroll } };
    return {
      x: column.x - ringRoom,
      w: WINDOW.w,
      h: stage.h,
      View: {
        y: column.y,
        ...WINDOW,
        clipping: true,
        // What is read aloud lies on a plate: over the grounds of notes, under the text.
        Column: { x: ringRoom, transitions: { y: motion.scroll }, Grounds: {}, Plates: {}, Pieces: {} },
      },
      Fade: {
        ...fade,
        rect: true,
        y: stage.h - story.fadeH,
        h: story.fadeH - SOLID,
        color: colours.ground,
        colorTop: groundAt(0),
      },
      Floor: { ...fade, rect: true, y: stage.h - SOLID, h: SOLID, color: colours.ground },
    };
  }

  override _setup() {
    this.column.on('transitionEnd', () => this.dropFar());
  }

  show(article: StoryLayout) {
    this.article = article;
    for (const index of [...this.drawn.keys()]) this.drop(index);
    this.rest(this.step, false);
  }

  /** Brings the view to a rest of the reading; `videoHasFocus` puts the ring on its video. */
  rest(step: ReadingStep, isSmooth: boolean, videoHasFocus = false) {
    const from = isSmooth ? this.step.scroll : step.scroll;
    this.step = step;
    this.drawBetween(Math.min(from, step.scroll), Math.max(from, step.scroll) + column.viewH);
    if (isSmooth) this.column.setSmooth('y', -step.scroll);
    else this.jumpTo(step.scroll);
    const video = videoHasFocus && step.video !== undefined ? this.article?.videos[step.video] : undefined;
    for (const element of this.drawn.values()) {
      if (element instanceof StoryVideo) element.isChosen = video !== undefined && element.video === video;
    }
    this.showFade(this.hasMoreBelow(step.scroll), isSmooth);
  }

  /** Marks what is read aloud; no plates: nothing is. */
  setPlates(plates: readonly Plate[]) {
    this.plates.children = plates.map(({ x, y, w, h, isWord }) => ({
      x,
      y,
      w,
      h,
      color: isWord ? colours.spokenWord : colours.spoken,
      // Not round: each width would be a texture of its own.
      rect: true,
    })) as never;
  }

  private jumpTo(scroll: number) {
    this.column.transition('y').finish();
    this.column.y = -scroll;
    this.dropFar();
  }

  private hasMoreBelow(scroll: number): boolean {
    return this.article !== undefined && scroll + column.viewH < this.article.column.contentH;
  }

  private showFade(isShown: boolean, isSmooth: boolean) {
    const alpha = isShown ? 1 : 0;
    const look = isSmooth ? { smooth: { alpha } } : { alpha };
    this.patch({ Fade: look, Floor: look });
  }

  private drawBetween(top: number, bottom: number) {
    this.article?.pieces.forEach((piece, index) => {
      if (this.drawn.has(index) || !isWithin(piece, top - NEAR, bottom + NEAR)) return;
      const element = this.stage.c(drawPiece(piece)) as Lightning.Element;
      this.drawn.set(index, element);
      this.layerOf(piece).childList.add(element);
    });
  }

  private dropFar() {
    const top = this.step.scroll;
    this.drawn.forEach((_, index) => {
      const piece = this.article?.pieces[index];
      if (!piece || !isWithin(piece, top - NEAR, top + column.viewH + NEAR)) this.drop(index);
    });
  }

  private drop(index: number) {
    const element = this.drawn.get(index);
    if (!element) return;
    this.drawn.delete(index);
    element.parent?.childList.remove(element);
    // Else the texture stays until memory runs short.
    if (element.text) element.texture?.free();
  }

  private layerOf({ kind }: Piece): Lightning.Element {
    return this.tag(kind === 'fill' ? 'View.Column.Grounds' : 'View.Column.Pieces') as Lightning.Element;
  }

  private get plates(): Lightning.Element {
    return this.tag('View.Column.Plates') as Lightning.Element;
  }

  private get column(): Lightning.Element {
    return this.tag('View.Column') as Lightning.Element;
  }
}

const isWithin = ({ y, h }: Piece, top: number, bottom: number): boolean => y + h >= top && y <= bottom;

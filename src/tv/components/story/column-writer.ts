import { breakLines, type Measure, splitRuns } from '../../../viewer/reading-lines.js';
import type { Span } from '../../../viewer/reading-steps.js';
import type { PictureModel } from '../../view-models/picture-model.js';
import type { InlineVideo } from '../../view-models/story-body.js';
import { isSpoken } from '../../view-models/story-script.js';
import { createMeasure } from './measure.js';
import { type Face, space, story, tallestTexture } from './story-layout.js';

interface Box extends Span {
  readonly x: number;
  readonly w: number;
}

/** One thing drawn in the column: never taller than a texture may be. */
export type Piece =
  | (Box & {
      readonly kind: 'text';
      readonly lines: readonly string[];
      readonly face: Face;
      /** Of the story's script, when it is read aloud. */
      readonly part?: number | undefined;
    })
  | (Box & { readonly kind: 'fill'; readonly color: number })
  | (Box & { readonly kind: 'outline'; readonly color: number })
  | (Box & { readonly kind: 'picture'; readonly picture: PictureModel })
  | (Box & { readonly kind: 'video'; readonly video: InlineVideo });

export type MeasureOf = (face: Face) => Measure;

/** One measure for each face, which remembers its words. */
export function rememberMeasures(): MeasureOf {
  const known = new Map<Face, Measure>();
  return (face) => {
    const measure = known.get(face) ?? createMeasure(face);
    known.set(face, measure);
    return measure;
  };
}

/** Writes from top to bottom. Gaps are kept between blocks and never at the end. */
export class ColumnWriter {
  readonly pieces: Piece[] = [];
  /** Where reading may stop. */
  readonly tops: number[] = [];
  /** Where the next thing is written. */
  y = 0;
  /** The distance to what is written next. */
  gap = 0;
  private isUnderHeading = false;
  private partCount = 0;
  /** The part that is being written. */
  private part: number | undefined;

  constructor(private readonly measureOf: MeasureOf) {}

  /** Blocks keep the larger of two distances between them; a heading stays close to its text. */
  around(distance: number, write: () => void): void {
    this.gap = this.isUnderHeading ? space.headingToText : Math.max(this.gap, distance);
    this.isUnderHeading = false;
    write();
    this.gap = distance;
  }

  /** What was just written stands over what comes next. */
  endHeading(): void {
    this.isUnderHeading = true;
  }

  open(): void {
    this.y += this.pieces.length > 0 ? this.gap : 0;
    this.gap = 0;
  }

  /** Text that is read aloud, counted as the script counts it. */
  aloud(text: string, write: () => void): void {
    if (isSpoken({ text })) {
      this.part = this.partCount;
      this.partCount += 1;
    }
    write();
    this.part = undefined;
  }

  widthOf(text: string, face: Face): number {
    return this.measureOf(face)(text);
  }

  paragraph(text: string, face: Face, x = 0, w = story.column.w - x): void {
    this.lines(breakLines(text, w, this.measureOf(face)), face, x, w);
  }

  /** At most so many lines, with an ellipsis after the last whole word that leaves room for it. */
  shortened(text: string, face: Face, most: number): void {
    const measure = this.measureOf(face);
    const lines = breakLines(text, story.column.w, measure);
    if (lines.length <= most) {
      this.lines(lines, face);
      return;
    }
    let last = `${lines[most - 1] ?? ''}…`;
    while (measure(last) > story.column.w && last.includes(' ')) last = last.replace(/\s+\S*$/, '…');
    this.lines([...lines.slice(0, most - 1), last], face);
  }

  /** Words beside or within something else, where the column does not go on. */
  words(text: string, face: Face, box: Box): void {
    this.pieces.push({ kind: 'text', ...box, lines: [text], face, part: this.part });
  }

  private lines(lines: readonly string[], face: Face, x = 0, w: number = story.column.w): void {
    if (lines.length === 0) return;
    this.open();
    for (const run of splitRuns(lines, Math.floor(tallestTexture / face.lineHeight))) {
      const h = run.length * face.lineHeight;
      this.pieces.push({ kind: 'text', x, y: this.y, w, h, lines: run, face, part: this.part });
      run.forEach((_, index) => {
        this.tops.push(this.y + index * face.lineHeight);
      });
      this.y += h;
    }
  }
}

import { breakLines, type Measure, splitRuns } from '../../../viewer/reading-lines.js';
import type { Column, Span } from '../../../viewer/reading-steps.js';
import { isolated } from '../../../viewer/text-direction.js';
import { colours } from '../../theme/colours.js';
import type { PictureModel } from '../../view-models/picture-model.js';
import type { BodyBlock, InlineVideo, ListItem } from '../../view-models/story-body.js';
import type { StoryModel } from '../../view-models/story-model.js';
import { citeText, isSpoken } from '../../view-models/story-script.js';
import { createMeasure } from './measure.js';
import { type Face, faces, media, mostHeadlineLines, ringRoom, space, story, tallestTexture } from './story-layout.js';

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

export interface StoryLayout {
  readonly pieces: readonly Piece[];
  readonly column: Column;
  /** In the order of `column.videos`. */
  readonly videos: readonly InlineVideo[];
  /** Where the headline and its details end. */
  readonly bodyY: number;
}

export type MeasureOf = (face: Face) => Measure;

/** Places the article: every line is broken and every height known before anything is drawn. */
export function layOutStory(model: StoryModel, measureOf: MeasureOf = rememberMeasures()): StoryLayout {
  const writer = new ColumnWriter(measureOf, model.direction === 'rtl');
  writer.head(model);
  for (const block of model.body) writer.block(block);
  return writer.finish();
}

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
class ColumnWriter {
  private readonly pieces: Piece[] = [];
  private readonly tops: number[] = [];
  private y = 0;
  private gap = 0;
  private bodyY = 0;
  private isUnderHeading = false;
  private partCount = 0;
  /** The part that is being written. */
  private part: number | undefined;

  constructor(
    private readonly measureOf: MeasureOf,
    private readonly isRightToLeft: boolean,
  ) {}

  head({ headline, details, corrected }: StoryModel): void {
    this.aloud(headline, () => this.text(this.shortened(headline, faces.headline, mostHeadlineLines), faces.headline));
    this.gap = space.headlineToDetails;
    this.details(details.map((part) => isolated(part, this.isRightToLeft ? 'rtl' : 'ltr')).join('  ·  '), corrected);
    this.bodyY = this.y;
    this.gap = space.detailsToBody;
  }

  block(block: BodyBlock): void {
    switch (block.kind) {
      case 'paragraph':
        this.around(space.paragraph, () => this.aloud(block.text, () => this.paragraph(block.text, faces.paragraph)));
        break;
      case 'heading':
        this.around(space.heading, () => this.aloud(block.text, () => this.paragraph(block.text, faces.heading)));
        this.isUnderHeading = true;
        break;
      case 'quote':
        this.around(space.quote, () => this.quote(block.text, block.cite));
        break;
      case 'list':
        this.around(space.paragraph, () => this.list(block.items));
        break;
      case 'picture':
        this.around(space.media, () => this.picture(block));
        break;
      case 'video':
        this.around(space.media, () => this.video(block));
        break;
      case 'news':
        this.around(space.paragraph, () => this.news(block.text));
        this.isUnderHeading = true;
        break;
      case 'correction':
        this.around(space.note, () =>
          this.note(block, { title: faces.noteTitle, bar: colours.correction, isAloud: true }),
        );
        break;
      case 'embed':
      case 'elsewhere':
        this.around(space.note, () => this.note(block, { title: faces.cite, bar: colours.secondary, isAloud: false }));
    }
  }

  /** Text that is read aloud, counted as the script counts it. */
  private aloud(text: string, write: () => void): void {
    if (isSpoken({ text })) {
      this.part = this.partCount;
      this.partCount += 1;
    }
    write();
    this.part = undefined;
  }

  finish(): StoryLayout {
    const videos = this.pieces.filter((piece): piece is Piece & { kind: 'video' } => piece.kind === 'video');
    const room = (piece: Span): Span => ({ y: piece.y - ringRoom, h: piece.h + 2 * ringRoom });
    const tops = [...new Set([0, ...this.tops])].sort((a, b) => a - b);
    const column: Column = {
      viewH: story.column.viewH,
      contentH: this.y + space.end,
      tops,
      videos: videos.map(room),
    };
    return { pieces: this.pieces, column, videos: videos.map(({ video }) => video), bodyY: this.bodyY };
  }

  /** Blocks keep the larger of two distances between them; a heading stays close to its text. */
  private around(distance: number, write: () => void): void {
    this.gap = this.isUnderHeading ? space.headingToText : Math.max(this.gap, distance);
    this.isUnderHeading = false;
    write();
    this.gap = distance;
  }

  private open(): void {
    this.y += this.pieces.length > 0 ? this.gap : 0;
    this.gap = 0;
  }

  private broken(text: string, face: Face, width: number): readonly string[] {
    return breakLines(text, width, this.measureOf(face));
  }

  /** At most so many lines, with an ellipsis after the last whole word that leaves room for it. */
  private shortened(text: string, face: Face, most: number): readonly string[] {
    const lines = this.broken(text, face, story.column.w);
    if (lines.length <= most) return lines;
    const measure = this.measureOf(face);
    let last = `${lines[most - 1] ?? ''}…`;
    while (measure(last) > story.column.w && last.includes(' ')) last = last.replace(/\s+\S*$/, '…');
    return [...lines.slice(0, most - 1), last];
  }

  private paragraph(text: string, face: Face, x = 0, w = story.column.w - x): void {
    this.text(this.broken(text, face, w), face, { x, w });
  }

  private text(
    lines: readonly string[],
    face: Face,
    { x, w }: { x: number; w: number } = { x: 0, w: story.column.w },
  ): void {
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

  private details(text: string, corrected: string | undefined): void {
    this.paragraph(text, faces.details);
    if (!corrected) return;
    const last = this.pieces[this.pieces.length - 1];
    const lastLine = text && last?.kind === 'text' ? (last.lines[last.lines.length - 1] ?? '') : '';
    const after = lastLine ? this.measureOf(faces.details)(lastLine) + space.badgeGap : 0;
    const w = Math.ceil(this.measureOf(faces.badge)(corrected)) + 2 * space.badgePadding;
    const fits = after > 0 && after + w <= story.column.w;
    const h = faces.badge.lineHeight;
    if (!fits) {
      this.gap = space.captionGap;
      this.open();
      this.y += h;
    }
    const x = fits ? after : 0;
    this.pieces.push({ kind: 'outline', x, y: this.y - h - 4, w, h: h + 8, color: colours.correction });
    const words = { x: x + space.badgePadding, y: this.y - h, w: w - 2 * space.badgePadding, h };
    this.pieces.push({ kind: 'text', ...words, lines: [corrected], face: faces.badge });
  }

  /** A mark before what is new. */
  private news(text: string): void {
    this.open();
    const w = Math.ceil(this.measureOf(faces.newsBadge)(text)) + 2 * space.badgePadding;
    const h = faces.newsBadge.lineHeight;
    this.tops.push(this.y);
    this.pieces.push({ kind: 'outline', x: 0, y: this.y, w, h: h + 8, color: colours.secondary });
    const words = { x: space.badgePadding, y: this.y + 4, w: w - 2 * space.badgePadding, h };
    this.aloud(text, () => {
      this.pieces.push({ kind: 'text', ...words, lines: [text], face: faces.newsBadge, part: this.part });
    });
    this.y += h + 8;
  }

  private quote(text: string, cite: string | undefined): void {
    this.open();
    const top = this.y;
    const at = this.pieces.length;
    const face = this.isRightToLeft ? faces.quoteUpright : faces.quote;
    this.aloud(text, () => this.paragraph(text, face, space.quoteIndent));
    this.gap = space.citeGap;
    const citeLine = cite ? citeText(cite) : '';
    if (citeLine) this.aloud(citeLine, () => this.paragraph(citeLine, faces.cite, space.quoteIndent));
    const bar: Piece = { kind: 'fill', x: 0, y: top, w: space.quoteBar, h: this.y - top, color: colours.brand };
    this.pieces.splice(at, 0, bar);
  }

  private list(items: readonly ListItem[]): void {
    items.forEach(({ marker, text }, index) => {
      if (index > 0) this.gap = space.listItem;
      this.open();
      const { lineHeight } = faces.paragraph;
      const mark = { x: 0, y: this.y, w: space.listIndent, h: lineHeight };
      this.pieces.push({ kind: 'text', ...mark, lines: [marker], face: faces.paragraph });
      this.aloud(text, () => this.paragraph(text, faces.paragraph, space.listIndent));
    });
  }

  private picture({ picture, caption, ratio }: BodyBlock & { kind: 'picture' }): void {
    const h = Math.round(Math.min(story.column.w / ratio, media.tallest));
    const w = Math.round(Math.min(h * ratio, story.column.w));
    this.open();
    this.tops.push(this.y);
    this.pieces.push({ kind: 'picture', x: 0, y: this.y, w, h, picture });
    this.y += h;
    this.caption(caption);
  }

  private video(video: InlineVideo): void {
    this.open();
    this.tops.push(Math.max(0, this.y - ringRoom));
    this.pieces.push({ kind: 'video', x: 0, y: this.y, w: media.videoW, h: media.videoH, video });
    this.y += media.videoH;
    this.caption(video.caption);
  }

  private caption(caption: string): void {
    this.gap = space.captionGap;
    this.paragraph(caption, faces.caption);
  }

  private note(
    { title, text }: { title: string; text: string },
    look: { title: Face; bar: number; isAloud: boolean },
  ): void {
    const write = (words: string, face: Face) =>
      look.isAloud ? this.aloud(words, () => this.paragraph(words, face, x, w)) : this.paragraph(words, face, x, w);
    this.open();
    const top = this.y;
    const at = this.pieces.length;
    const x = space.notePadding + space.quoteBar;
    const w = story.column.w - x - space.notePadding;
    this.y += space.notePadding;
    write(title, look.title);
    this.gap = space.citeGap;
    write(text, faces.note);
    this.y += space.notePadding;
    const frame = { x: 0, y: top, w: story.column.w, h: this.y - top };
    const ground: Piece = { kind: 'fill', ...frame, color: colours.raised };
    const bar: Piece = { kind: 'fill', ...frame, w: space.quoteBar, color: look.bar };
    this.pieces.splice(at, 0, ground, bar);
    this.tops.push(top);
  }
}

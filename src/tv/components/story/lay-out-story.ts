import type { Column, Span } from '../../../viewer/reading-steps.js';
import { isolated } from '../../../viewer/text-direction.js';
import { colours } from '../../theme/colours.js';
import type { InlineVideo } from '../../view-models/story-body.js';
import type { StoryModel } from '../../view-models/story-model.js';
import { ColumnWriter, type MeasureOf, type Piece, rememberMeasures } from './column-writer.js';
import { faces, mostHeadlineLines, ringRoom, space, story } from './story-layout.js';
import { writeBlock } from './write-block.js';

export interface StoryLayout {
  readonly pieces: readonly Piece[];
  readonly column: Column;
  /** In the order of `column.videos`. */
  readonly videos: readonly InlineVideo[];
  /** Where the headline and its details end. */
  readonly bodyY: number;
}

/** Places the article: every line is broken and every height known before anything is drawn. */
export function layOutStory(model: StoryModel, measureOf: MeasureOf = rememberMeasures()): StoryLayout {
  const column = new ColumnWriter(measureOf);
  writeHead(column, model);
  const bodyY = column.y;
  column.gap = space.detailsToBody;
  for (const block of model.body) writeBlock(column, block, model.direction === 'rtl');
  return finish(column, bodyY);
}

function writeHead(column: ColumnWriter, { headline, details, corrected, direction }: StoryModel): void {
  column.aloud(headline, () => column.shortened(headline, faces.headline, mostHeadlineLines));
  column.gap = space.headlineToDetails;
  column.paragraph(details.map((part) => isolated(part, direction)).join('  ·  '), faces.details);
  if (corrected) writeCorrectedMark(column, corrected, details.length > 0);
}

/** Behind the details where it fits there, else below them. */
function writeCorrectedMark(column: ColumnWriter, text: string, isBehindDetails: boolean): void {
  const last = column.pieces[column.pieces.length - 1];
  const lastLine = isBehindDetails && last?.kind === 'text' ? (last.lines[last.lines.length - 1] ?? '') : '';
  const after = lastLine ? column.widthOf(lastLine, faces.details) + space.badgeGap : 0;
  const w = Math.ceil(column.widthOf(text, faces.badge)) + 2 * space.badgePadding;
  const fits = after > 0 && after + w <= story.column.w;
  const h = faces.badge.lineHeight;
  if (!fits) {
    column.gap = space.captionGap;
    column.open();
    column.y += h;
  }
  const x = fits ? after : 0;
  const y = column.y - h;
  column.pieces.push({ kind: 'outline', x, y: y - 4, w, h: h + 8, color: colours.correction });
  column.words(text, faces.badge, { x: x + space.badgePadding, y, w: w - 2 * space.badgePadding, h });
}

function finish({ pieces, tops, y }: ColumnWriter, bodyY: number): StoryLayout {
  const videos = pieces.filter((piece): piece is Piece & { kind: 'video' } => piece.kind === 'video');
  const room = (piece: Span): Span => ({ y: piece.y - ringRoom, h: piece.h + 2 * ringRoom });
  const column: Column = {
    viewH: story.column.viewH,
    contentH: y + space.end,
    tops: [...new Set([0, ...tops])].sort((a, b) => a - b),
    videos: videos.map(room),
  };
  return { pieces, column, videos: videos.map(({ video }) => video), bodyY };
}

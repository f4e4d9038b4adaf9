import { colours } from '../../theme/colours.js';
import type { BodyBlock, InlineVideo, ListItem } from '../../view-models/story-body.js';
import { citeText } from '../../view-models/story-script.js';
import type { ColumnWriter, Piece } from './column-writer.js';
import { type Face, faces, media, ringRoom, space, story } from './story-layout.js';

/** One block of an article, below what the column has. */
export function writeBlock(column: ColumnWriter, block: BodyBlock, isRightToLeft: boolean): void {
  switch (block.kind) {
    case 'paragraph':
      column.around(space.paragraph, () => writeAloud(column, block.text, faces.paragraph));
      break;
    case 'heading':
      column.around(space.heading, () => writeAloud(column, block.text, faces.heading));
      column.endHeading();
      break;
    case 'quote':
      column.around(space.quote, () => writeQuote(column, block, isRightToLeft));
      break;
    case 'list':
      column.around(space.paragraph, () => writeList(column, block.items));
      break;
    case 'picture':
      column.around(space.media, () => writePicture(column, block));
      break;
    case 'video':
      column.around(space.media, () => writeVideo(column, block));
      break;
    case 'news':
      column.around(space.paragraph, () => writeNews(column, block.text));
      column.endHeading();
      break;
    case 'correction':
      column.around(space.note, () =>
        writeNote(column, block, { title: faces.noteTitle, bar: colours.correction, isAloud: true }),
      );
      break;
    case 'embed':
    case 'elsewhere':
      column.around(space.note, () =>
        writeNote(column, block, { title: faces.cite, bar: colours.secondary, isAloud: false }),
      );
  }
}

const writeAloud = (column: ColumnWriter, text: string, face: Face, x?: number): void =>
  column.aloud(text, () => column.paragraph(text, face, x));

/** A mark before what is new. */
function writeNews(column: ColumnWriter, text: string): void {
  column.open();
  const { y } = column;
  const w = Math.ceil(column.widthOf(text, faces.newsBadge)) + 2 * space.badgePadding;
  const h = faces.newsBadge.lineHeight;
  column.tops.push(y);
  column.pieces.push({ kind: 'outline', x: 0, y, w, h: h + 8, color: colours.secondary });
  const box = { x: space.badgePadding, y: y + 4, w: w - 2 * space.badgePadding, h };
  column.aloud(text, () => column.words(text, faces.newsBadge, box));
  column.y += h + 8;
}

function writeQuote(column: ColumnWriter, { text, cite }: BodyBlock & { kind: 'quote' }, isRightToLeft: boolean): void {
  column.open();
  const top = column.y;
  const at = column.pieces.length;
  writeAloud(column, text, isRightToLeft ? faces.quoteUpright : faces.quote, space.quoteIndent);
  column.gap = space.citeGap;
  const citeLine = cite ? citeText(cite) : '';
  if (citeLine) writeAloud(column, citeLine, faces.cite, space.quoteIndent);
  const bar: Piece = { kind: 'fill', x: 0, y: top, w: space.quoteBar, h: column.y - top, color: colours.brand };
  column.pieces.splice(at, 0, bar);
}

function writeList(column: ColumnWriter, items: readonly ListItem[]): void {
  items.forEach(({ marker, text }, index) => {
    if (index > 0) column.gap = space.listItem;
    column.open();
    const box = { x: 0, y: column.y, w: space.listIndent, h: faces.paragraph.lineHeight };
    column.words(marker, faces.paragraph, box);
    writeAloud(column, text, faces.paragraph, space.listIndent);
  });
}

function writePicture(column: ColumnWriter, { picture, caption, ratio }: BodyBlock & { kind: 'picture' }): void {
  const h = Math.round(Math.min(story.column.w / ratio, media.tallest));
  const w = Math.round(Math.min(h * ratio, story.column.w));
  column.open();
  column.tops.push(column.y);
  column.pieces.push({ kind: 'picture', x: 0, y: column.y, w, h, picture });
  column.y += h;
  writeCaption(column, caption);
}

function writeVideo(column: ColumnWriter, video: InlineVideo): void {
  column.open();
  column.tops.push(Math.max(0, column.y - ringRoom));
  column.pieces.push({ kind: 'video', x: 0, y: column.y, w: media.videoW, h: media.videoH, video });
  column.y += media.videoH;
  writeCaption(column, video.caption);
}

function writeCaption(column: ColumnWriter, caption: string): void {
  column.gap = space.captionGap;
  column.paragraph(caption, faces.caption);
}

interface NoteLook {
  readonly title: Face;
  readonly bar: number;
  readonly isAloud: boolean;
}

function writeNote(column: ColumnWriter, { title, text }: { title: string; text: string }, look: NoteLook): void {
  const x = space.notePadding + space.quoteBar;
  const w = story.column.w - x - space.notePadding;
  const write = (words: string, face: Face) => {
    const writeWords = () => column.paragraph(words, face, x, w);
    if (look.isAloud) column.aloud(words, writeWords);
    else writeWords();
  };
  column.open();
  const top = column.y;
  const at = column.pieces.length;
  column.y += space.notePadding;
  write(title, look.title);
  column.gap = space.citeGap;
  write(text, faces.note);
  column.y += space.notePadding;
  const frame = { x: 0, y: top, w: story.column.w, h: column.y - top };
  const ground: Piece = { kind: 'fill', ...frame, color: colours.raised };
  const bar: Piece = { kind: 'fill', ...frame, w: space.quoteBar, color: look.bar };
  column.pieces.splice(at, 0, ground, bar);
  column.tops.push(top);
}

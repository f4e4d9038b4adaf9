import type { TextRange } from '../../../viewer/sentences.js';
import type { MeasureOf, Piece } from './column-writer.js';
import type { StoryLayout } from './lay-out-story.js';
import type { Face } from './story-layout.js';

/** Behind a piece of one line, in the column's pixels as a left-to-right story has them. */
export interface Plate {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly isWord: boolean;
}

export interface SpokenPlace {
  readonly part: number;
  /** The part's text, as the script has it. */
  readonly text: string;
  readonly range: TextRange;
  readonly word?: TextRange | undefined;
}

/** A paragraph may be longer than any screen: the plates of its first lines do. */
const mostPlates = 24;
const overhang = { x: 6, y: 2 };

/** The plates behind a sentence and its word: one for each line that they are on. */
export function spokenPlates(
  { pieces }: StoryLayout,
  { part, text, range, word }: SpokenPlace,
  measureOf: MeasureOf,
): readonly Plate[] {
  const lines = linesOf(pieces, part, text);
  const sentence = lines.flatMap((line) => plateOn(line, range, { isWord: false, measureOf }));
  const words = word ? lines.flatMap((line) => plateOn(line, word, { isWord: true, measureOf })) : [];
  return [...sentence.slice(0, mostPlates), ...words];
}

interface Line {
  readonly text: string;
  /** Where it begins and ends in the part. */
  readonly start: number;
  readonly end: number;
  readonly x: number;
  readonly y: number;
  readonly face: Face;
}

/** Lines are pieces of the part's text, in its order, without the spaces between them; the last of a shortened one stands for the rest. */
function linesOf(pieces: readonly Piece[], part: number, text: string): readonly Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const piece of pieces) {
    if (piece.kind !== 'text' || piece.part !== part) continue;
    piece.lines.forEach((line, index) => {
      const found = text.indexOf(line, at);
      const start = found < 0 ? at + (text.slice(at).length - text.slice(at).trimStart().length) : found;
      const end = found < 0 ? text.length : start + line.length;
      at = end;
      lines.push({ text: line, start, end, x: piece.x, y: piece.y + index * piece.face.lineHeight, face: piece.face });
    });
  }
  return lines;
}

interface Look {
  readonly isWord: boolean;
  readonly measureOf: MeasureOf;
}

function plateOn(line: Line, range: TextRange, { isWord, measureOf }: Look): readonly Plate[] {
  const start = Math.max(line.start, range.start);
  const end = Math.min(line.end, range.end);
  if (end <= start) return [];
  const measure = measureOf(line.face);
  const from = measure(line.text.slice(0, start - line.start));
  const to = measure(line.text.slice(0, end - line.start));
  const { lineHeight } = line.face;
  return [
    {
      x: Math.round(line.x + from - overhang.x),
      y: line.y + overhang.y,
      w: Math.max(1, Math.round(to - from + 2 * overhang.x)),
      h: lineHeight - 2 * overhang.y,
      isWord,
    },
  ];
}

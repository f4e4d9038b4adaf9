/** Width of a text in pixels, in the face it will be drawn in. */
export type Measure = (text: string) => number;

// Scripts without spaces may break between any two of their characters.
const wide = '\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF00-\uFFEF';
const pieces = new RegExp(`[${wide}][、。，．！？」』）：；]*|[^\\s${wide}]+|\\s+`, 'g');

/** Breaks a text into lines that are no wider than `width`. A word that is wider than a line is broken itself. */
export function breakLines(text: string, width: number, measure: Measure): readonly string[] {
  const lines: string[] = [];
  for (const part of text.split('\n')) lines.push(...breakPart(part, width, measure));
  return lines;
}

function breakPart(text: string, width: number, measure: Measure): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let lineWidth = 0;
  for (const piece of text.trim().match(pieces) ?? []) {
    const pieceWidth = measure(piece);
    if (lineWidth + pieceWidth <= width) {
      line += piece;
      lineWidth += pieceWidth;
      continue;
    }
    // A space at a line's end takes no room.
    if (!piece.trim()) continue;
    if (line) lines.push(line.trimEnd());
    const parts = splitWord(piece, width, measure);
    lines.push(...parts.slice(0, -1));
    line = parts[parts.length - 1] ?? '';
    lineWidth = measure(line);
  }
  if (line) lines.push(line.trimEnd());
  return lines;
}

function splitWord(word: string, width: number, measure: Measure): readonly string[] {
  if (measure(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part && measure(part + character) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}

/** Cuts a long run of lines into runs that fit a texture, at the end of a sentence where there is one near. */
export function splitRuns(lines: readonly string[], mostLines: number): readonly (readonly string[])[] {
  const runs: (readonly string[])[] = [];
  let rest = lines;
  while (rest.length > mostLines) {
    const cut = sentenceEnd(rest, mostLines);
    runs.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return rest.length > 0 ? [...runs, rest] : runs;
}

function sentenceEnd(lines: readonly string[], most: number): number {
  for (let count = most; count > most * 0.7; count -= 1) {
    if (/[.!?…؟。]["”’»]?$/.test(lines[count - 1] ?? '')) return count;
  }
  return most;
}

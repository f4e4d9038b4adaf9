/** Terminals of operators are at least this wide. */
export const lineWidth = 100;

// biome-ignore lint/suspicious/noControlCharactersInRegex: a feed must not steer the terminal.
const controls = /[\u0000-\u001f\u007f-\u009f]/g;

/** Words in lines that fit, the first and the others behind their indents. A word longer than a line stays whole. */
export function wrap(text: string, first: string, others = ' '.repeat(first.length)): string[] {
  const lines: string[] = [];
  let line = first;
  let isBlank = true;
  for (const word of text.replace(controls, ' ').split(/\s+/).filter(Boolean)) {
    const fits = isBlank || line.length + 1 + word.length <= lineWidth;
    if (!fits) lines.push(line);
    line = fits ? `${line}${isBlank ? '' : ' '}${word}` : `${others}${word}`;
    isBlank = false;
  }
  return [...lines, line];
}

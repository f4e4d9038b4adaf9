/** Lines of places in a text, counted from 1. Places are asked for in ascending order, so that the text is gone through once. */
export function createLineCounter(text: string): (place: number) => number {
  let line = 1;
  let nextBreak = text.indexOf('\n');
  return (place) => {
    while (nextBreak >= 0 && nextBreak < place) {
      line++;
      nextBreak = text.indexOf('\n', nextBreak + 1);
    }
    return line;
  };
}

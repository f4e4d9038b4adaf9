import type { Measure } from '../../../viewer/reading-lines.js';
import type { Face } from './story-layout.js';

let pen: CanvasRenderingContext2D | null | undefined;

/** Measures words of one face; an article repeats most of its words. */
export function createMeasure({ fontFace, fontSize, fontStyle }: Face): Measure {
  const known = new Map<string, number>();
  if (pen === undefined) pen = document.createElement('canvas').getContext('2d');
  const font = `${fontStyle} ${fontSize}px "${fontFace}"`;
  return (text) => {
    let width = known.get(text);
    if (width === undefined) {
      width = measured(text, font) ?? text.length * fontSize * 0.5;
      known.set(text, width);
    }
    return width;
  };
}

function measured(text: string, font: string): number | undefined {
  if (!pen) return undefined;
  pen.font = font;
  return pen.measureText(text).width;
}

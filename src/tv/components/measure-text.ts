import type { TextStyle } from '../theme/type.js';

let pen: CanvasRenderingContext2D | null | undefined;

/** The width that `text` takes on one line, in stage pixels, without waiting for its texture. */
export function measureText(text: string, style: TextStyle): number {
  if (pen === undefined) pen = document.createElement('canvas').getContext('2d');
  if (!pen) return text.length * (style.fontSize ?? 0) * 0.5;
  pen.font = `${style.fontStyle} ${style.fontSize}px "${style.fontFace}"`;
  return Math.ceil(pen.measureText(text).width + text.length * (style.letterSpacing ?? 0));
}

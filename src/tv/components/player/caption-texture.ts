import type { CaptionStyle } from '../../../viewer/caption-style.js';
import { isRightToLeft } from '../../../viewer/captions.js';
import { breakLines } from '../../../viewer/reading-lines.js';
import { captionEdgeColour, captionLook, captionRadius, captionShape } from '../../theme/captions.js';
import { sans } from '../../theme/type.js';
import { drawnTexture, traceRounded } from '../drawn-texture.js';
import { measureText } from '../measure-text.js';

const WEIGHT = '500';
const MOST_LINES = 4;
/** Widths are rounded up to this, so that texts of nearly one width make no new size of texture. */
const WIDTH_STEP = 16;
/** Of letters above the middle of their line. */
const MIDDLE_TO_BASELINE = 0.355;

export interface CaptionDrawing {
  readonly w: number;
  readonly h: number;
  readonly texture: ReturnType<typeof drawnTexture>;
}

/** As CSS names it. */
export const captionFont = ({ size }: CaptionStyle): string => `${WEIGHT} ${captionLook.fontSize[size]}px "${sans}"`;

/**
 * Words, ground and edge in one texture: the viewer's style costs nothing while it stands on screen. What was drawn before more letters
 * came is not drawn so again: `letters` counts how often they did.
 */
export function drawCaption(text: string, style: CaptionStyle, mostW: number, letters = 0): CaptionDrawing {
  const fontSize = captionLook.fontSize[style.size];
  const face = { fontFace: sans, fontStyle: WEIGHT, fontSize };
  const measure = (part: string) => measureText(part, face);
  const padding = { x: Math.round(fontSize * captionShape.paddingX), y: Math.round(fontSize * captionShape.paddingY) };
  const lines = breakLines(text, mostW - 2 * padding.x, measure).slice(-MOST_LINES);
  const widest = Math.max(...lines.map(measure));
  const lineHeight = Math.round(fontSize * captionShape.lineHeight);
  const w = Math.ceil((widest + 2 * padding.x) / WIDTH_STEP) * WIDTH_STEP;
  const h = lines.length * lineHeight + 2 * padding.y;
  const name = `caption-${letters}-${JSON.stringify([style, captionLook.background[style.background], lines])}`;
  const texture = drawnTexture(name, w, h, (pen) => {
    const ground = captionLook.background[style.background];
    if (ground !== undefined) {
      pen.fillStyle = ground;
      pen.beginPath();
      traceRounded(pen, { x: 0, y: 0, w, h, radius: captionRadius });
      pen.fill();
    }
    pen.font = captionFont(style);
    pen.textAlign = 'center';
    lines.forEach((line, index) => {
      const y = padding.y + (index + 0.5) * lineHeight + fontSize * MIDDLE_TO_BASELINE;
      drawLine(pen, line, { x: w / 2, y, fontSize, style });
    });
  });
  return { w, h, texture };
}

interface LineLook {
  readonly x: number;
  readonly y: number;
  readonly fontSize: number;
  readonly style: CaptionStyle;
}

function drawLine(pen: CanvasRenderingContext2D, line: string, { x, y, fontSize, style }: LineLook): void {
  // Full stops and question marks belong at the left end of Arabic and Hebrew.
  pen.direction = isRightToLeft(line) ? 'rtl' : 'ltr';
  pen.shadowColor = 'transparent';
  if (style.edge === 'outline') {
    pen.lineWidth = fontSize * captionShape.outline;
    pen.lineJoin = 'round';
    pen.strokeStyle = captionEdgeColour;
    pen.strokeText(line, x, y);
  } else if (style.edge === 'shadow') {
    pen.shadowColor = captionEdgeColour;
    pen.shadowOffsetX = pen.shadowOffsetY = fontSize * captionShape.shadow;
    pen.shadowBlur = fontSize * captionShape.shadow;
  }
  pen.fillStyle = captionLook.colour[style.colour];
  pen.fillText(line, x, y);
}

import type Lightning from '@lightningjs/core';
import { outlineTexture } from '../drawn-texture.js';
import { PictureBox } from '../PictureBox.js';
import type { Piece } from './lay-out-story.js';
import { StoryVideo } from './StoryVideo.js';
import { type Face, media, story } from './story-layout.js';

const OUTLINE = { radius: 8, width: 2 };
// The middle of a line box to its baseline, as a share of the size: where browsers put the baseline of both faces.
const BASELINE = 0.355;
// A line of a right-to-left story is one even where it starts with a Latin name: the canvas does not know.
const RTL = { open: '\u202B', close: '\u202C' };

/** What one piece of the column looks like, as a Lightning template. */
export function drawPiece(piece: Piece, isMirrored: boolean): Lightning.Element.NewPatchTemplate {
  const x = isMirrored ? story.column.w - piece.x - piece.w : piece.x;
  const box = { x, y: piece.y, w: piece.w, h: piece.h };
  switch (piece.kind) {
    case 'text':
      return {
        x: isMirrored ? x + piece.w : x,
        mountX: isMirrored ? 1 : 0,
        y: piece.y,
        text: toText(piece.lines, piece.face, isMirrored),
      };
    case 'fill':
      return { ...box, rect: true, color: piece.color };
    case 'outline':
      return { ...box, color: piece.color, texture: outlineTexture(piece.w, piece.h, OUTLINE.radius, OUTLINE.width) };
    case 'picture':
      return { ...box, type: PictureBox, radius: media.radius, model: piece.picture };
    case 'video':
      return { ...box, type: StoryVideo, video: piece.video };
  }
}

function toText(lines: readonly string[], face: Face, isMirrored: boolean) {
  const drawn = isMirrored ? lines.map((line) => RTL.open + line + RTL.close) : lines;
  return {
    ...face,
    text: drawn.join('\n'),
    wordWrap: false,
    textAlign: isMirrored ? ('right' as const) : ('left' as const),
    offsetY: Math.round(face.lineHeight / 2 + face.fontSize * BASELINE),
  };
}

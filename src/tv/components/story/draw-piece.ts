import type Lightning from '@lightningjs/core';
import { outlineTexture } from '../drawn-texture.js';
import { PictureBox } from '../PictureBox.js';
import type { Piece } from './column-writer.js';
import { StoryVideo } from './StoryVideo.js';
import { type Face, media } from './story-layout.js';

const OUTLINE = { radius: 8, width: 2 };
// The middle of a line box to its baseline, as a share of the size: where browsers put the baseline of both faces.
const BASELINE = 0.355;

/** What one piece of the column looks like, as a Lightning template. */
export function drawPiece(piece: Piece): Lightning.Element.NewPatchTemplate {
  const { x, y, w, h } = piece;
  const box = { x, y, w, h };
  switch (piece.kind) {
    case 'text':
      return { x, y, text: toText(piece.lines, piece.face) };
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

function toText(lines: readonly string[], face: Face) {
  return {
    ...face,
    text: lines.join('\n'),
    wordWrap: false,
    offsetY: Math.round(face.lineHeight / 2 + face.fontSize * BASELINE),
  };
}

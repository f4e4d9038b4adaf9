import { card, cardLayouts, content, stage } from '../../theme/layout.js';
import { following } from '../../theme/look.js';
import { textScale, type } from '../../theme/type.js';

const resultsX = 816;

/** Where things stand on the search screen, whatever the text size. */
export const search = {
  field: { x: content.x, y: 96, w: 562, h: 88, radius: 12, padding: 30, caretW: 3, caretH: 46 },
  keys: {
    x: content.x,
    y: 212,
    w: 562,
    h: 74,
    gaps: 77,
    pitchY: 86,
    wordMargin: 6,
    letterMargin: 1,
    radius: 10,
    icon: 34,
  },
} as const;

/** Of keys in so many columns: the gaps get narrower with the keys. */
export function keyWidths(columns: number): { readonly gap: number; readonly pitch: number } {
  const { w, gaps } = search.keys;
  const gap = gaps / columns;
  return { gap, pitch: (w + gap) / columns };
}

/** What follows the text size. */
export const recent = following(() => ({
  x: content.x,
  y: 834,
  w: 562,
  chipsY: type.meta.lineHeight + 14,
  chipH: type.chip.lineHeight + 24,
  padding: 20,
  gap: 8,
  radius: 12,
}));

export const results = following(() => {
  const titleY = 102;
  const y = titleY + type.railTitle.lineHeight + 32;
  const pitchY = cardLayouts.landscape.h + cardLayouts.landscape.textH + 72;
  const wholeRows = Math.max(1, Math.floor((stage.h - y) / pitchY));
  // Clear of the clock at its right.
  const titleW = content.right - resultsX - Math.round(140 * textScale());
  return { x: resultsX, titleY, titleW, y, w: content.right - resultsX, pitchX: 508, pitchY, wholeRows };
});

/** Where suggestions stand when something has to be explained above them. */
export const suggestions = following(() => {
  const helpY = 116 + type.railTitle.lineHeight;
  const titleY = helpY + 2 * type.message.lineHeight + 46;
  return { helpY, helpW: 920, titleY, y: titleY + type.railTitle.lineHeight + 32 };
});

/** What is drawn of the results: room for the ring of a focused card around them. */
export const ringRoom = { x: 32, y: 24 } as const;

export const resultsW = (): number => results.pitchX + card.w + 2 * ringRoom.x;

export const windowH = (y: number): number => stage.h - y + ringRoom.y;

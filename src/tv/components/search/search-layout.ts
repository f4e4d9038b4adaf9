import { card, content, stage } from '../../theme/layout.js';

/** Where things stand on the search screen. */
export const search = {
  field: { x: content.x, y: 96, w: 562, h: 88, radius: 12, padding: 30, caretW: 3, caretH: 46 },
  keys: { x: content.x, y: 212, w: 83, h: 74, pitchX: 95.8, pitchY: 86, radius: 10, icon: 34 },
  recent: { x: content.x, y: 834, w: 562, chipsY: 46, chipH: 60, padding: 20, gap: 8, radius: 12 },
  results: { x: 816, titleY: 102, y: 176, w: content.right - 816, pitchX: 508, pitchY: 420 },
  /** Where suggestions stand when something has to be explained above them. */
  suggestions: { titleY: 292, y: 366, helpY: 158, helpW: 920 },
} as const;

/** What is drawn of the results: room for the ring of a focused card around them. */
export const ringRoom = { x: 32, y: 24 } as const;

export const resultsW = search.results.pitchX + card.w + 2 * ringRoom.x;

export const windowH = (y: number): number => stage.h - y + ringRoom.y;

import { breakLines } from '../../../viewer/reading-lines.js';
import { button, content, stage } from '../../theme/layout.js';
import { following } from '../../theme/look.js';
import { growth, type } from '../../theme/type.js';
import type { SettingsRow } from '../../view-models/settings-rows.js';
import { measureText } from '../measure-text.js';
import { createMeasure } from '../story/measure.js';

/** Where things stand in the settings. */
export const settings = following(() => {
  const titleY = 64;
  const y = titleY + type.pageTitle.lineHeight + 40;
  const sections = { x: content.x, y, w: Math.round(380 * growth()), itemH: type.row.lineHeight + 32, gap: 8 };
  const x = sections.x + sections.w + 56;
  return {
    titleY,
    sections,
    rows: { x, y, w: content.right - x, gap: 12 },
    row: { padding: 24, radius: 14, noteGap: 4, endGap: 24, icon: 34 },
    chip: { h: button.h, padding: 28, gap: 12, radius: 14, check: 26, checkGap: 12 },
    preview: { h: 220, gap: 28, radius: 16 },
    toggle: { w: 76, h: 42, knob: 32, inset: 5 },
    viewH: stage.h - y,
  };
});

/** Rings and fills of focused things are not cut off at the edge of the list. */
export const rowsRoom = 8;

export interface PlacedChip {
  readonly x: number;
  readonly y: number;
  readonly w: number;
}

export interface PlacedRow {
  readonly h: number;
  readonly labelY: number;
  readonly noteY: number;
  readonly textW: number;
  readonly chips: readonly PlacedChip[];
}

/** Everything of a row has its place before any of it is drawn. */
export function placeSetting(row: SettingsRow): PlacedRow {
  const { padding, noteGap, endGap } = settings.row;
  const endW = endWidth(row);
  const textW = settings.rows.w - 2 * padding - (endW > 0 ? endW + endGap : 0);
  const labelH = linesOf(row.label, textW, type.row) * type.row.lineHeight;
  const noteH = row.note ? noteGap + linesOf(row.note, textW, type.caption) * type.caption.lineHeight : 0;
  const textH = padding + labelH + noteH;
  const chips = row.kind === 'choice' ? placeChips(row, textH + settings.chip.gap) : [];
  const last = chips[chips.length - 1];
  return {
    h: (last ? last.y + settings.chip.h : textH) + padding,
    labelY: padding,
    noteY: padding + labelH + noteGap,
    textW,
    chips,
  };
}

const linesOf = (text: string, width: number, face: Parameters<typeof createMeasure>[0]): number =>
  Math.max(1, breakLines(text, width, createMeasure(face)).length);

function endWidth({ kind }: SettingsRow): number {
  if (kind === 'switch') return settings.toggle.w;
  return kind === 'pick' ? settings.row.icon : 0;
}

// In lines, as words are.
function placeChips({ options }: Extract<SettingsRow, { kind: 'choice' }>, top: number): readonly PlacedChip[] {
  const { h, gap, padding, check, checkGap } = settings.chip;
  const left = settings.row.padding;
  const right = settings.rows.w - left;
  let x = left;
  let y = top;
  return options.map(({ label }) => {
    const wanted = Math.ceil(measureText(label, type.button)) + 2 * padding + check + checkGap;
    const w = Math.min(right - left, wanted);
    if (x > left && x + w > right) {
      x = left;
      y += h + gap;
    }
    const placed = { x, y, w };
    x += w + gap;
    return placed;
  });
}

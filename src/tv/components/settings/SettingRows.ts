import Lightning from '@lightningjs/core';
import { groundAt } from '../../theme/colours.js';
import { page, safe, stage } from '../../theme/layout.js';
import { motion } from '../../theme/motion.js';
import type { SettingsSection } from '../../view-models/settings-model.js';
import { go } from '../jump.js';
import { SettingRow } from './SettingRow.js';
import { type PlacedRow, placeSetting, rowsRoom, settings } from './settings-layout.js';

export interface SettingRowsTemplateSpec extends Lightning.Component.TemplateSpec {
  View: { List: object };
  Fade: object;
}

interface RowsRequests {
  $rowPointedAt(row: number, option: number): void;
}

declare module '@lightningjs/core' {
  namespace Component {
    interface FireAncestorsMap extends RowsRequests {}
  }
}

/** The settings of a section, one below the other; it scrolls so far that the focused one is seen whole. */
export class SettingRows
  extends Lightning.Component<SettingRowsTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<SettingRowsTemplateSpec>
{
  private section: SettingsSection | undefined;
  private places: readonly (PlacedRow & { readonly y: number })[] = [];
  private top = 0;
  private scroll = 0;

  static override _template(): Lightning.Component.Template<SettingRowsTemplateSpec> {
    const { x, w } = settings.rows;
    return {
      x: x - rowsRoom,
      w: w + 2 * rowsRoom,
      View: { w: w + 2 * rowsRoom, clipping: true, List: { x: rowsRoom, transitions: { y: motion.scroll } } },
      Fade: {
        rect: true,
        y: stage.h - page.fadeH,
        w: w + 2 * rowsRoom,
        h: page.fadeH,
        colorTop: groundAt(0),
        colorBottom: groundAt(1),
      },
    };
  }

  /** `top`: what stands above the rows, and does not scroll. */
  show(section: SettingsSection, top: number) {
    const before = this.section;
    this.section = section;
    if (before && isSameShape(before, section) && top === this.top) {
      section.rows.forEach((row, at) => {
        this.rows[at]?.update(row);
      });
      return;
    }
    this.top = top;
    this.scroll = 0;
    let y = rowsRoom;
    this.places = section.rows.map((row) => {
      const placed = { ...placeSetting(row), y };
      y += placed.h + settings.rows.gap;
      return placed;
    });
    this.patch({ View: { y: this.viewY, h: this.viewH, List: { children: [] } } });
    go(this.list, 'y', 0, true);
    this.fill();
  }

  /** Undefined row: the focus is elsewhere, and the section shows from its beginning. */
  setFocus(row: number | undefined, option: number, isInstant: boolean) {
    this.scroll = this.scrollTo(row ?? 0);
    this.fill();
    go(this.list, 'y', -this.scroll, isInstant);
    this.rows.forEach((shown, at) => {
      shown.setFocus(at === row ? option : undefined);
    });
    this.patch({ Fade: { visible: this.contentH > this.scroll + this.viewH } });
  }

  $settingPointedAt(row: SettingRow, option: number) {
    this.fireAncestors('$rowPointedAt', this.rows.indexOf(row), option);
  }

  // Rows that were never in sight are not made.
  private fill() {
    const { section, places } = this;
    if (!section) return;
    const end = this.scroll + this.viewH + settings.rows.y;
    for (let at = this.rows.length; at < places.length && (places[at]?.y ?? 0) < end; at += 1) {
      const [model, place] = [section.rows[at], places[at]];
      if (!model || !place) return;
      const made = this.stage.c({ type: SettingRow, y: place.y } as never) as unknown as SettingRow;
      this.list.childList.add(made);
      made.show(model, place);
    }
  }

  private scrollTo(at: number): number {
    const place = this.places[at];
    if (!place) return 0;
    const last = Math.max(0, this.contentH - this.viewH + safe.y);
    const lowest = place.y + place.h + safe.y + rowsRoom - this.viewH;
    const highest = place.y - rowsRoom;
    return Math.max(0, Math.min(last, highest, Math.max(this.scroll, lowest)));
  }

  private get contentH(): number {
    const last = this.places[this.places.length - 1];
    return last ? last.y + last.h + rowsRoom : 0;
  }

  private get viewY(): number {
    return settings.rows.y + this.top - rowsRoom;
  }

  private get viewH(): number {
    return stage.h - this.viewY;
  }

  private get rows(): SettingRow[] {
    return this.list.children as unknown as SettingRow[];
  }

  private get list(): Lightning.Element {
    return this.tag('View.List') as Lightning.Element;
  }
}

/** The same words at the same places: only what is chosen may differ. */
function isSameShape(a: SettingsSection, b: SettingsSection): boolean {
  const shape = ({ id, rows }: SettingsSection) => JSON.stringify([id, rows.map(wordsOf)]);
  return shape(a) === shape(b);
}

const wordsOf = (row: SettingsSection['rows'][number]) => [
  row.id,
  row.label,
  row.note,
  row.kind === 'choice' ? row.options : row.kind,
];

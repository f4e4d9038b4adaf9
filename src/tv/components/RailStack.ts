import Lightning from '@lightningjs/core';
import type { RailLayout } from '../../contract/rail.js';
import { columnOf } from '../../viewer/page-focus.js';
import { type PageFrame, type PageView, type PlacedRow, rowsInSight } from '../../viewer/page-view.js';
import { content, rail } from '../theme/layout.js';
import { motion } from '../theme/motion.js';
import type { RailModel } from '../view-models/rail-model.js';
import { go } from './jump.js';
import { Rail } from './Rail.js';

/** Rails so far out of sight keep their component for a scroll that is still under way. */
const LINGER = 1;

export interface StackModel {
  readonly rails: readonly RailModel[];
  readonly rows: readonly PlacedRow[];
  readonly frame: PageFrame;
}

/**
 * The rails of a page, of which only those in sight have a component. A component that leaves at one end is bound to the rail that comes
 * in at the other, as far as their layouts agree.
 */
export class RailStack extends Lightning.Component {
  private model: StackModel = { rails: [], rows: [], frame: { anchorY: 0, bottomY: 0, unscrolledRows: 0 } };
  private view: PageView | undefined;
  private bound = new Map<number, Rail>();
  private spare = new Map<RailLayout, Rail[]>();
  private isHeld = false;
  private focusedAt = -1;

  static override _template() {
    return { x: content.x, transitions: { y: motion.scroll } };
  }

  /** Other models, the same place on screen: a rail that moved keeps its component, so nothing on it is drawn again. */
  setModel(model: StackModel) {
    const before = [...this.bound];
    const places = new Map(model.rails.map((candidate, at) => [candidate.id, at]));
    this.bound.clear();
    for (const [at, shown] of before) {
      const now = places.get(this.model.rails[at]?.id ?? '');
      if (now !== undefined && model.rails[now]?.layout === shown.layout) this.bound.set(now, shown);
      else this.release(at, shown);
    }
    this.model = model;
    for (const [at, shown] of this.bound) shown.model = model.rails[at];
  }

  /** `mostRows`: from the focused row on, no more of those in sight; the others are shown later. */
  show(view: PageView, isInstant: boolean, mostRows = Number.POSITIVE_INFINITY) {
    this.view = view;
    const { rows, frame } = this.model;
    this.focusedAt = rows.findIndex((row) => row.id === view.focus.rowId);
    const { first, end } = rowsInSight(view.pageScroll, Math.max(0, this.focusedAt), rows, frame);
    for (const [at, shown] of [...this.bound]) {
      if (at < first - LINGER || at >= end + LINGER) this.release(at, shown);
    }
    const last = Math.min(end, Math.max(first, this.focusedAt) + mostRows);
    for (let at = first; at < last; at += 1) this.showRow(at, view, isInstant);
    this.arrange(isInstant);
    this._refocus();
  }

  /** While held, cards that come in leave out their pictures. Once released, the row that comes next is made ready. */
  hold(isHeld: boolean) {
    this.isHeld = isHeld;
    for (const shown of this.bound.values()) shown.isHeld = isHeld;
  }

  /** Makes the rows next to those in sight ready, so that going there costs little. */
  prepareNext() {
    const { view } = this;
    if (!view) return;
    const next = Math.max(-1, ...this.bound.keys()) + 1;
    const { first, end } = rowsInSight(view.pageScroll, this.focusedAt, this.model.rows, this.model.frame);
    if (next >= first && next < end + LINGER) this.showRow(next, view, true);
    this.arrange(true);
  }

  /** How much the page must rise so that the focused card's whole headline stays above the ticker. */
  get lift(): number {
    const row = this.model.rows[this.focusedAt];
    if (!row?.cards || !this.view) return 0;
    const bottom = row.y + row.h + rail.focusedRoom + this.extraHeight - this.view.pageScroll;
    return Math.max(0, bottom - this.model.frame.bottomY);
  }

  /** Rails that grew push those below them down. */
  arrange(isInstant: boolean) {
    const { view } = this;
    if (!view) return;
    const { focusedAt, extraHeight } = this;
    go(this, 'y', -view.pageScroll - this.lift, isInstant);
    for (const [at, shown] of this.bound) {
      const row = this.model.rows[at];
      if (!row) continue;
      go(shown, 'y', row.y + (at > focusedAt ? extraHeight : 0), isInstant);
    }
  }

  /** Of one layout, those that a viewer sees now. */
  inSight(layout: RailLayout): readonly Rail[] {
    const { view } = this;
    if (!view) return [];
    const { first, end } = rowsInSight(view.pageScroll, Math.max(0, this.focusedAt), this.model.rows, this.model.frame);
    return [...this.bound].flatMap(([at, rail]) => (at >= first && at < end && rail.layout === layout ? [rail] : []));
  }

  get focusedRail(): Rail | undefined {
    return this.bound.get(this.focusedAt);
  }

  override _getFocused() {
    return this.focusedRail;
  }

  private showRow(at: number, view: PageView, isInstant: boolean) {
    const row = this.model.rows[at];
    const model = this.model.rails[at];
    if (!row?.cards || !model) return;
    const isNew = !this.bound.has(at);
    const shown = this.bound.get(at) ?? this.take(at, model);
    const place = {
      column: columnOf(view.focus, row.id),
      scroll: view.railScrolls[row.id] ?? 0,
      isInstant: isInstant || isNew,
    };
    if (isNew) {
      shown.isHeld = this.isHeld;
      shown.patch({ visible: true, place, model });
      go(shown, 'y', row.y, true);
    } else shown.place = place;
  }

  // Best the component that showed this rail before: then nothing is drawn again.
  private take(at: number, { id, layout }: RailModel): Rail {
    const spare = this.spare.get(layout) ?? [];
    const same = spare.findIndex((candidate) => candidate.model?.id === id);
    const [taken] = spare.splice(Math.max(same, 0), 1);
    const shown = taken ?? this.make(layout);
    this.bound.set(at, shown);
    return shown;
  }

  private make(layout: RailLayout): Rail {
    const made = this.stage.c({ type: Rail, layout, transitions: { y: motion.scroll } }) as Rail;
    this.childList.add(made);
    return made;
  }

  private release(at: number, shown: Rail) {
    this.bound.delete(at);
    shown.visible = false;
    this.spare.set(shown.layout, [...(this.spare.get(shown.layout) ?? []), shown]);
  }

  private get extraHeight(): number {
    return this.focusedRail?.extraHeight ?? 0;
  }
}

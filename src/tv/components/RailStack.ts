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

  static override _template() {
    return { x: content.x, transitions: { y: motion.scroll } };
  }

  /** Other models, the same place on screen. */
  setModel(model: StackModel) {
    const before = this.model;
    this.model = model;
    for (const [at, rail] of [...this.bound]) {
      const id = before.rails[at]?.id;
      const now = model.rails.findIndex((candidate) => candidate.id === id);
      if (model.rails[now]?.layout !== rail.layout || now !== at) this.release(at, rail);
    }
    for (const [at, rail] of this.bound) rail.model = model.rails[at];
  }

  show(view: PageView, isInstant: boolean) {
    this.view = view;
    const { rows, frame } = this.model;
    const focused = rows.findIndex((row) => row.id === view.focus.rowId);
    const { first, end } = rowsInSight(view.pageScroll, Math.max(0, focused), rows, frame);
    for (const [at, rail] of [...this.bound]) {
      if (at < first - LINGER || at >= end + LINGER) this.release(at, rail);
    }
    for (let at = first; at < end; at += 1) this.showRow(at, view, isInstant);
    this.arrange(isInstant);
    this._refocus();
  }

  /** While held, cards that come in leave out their pictures. Once released, the row that comes next is made ready. */
  hold(isHeld: boolean) {
    this.isHeld = isHeld;
    for (const rail of this.bound.values()) rail.isHeld = isHeld;
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
    for (const [at, rail] of this.bound) {
      const row = this.model.rows[at];
      if (!row) continue;
      const isAbove = row.y - view.pageScroll < this.model.frame.anchorY - 1 && at !== focusedAt;
      go(rail, 'y', row.y + (at > focusedAt ? extraHeight : 0), isInstant);
      go(rail, 'alpha', isAbove ? 0 : 1, isInstant);
    }
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
    const rail = this.bound.get(at) ?? this.take(at, model);
    const place = {
      column: columnOf(view.focus, row.id),
      scroll: view.railScrolls[row.id] ?? 0,
      isInstant: isInstant || isNew,
    };
    if (isNew) {
      rail.isHeld = this.isHeld;
      rail.patch({ place, model });
      go(rail, 'y', row.y, true);
      go(rail, 'alpha', 1, true);
    } else rail.place = place;
  }

  private take(at: number, { layout }: RailModel): Rail {
    const rail = this.spare.get(layout)?.pop() ?? this.make(layout);
    this.bound.set(at, rail);
    return rail;
  }

  private make(layout: RailLayout): Rail {
    const rail = this.stage.c({ type: Rail, layout, transitions: { y: motion.scroll, alpha: motion.scroll } }) as Rail;
    this.childList.add(rail);
    return rail;
  }

  private release(at: number, rail: Rail) {
    this.bound.delete(at);
    rail.model = undefined;
    const spare = this.spare.get(rail.layout) ?? [];
    this.spare.set(rail.layout, [...spare, rail]);
  }

  private get extraHeight(): number {
    return this.focusedRail?.extraHeight ?? 0;
  }

  private get focusedAt(): number {
    const rowId = this.view?.focus.rowId;
    return this.model.rows.findIndex((row) => row.id === rowId);
  }
}

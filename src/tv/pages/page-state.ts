import type { Card, Page } from '../../contract/page.js';
import { keepFocus } from '../../viewer/merge-page.js';
import { joinSentences, type Narration } from '../../viewer/narration.js';
import {
  columnOf,
  type Direction,
  focusAt,
  initialPageFocus,
  movePageFocus,
  type PageFocus,
  type RowShape,
  toTop,
} from '../../viewer/page-focus.js';
import {
  carryView,
  clampView,
  followFocus,
  type Guide,
  type PageFrame,
  type PageView,
  type PlacedRow,
} from '../../viewer/page-view.js';
import { isNearEnd } from '../../viewer/rail-window.js';
import { pageFrame, placeRows } from '../components/place-rows.js';
import { type HeroModel, toHeroModel } from '../view-models/hero-model.js';
import { leadRail, type PageModel, toRowShapes } from '../view-models/page-model.js';
import { type RailModel, toRailModel } from '../view-models/rail-model.js';

/** Further rails are asked for when so few are left below the focus. */
const ROWS_AHEAD = 4;

/** What brings a viewer back to where they were on a page. */
export interface LeftPage extends PageView {
  readonly page: Page;
}

/** Where the viewer is on a page, and what stands there. Immutable: each step gives the next one. */
export class PageState {
  private constructor(
    readonly model: PageModel,
    readonly view: PageView,
    readonly rails: readonly RailModel[],
    readonly rows: readonly PlacedRow[],
    readonly frame: PageFrame,
    private readonly shapes: readonly RowShape[],
  ) {}

  static open(model: PageModel): PageState {
    const rails = model.page.rails.map((rail) => toRailModel(rail, model.lens));
    const shapes = toRowShapes(model.page, model.lens);
    const hasLead = leadRail(model.page) !== undefined;
    const view = { focus: initialPageFocus(shapes), pageScroll: 0, railScrolls: {} };
    const frame = pageFrame(hasLead, model.page.ticker !== undefined);
    return new PageState(model, view, rails, placeRows(rails, hasLead), frame, shapes);
  }

  /** The same page, asked for again: the focus stays on its story and its place on screen. */
  refreshed(model: PageModel): PageState {
    const fresh = PageState.open(model);
    const focus = keepFocus(this.view.focus, this.model.page, model.page);
    return fresh.with(carryView(this.view, focus, this.rows, fresh.rows));
  }

  /** As it was left. Cards and rails may have come and gone meanwhile: the focus is on its story all the same. */
  restored({ page, ...view }: LeftPage): PageState {
    if (page !== this.model.page)
      return PageState.open({ ...this.model, page })
        .with(view)
        .refreshed(this.model);
    const clamped = clampView(view, this.rows);
    return clamped ? this.with(clamped) : this;
  }

  left(): LeftPage {
    return { ...this.view, page: this.model.page };
  }

  /** The same object when the key does nothing here. */
  moved(direction: Direction): PageState {
    return this.focused(movePageFocus(this.view.focus, direction, this.shapes), 'remote');
  }

  movedToTop(): PageState {
    return this.focused(toTop(this.view.focus, this.shapes), 'remote');
  }

  pointedAt(rowId: string, column: number, button = 0): PageState {
    return this.focused(focusAt(this.view.focus, rowId, column, button), 'pointer');
  }

  get isOnLead(): boolean {
    return leadRail(this.model.page) !== undefined && this.view.focus.rowId === this.shapes[0]?.id;
  }

  /** Which of the lead stories shows. */
  get leadAt(): { readonly card: Card; readonly index: number; readonly count: number } | undefined {
    const rail = leadRail(this.model.page);
    const index = rail ? columnOf(this.view.focus, rail.id) : 0;
    const card = rail?.cards[index];
    return card && { card, index, count: rail?.cards.length ?? 0 };
  }

  get lead(): HeroModel | undefined {
    const { leadAt } = this;
    return leadAt && toHeroModel(leadAt.card, this.model.lens);
  }

  get focusedRail(): RailModel | undefined {
    return this.rails.find((rail) => rail.id === this.view.focus.rowId);
  }

  get card(): Card | undefined {
    return this.isOnLead ? this.leadAt?.card : this.focusedRail?.sourceAt(this.column);
  }

  get column(): number {
    return columnOf(this.view.focus, this.view.focus.rowId);
  }

  /** The rail whose end comes near, when there are further cards. */
  get railToContinue(): string | undefined {
    const row = this.rows.find((candidate) => candidate.id === this.view.focus.rowId);
    if (!row?.cards || !row.hasMore) return undefined;
    return isNearEnd(this.column, row.length, row.cards) ? row.id : undefined;
  }

  get needsRails(): boolean {
    if (this.model.page.railCursor === null) return false;
    const at = this.rows.findIndex((row) => row.id === this.view.focus.rowId);
    return this.rows.length - at <= ROWS_AHEAD;
  }

  narration(): Narration {
    const { leadAt, focusedRail: rail, column } = this;
    if (leadAt && this.isOnLead) {
      const { card, actions } = toHeroModel(leadAt.card, this.model.lens);
      const label = joinSentences([card.spoken, actions[this.view.focus.button]?.label]);
      return { title: this.model.page.title, label, position: { index: leadAt.index, total: leadAt.count } };
    }
    const label = rail?.cardAt(column)?.spoken ?? '';
    return { title: rail?.title ?? this.model.page.title, label, position: { index: column, total: rail?.total ?? 0 } };
  }

  private focused(focus: PageFocus, guide: Guide): PageState {
    return focus === this.view.focus ? this : this.with(followFocus(this.view, focus, guide, this.rows, this.frame));
  }

  private with(view: PageView): PageState {
    return new PageState(this.model, view, this.rails, this.rows, this.frame, this.shapes);
  }
}

import Lightning from '@lightningjs/core';
import { slotOf } from '../../viewer/rail-window.js';
import { cardLayouts } from '../theme/layout.js';
import { motion } from '../theme/motion.js';
import type { CardModel } from '../view-models/card-model.js';
import { FocusRing } from './FocusRing.js';
import { go } from './jump.js';
import { PictureCard } from './PictureCard.js';
import type { RailCard } from './rail-card.js';

/** Rows kept ready on either side of those in sight: a scroll that is under way still shows them. */
const SPARE_ROWS = 1;
const ROWS_IN_SIGHT = 3;
const SETTLE_MS = 120;
/** A focused headline of this many more pixels still fits between two rows. */
const FREE = 36;

export interface GridCards {
  readonly length: number;
  cardAt(index: number): CardModel | undefined;
}

export interface GridShape {
  readonly columns: number;
  readonly pitchX: number;
  readonly pitchY: number;
  /** Rows seen without scrolling. */
  readonly wholeRows: number;
}

interface GridRequests {
  $gridPointedAt(index: number): void;
  $gridOpened(index: number): void;
}

declare module '@lightningjs/core' {
  namespace Component {
    interface FireAncestorsMap extends GridRequests {}
  }
}

/** Cards in rows. A fixed number of components serves any number of them; whoever owns the focus says which one shows it. */
export class CardGrid extends Lightning.Component {
  private shape: GridShape = { columns: 1, pitchX: 0, pitchY: 0, wholeRows: 1 };
  private model: GridCards | undefined;
  private at = 0;
  private slots: { card: RailCard; index: number }[] = [];
  private settling: ReturnType<typeof setTimeout> | undefined;

  static override _template() {
    return {
      Rows: { transitions: { y: motion.scroll } },
      Ring: {
        type: FocusRing,
        around: cardLayouts.landscape,
        alpha: 0,
        transitions: { alpha: motion.focus, x: motion.scroll, y: motion.scroll },
      },
    };
  }

  setShape(shape: GridShape) {
    this.shape = shape;
  }

  show(model: GridCards, at: number, isInstant: boolean) {
    const isNew = model !== this.model;
    this.model = model;
    this.at = at;
    if (!isNew && !isInstant) this.hold();
    this.bind(isNew);
    this.arrange(isInstant);
    this._refocus();
  }

  override _getFocused() {
    return this.focusedCard;
  }

  override _focus() {
    this.ring.setSmooth('alpha', 1);
  }

  override _unfocus() {
    this.ring.setSmooth('alpha', 0);
    this.arrange(false);
  }

  override _detach() {
    clearTimeout(this.settling);
  }

  $cardHovered(hovered: RailCard) {
    this.fireAncestors('$gridPointedAt', this.indexOf(hovered));
  }

  $cardChosen(chosen: RailCard) {
    this.fireAncestors('$gridOpened', this.indexOf(chosen));
  }

  $cardGrew() {
    this.arrange(false);
  }

  private bind(everything: boolean) {
    const { columns } = this.shape;
    const size = columns * (ROWS_IN_SIGHT + 2 * SPARE_ROWS);
    const first = Math.max(0, this.firstRow - SPARE_ROWS) * columns;
    const end = Math.min(this.model?.length ?? 0, first + size);
    for (let index = first; index < end; index += 1) {
      const slot = this.slotAt(slotOf(index, size));
      if (slot.index === index && !everything) continue;
      slot.index = index;
      slot.card.x = (index % columns) * this.shape.pitchX;
      slot.card.model = this.model?.cardAt(index);
    }
    for (const slot of this.slots) {
      if (slot.index >= first && slot.index < end) continue;
      slot.index = -1;
      slot.card.model = undefined;
    }
  }

  /** A long headline of the focused card pushes the rows below it down. */
  private arrange(isInstant: boolean) {
    const { columns, pitchX, pitchY } = this.shape;
    const row = Math.floor(this.at / columns);
    const extra = this.hasFocus() ? Math.max(0, (this.focusedCard?.extraHeight ?? 0) - FREE) : 0;
    for (const { card: shown, index } of this.slots) {
      const at = Math.floor(index / columns);
      if (index >= 0) shown.y = at * pitchY + (at > row ? extra : 0);
    }
    go(this.rows, 'y', -this.firstRow * pitchY, isInstant);
    go(this.ring, 'x', (this.at % columns) * pitchX, isInstant);
    go(this.ring, 'y', (row - this.firstRow) * pitchY, isInstant);
  }

  private hold() {
    for (const { card: shown } of this.slots) shown.isHeld = true;
    clearTimeout(this.settling);
    this.settling = setTimeout(() => {
      for (const { card: shown } of this.slots) shown.isHeld = false;
    }, SETTLE_MS);
  }

  private slotAt(at: number) {
    while (this.slots.length <= at) {
      const made = this.stage.c({ type: PictureCard }) as unknown as RailCard;
      this.rows.childList.add(made);
      this.slots.push({ card: made, index: -1 });
    }
    return this.slots[at] as { card: RailCard; index: number };
  }

  private indexOf(shown: RailCard): number {
    return this.slots.find((slot) => slot.card === shown)?.index ?? -1;
  }

  /** The focused row stands at the top until the last one is in sight. */
  private get firstRow(): number {
    const { columns, wholeRows } = this.shape;
    const rows = Math.ceil((this.model?.length ?? 0) / columns);
    return Math.max(0, Math.min(Math.floor(this.at / columns), rows - wholeRows));
  }

  private get focusedCard(): RailCard | undefined {
    return this.slots.find((slot) => slot.index === this.at)?.card;
  }

  private get rows(): Lightning.Element {
    return this.getByRef('Rows') as Lightning.Element;
  }

  private get ring(): FocusRing {
    return this.getByRef('Ring') as FocusRing;
  }
}

import Lightning from '@lightningjs/core';
import type { RailLayout } from '../../contract/rail.js';
import { cardsInSight, poolSize, type RailGeometry, slotOf } from '../../viewer/rail-window.js';
import { cardLayouts, rail } from '../theme/layout.js';
import { motion } from '../theme/motion.js';
import { type } from '../theme/type.js';
import type { RailModel } from '../view-models/rail-model.js';
import { cardKinds, railGeometry } from './card-kinds.js';
import { FocusRing } from './FocusRing.js';
import { go } from './jump.js';
import type { RailCard } from './rail-card.js';

export interface RailPlace {
  readonly column: number;
  readonly scroll: number;
  /** Without motion: the rail has just come on screen. */
  readonly isInstant?: boolean;
}

export interface RailTemplateSpec extends Lightning.Component.TemplateSpec {
  /** Set once, before `model`: a rail component keeps its kind of card. */
  layout: RailLayout;
  model: RailModel | undefined;
  place: RailPlace;
  isHeld: boolean;
  Title: object;
  Cards: object;
  Ring: typeof FocusRing;
}

/** What a rail says to the page it is on. */
interface RailRequests {
  $railPointedAt(railId: string, column: number): void;
  $cardOpened(railId: string, column: number): void;
  $railGrew(railId: string): void;
}

declare module '@lightningjs/core' {
  namespace Component {
    interface FireAncestorsMap extends RailRequests {}
  }
}

/**
 * One row. It shows the column it is told to show; whoever owns the focus decides which. Its few cards are bound to whichever
 * models are in sight, so a rail of a thousand cards costs what a rail of ten does.
 */
export class Rail
  extends Lightning.Component<RailTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<RailTemplateSpec>
{
  layout: RailLayout = 'landscape';
  private _model: RailModel | undefined;
  private _place: RailPlace = { column: 0, scroll: 0 };
  private _isHeld = false;
  private slots: { card: RailCard; index: number }[] = [];

  static override _template(): Lightning.Component.Template<RailTemplateSpec> {
    return {
      Title: { text: { ...type.railTitle, maxLines: 1 } },
      Cards: { y: rail.cardsY, transitions: { x: motion.scroll } },
      Ring: { type: FocusRing, y: rail.cardsY, alpha: 0, transitions: { alpha: motion.focus, x: motion.scroll } },
    };
  }

  get model(): RailModel | undefined {
    return this._model;
  }

  set model(model: RailModel | undefined) {
    if (model === this._model) return;
    this._model = model;
    this.visible = model !== undefined;
    if (!model) return;
    this.patch({ Title: { text: { text: model.title } }, Ring: { around: cardLayouts[this.layout] } });
    this.bind(true);
  }

  get place(): RailPlace {
    return this._place;
  }

  set place(place: RailPlace) {
    this._place = place;
    const ringX = place.column * this.geometry.step - place.scroll;
    go(this.cards, 'x', -place.scroll, place.isInstant);
    go(this.ring, 'x', ringX, place.isInstant);
    this.bind(false);
    this._refocus();
  }

  get isHeld(): boolean {
    return this._isHeld;
  }

  set isHeld(isHeld: boolean) {
    this._isHeld = isHeld;
    if (!isHeld) for (const { card } of this.slots) card.isHeld = false;
  }

  get boundIds(): readonly string[] {
    return this.slots.flatMap(({ card, index }) => (index >= 0 && card.model ? [card.model.id] : []));
  }

  /** What cards say has changed, though the cards have not. */
  retell() {
    this.bind(true);
  }

  /** How much taller than its layout the rail is drawn now. */
  get extraHeight(): number {
    return this.hasFocus() ? (this.focusedCard?.extraHeight ?? 0) : 0;
  }

  override _getFocused() {
    return this.focusedCard;
  }

  override _focus() {
    this.ring.setSmooth('alpha', 1);
  }

  override _unfocus() {
    this.ring.setSmooth('alpha', 0);
  }

  $cardHovered(card: RailCard) {
    this.fireAncestors('$railPointedAt', this._model?.id ?? '', this.indexOf(card));
  }

  $cardChosen(card: RailCard) {
    this.fireAncestors('$cardOpened', this._model?.id ?? '', this.indexOf(card));
  }

  $cardGrew(card: RailCard) {
    if (card === this.focusedCard) this.fireAncestors('$railGrew', this._model?.id ?? '');
  }

  // `everything`: the models may have changed, not only the cards in sight.
  private bind(everything: boolean) {
    const model = this._model;
    if (!model) return;
    const { first, end } = cardsInSight(this._place.scroll, model.length, this.geometry);
    const size = poolSize(this.geometry);
    for (let index = first; index < end; index += 1) {
      const slot = this.slotAt(slotOf(index, size));
      if (slot.index === index && !everything) continue;
      slot.index = index;
      slot.card.isHeld = this._isHeld;
      slot.card.x = index * this.geometry.step;
      slot.card.model = model.cardAt(index);
    }
    for (const slot of this.slots) {
      if (slot.index >= first && slot.index < end) continue;
      slot.index = -1;
      slot.card.model = undefined;
    }
  }

  // Cards are made when they are first needed; `at` grows by one at a time at most because bound ranges are contiguous.
  private slotAt(at: number) {
    while (this.slots.length <= at) {
      const card = this.stage.c({ type: cardKinds[this.layout] } as never) as unknown as RailCard;
      this.cards.childList.add(card);
      this.slots.push({ card, index: -1 });
    }
    return this.slots[at] as { card: RailCard; index: number };
  }

  private indexOf(card: RailCard): number {
    return this.slots.find((slot) => slot.card === card)?.index ?? -1;
  }

  private get focusedCard(): RailCard | undefined {
    return this.slots.find((slot) => slot.index === this._place.column)?.card;
  }

  private get geometry(): RailGeometry {
    return railGeometry(this.layout);
  }

  private get cards(): Lightning.Element {
    return this.getByRef('Cards') as Lightning.Element;
  }

  private get ring(): FocusRing {
    return this.getByRef('Ring') as FocusRing;
  }
}

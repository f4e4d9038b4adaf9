import type Lightning from '@lightningjs/core';
import type { CardModel } from '../view-models/card-model.js';

/** What a rail asks of its cards, whatever their layout. Cards are bound again and again to other models. */
export interface RailCard extends Lightning.Component {
  model: CardModel | undefined;
  /** True while the rail moves fast: pictures wait. */
  isHeld: boolean;
  /** How much taller than its layout it is drawn now, because its whole headline shows. */
  readonly extraHeight: number;
}

/** What cards say to the rail they are in. */
interface CardRequests {
  $cardHovered(card: RailCard): void;
  $cardChosen(card: RailCard): void;
  $cardGrew(card: RailCard): void;
}

declare module '@lightningjs/core' {
  namespace Component {
    interface FireAncestorsMap extends CardRequests {}
  }
}

import type { Card, Rail } from '../../contract/page.js';
import type { RailLayout } from '../../contract/rail.js';
import type { Destination } from '../../viewer/destination.js';
import type { PlayQueue } from '../../viewer/play-queue.js';
import { type CardModel, opens, toCardModel } from './card-model.js';
import type { Lens } from './lens.js';

/** A row of cards. Cards are made into models as they are shown, so a rail of any length costs the same. */
export interface RailModel {
  readonly id: string;
  readonly title: string;
  readonly layout: RailLayout;
  readonly length: number;
  /** There are further cards on the server. */
  readonly hasMore: boolean;
  readonly total: number;
  cardAt(index: number): CardModel | undefined;
  /** What the card was made of. */
  sourceAt(index: number): Card | undefined;
  /** Where the card leads, with the rail's other videos around it. */
  opensAt(index: number): Destination | undefined;
}

export const toRailModel = (rail: Rail, lens: Lens): RailModel => ({
  id: rail.id,
  title: rail.title,
  layout: rail.layout,
  length: rail.cards.length,
  hasMore: rail.cursor !== null,
  total: Math.max(rail.total, rail.cards.length),
  cardAt: (index) => {
    const card = rail.cards[index];
    const model = card && toCardModel(card, lens);
    const lines = rail.layout === 'live' ? lens.onAir?.(card?.id ?? '') : undefined;
    return model && lines ? { ...model, ...lines, spoken: `${model.spoken}. ${lines.spoken}` } : model;
  },
  sourceAt: (index) => rail.cards[index],
  opensAt: (index) => {
    const card = rail.cards[index];
    if (!card) return undefined;
    const opened = opens(card);
    return opened.kind === 'player' && card.kind === 'video' ? { ...opened, queue: toQueue(rail.cards) } : opened;
  },
});

const toQueue = (cards: readonly Card[]): PlayQueue => ({
  items: cards.filter(({ kind }) => kind === 'video').map(({ id, headline }) => ({ storyId: id, headline })),
});

import type { Card } from '../../contract/page.js';
import type { Destination } from '../../viewer/destination.js';
import { type CardModel, toCardModel } from './card-model.js';
import { clockText } from './durations.js';
import type { Lens } from './lens.js';

export interface HeroAction {
  readonly id: 'read' | 'watch' | 'guide';
  readonly label: string;
  readonly opens: Destination;
}

/** The lead of a page: one story, large, with what can be done with it. */
export interface HeroModel {
  readonly card: CardModel;
  readonly standfirst: string;
  readonly actions: readonly HeroAction[];
  readonly kickerColour: string;
}

export const toHeroModel = (card: Card, lens: Lens): HeroModel => ({
  card: toCardModel(card, lens),
  standfirst: card.summary ?? '',
  actions: toHeroActions(card, lens),
  kickerColour: lens.brand.kicker,
});

/** Only what works is offered: reading for articles, watching where there is a video. */
export function toHeroActions(card: Card, { words, locale }: Pick<Lens, 'words' | 'locale'>): HeroAction[] {
  const actions: HeroAction[] = [];
  if (card.kind === 'article') {
    actions.push({ id: 'read', label: words('hero.read'), opens: { kind: 'story', storyId: card.id } });
  }
  if (card.kind !== 'article' || card.hasVideo) {
    actions.push({
      id: 'watch',
      label: watchLabel(card, words, locale),
      opens: { kind: 'player', storyId: card.id, videoIndex: 0 },
    });
  }
  if (card.kind === 'live') {
    actions.push({ id: 'guide', label: words('guide.title'), opens: { kind: 'guide', storyId: card.id } });
  }
  return actions;
}

function watchLabel({ kind, durationSec }: Card, words: Lens['words'], locale: string): string {
  if (kind === 'live') return words('hero.watchLive');
  return durationSec ? words('hero.watch', { duration: clockText(durationSec, locale) }) : words('hero.watchNow');
}

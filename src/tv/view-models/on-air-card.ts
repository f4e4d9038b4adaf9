import type { NowNext } from '../../viewer/now-next.js';
import { shareOfProgramme } from '../../viewer/now-next.js';
import type { CardModel } from './card-model.js';
import type { Lens } from './lens.js';

/** The card of a live stream with what is on and what is next; as it was where nothing is known. */
export function toOnAirCard(card: CardModel, { on, next }: NowNext, { words, locale, now }: Lens): CardModel {
  if (!on && !next) return card;
  const time = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
  const at = next ? time.format(Date.parse(next.startsAt)) : '';
  const nowSpoken = on && words('live.now', { title: on.title, until: time.format(Date.parse(on.endsAt)) });
  const nextSpoken = next && words('live.next', { next: next.title, at });
  return {
    ...card,
    meta: on ? words('live.onCard', { title: on.title }) : card.meta,
    next: next && words('live.nextOnCard', { at, title: next.title }),
    begunShare: on && shareOfProgramme(on, now()),
    spoken: [card.spoken, [nowSpoken, nextSpoken].filter(Boolean).join(' ')].join('. '),
  };
}

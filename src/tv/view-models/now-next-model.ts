import type { NowNext } from '../../viewer/now-next.js';
import type { PlayerModel } from './player-model.js';

/** What the player of a live stream says of its programmes. */
export interface NowNextModel {
  readonly kicker: string;
  readonly title: string;
  readonly spoken: string;
}

/** Undefined when nothing is known: the stream's own title stays. */
export function toNowNextModel({ on, next }: NowNext, model: PlayerModel): NowNextModel | undefined {
  if (!on && !next) return undefined;
  const { words, locale, title: stream } = model;
  const time = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
  const at = next ? time.format(Date.parse(next.startsAt)) : '';
  const nextWords = next && { stream, next: next.title, at };
  return {
    title: on?.title ?? stream,
    kicker: nextWords ? words('live.streamAndNext', nextWords) : on ? stream : model.kicker,
    spoken: [
      on && words('live.now', { title: on.title, until: time.format(Date.parse(on.endsAt)) }),
      next && words('live.next', { next: next.title, at }),
    ]
      .filter(Boolean)
      .join(' '),
  };
}

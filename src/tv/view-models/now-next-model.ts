import type { NowNext } from '../../viewer/now-next.js';
import type { PlayerModel } from './player-model.js';
import { timeText } from './story-times.js';

/** What the player of a live stream says of its programmes. */
export interface NowNextModel {
  readonly kicker: string;
  readonly title: string;
  readonly spoken: string;
}

/** Undefined when nothing is known: the stream's own title stays. */
export function toNowNextModel({ on, next }: NowNext, model: PlayerModel): NowNextModel | undefined {
  if (!on && !next) return undefined;
  const { words, title: stream } = model;
  const at = next ? timeText(next.startsAt, model) : '';
  const nextWords = next && { stream, next: next.title, at };
  return {
    title: on?.title ?? stream,
    kicker: nextWords ? words('live.streamAndNext', nextWords) : on ? stream : model.kicker,
    spoken: [
      on && words('live.now', { title: on.title, until: timeText(on.endsAt, model) }),
      next && words('live.next', { next: next.title, at }),
    ]
      .filter(Boolean)
      .join(' '),
  };
}

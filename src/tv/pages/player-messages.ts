import type { Presence } from '../../viewer/still-watching.js';
import type { Transport } from '../../viewer/transport-state.js';
import type { MessageModel } from '../components/player/PlayerMessage.js';
import type { PlayerModel } from '../view-models/player-model.js';

export type Answer = 'tryAgain' | 'watchAgain' | 'playNext' | 'keepWatching' | 'back';

/** What decides whether something stands over the video. */
export interface MessageFacts {
  readonly transport: Transport;
  /** Until the next video plays by itself; undefined: it does not. */
  readonly upNextSec: number | undefined;
  readonly presence: Presence;
}

/** What stands over the video when it ended, cannot go on or nobody seems to be there; nothing while it just plays. */
export function toMessage(model: PlayerModel, facts: MessageFacts): MessageModel | undefined {
  const { words } = model;
  const { status, fault } = facts.transport;
  const back = { id: 'back' satisfies Answer, label: words('player.back') };
  if (status === 'failed') {
    return {
      title: words('player.problem'),
      text: words(`player.problem.${fault ?? 'unsupported'}`),
      buttons: [{ id: 'tryAgain' satisfies Answer, icon: 'retry', label: words('player.tryAgain') }, back],
    };
  }
  if (status === 'ended') return toEnd(model, facts.upNextSec);
  if (facts.presence === 'there') return undefined;
  return {
    title: words('player.stillWatching'),
    text: words(facts.presence === 'asked' ? 'player.stillWatchingText' : 'player.goneAway'),
    buttons: [{ id: 'keepWatching' satisfies Answer, icon: 'play', label: words('player.keepWatching') }, back],
  };
}

function toEnd({ words, title, place }: PlayerModel, upNextSec: number | undefined): MessageModel {
  const again = { id: 'watchAgain' satisfies Answer, icon: 'replay', label: words('player.watchAgain') } as const;
  const back = { id: 'back' satisfies Answer, label: words('player.back') };
  const next = place?.next;
  if (!next) return { title, text: '', buttons: [again, back] };
  const now = { id: 'playNext' satisfies Answer, icon: 'play', label: words('player.playNow') } as const;
  return { title: next.headline, text: upNextText(words, upNextSec), buttons: [now, again, back] };
}

export const upNextText = (words: PlayerModel['words'], seconds: number | undefined): string =>
  seconds === undefined ? words('player.upNext') : words('player.upNextIn', { seconds });

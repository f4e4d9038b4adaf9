import type { Transport } from '../../viewer/transport-state.js';
import type { MessageModel } from '../components/player/PlayerMessage.js';
import type { PlayerModel } from '../view-models/player-model.js';

export type Answer = 'tryAgain' | 'watchAgain' | 'back';

/** What stands over the video when it ended or cannot go on; nothing while it can. */
export function toMessage({ words, title }: PlayerModel, { status, fault }: Transport): MessageModel | undefined {
  const back = { id: 'back' satisfies Answer, label: words('player.back') };
  if (status === 'failed') {
    return {
      title: words('player.problem'),
      text: words(`player.problem.${fault ?? 'unsupported'}`),
      buttons: [{ id: 'tryAgain' satisfies Answer, icon: 'retry', label: words('player.tryAgain') }, back],
    };
  }
  if (status !== 'ended') return undefined;
  return {
    title,
    text: '',
    buttons: [{ id: 'watchAgain' satisfies Answer, icon: 'replay', label: words('player.watchAgain') }, back],
  };
}

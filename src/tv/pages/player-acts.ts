import { startOverPosition } from '../../viewer/live-edge.js';
import type { Transport } from '../../viewer/transport-state.js';
import type { ViewerInput } from '../player/session.js';
import type { PlayerButtonId } from '../view-models/player-controls.js';

const REPLAY_SEC = 10;

/** What a button asks of the video. Captions are not the video's: their button asks nothing here. */
export function inputsOf(button: PlayerButtonId, { range }: Transport): readonly ViewerInput[] {
  switch (button) {
    case 'playPause':
      return [{ type: 'toggle' }];
    case 'replay':
      return [{ type: 'seekBy', seconds: -REPLAY_SEC }];
    case 'startOver':
      return [{ type: 'seekTo', position: startOverPosition(range) }, { type: 'play' }];
    case 'goLive':
      return [{ type: 'seekTo', position: range.end }, { type: 'play' }];
    case 'captions':
      return [];
  }
}

import { startOverPosition } from '../../viewer/live-edge.js';
import type { Transport } from '../../viewer/transport-state.js';
import type { PlayerSession, PlayerSnapshot, ViewerInput } from '../player/session.js';
import type { PlayerButtonId } from '../view-models/player-controls.js';
import { type MenuChoice, type MenuId, menuIds } from '../view-models/player-menus.js';

/** What the screen needs of a session; tests give it one without a video. */
export type Playback = Pick<
  PlayerSession,
  'start' | 'send' | 'replay' | 'preferCaptions' | 'chooseAudio' | 'chooseHeight' | 'setRate' | 'leave' | 'snapshot'
>;

export const menuOf = (button: PlayerButtonId): MenuId | undefined => menuIds.find((id) => id === button);

/** What a button asks of the video. A menu's button, and the replay with its captions, ask nothing here. */
export function inputsOf(button: PlayerButtonId, { range }: Transport): readonly ViewerInput[] {
  switch (button) {
    case 'playPause':
      return [{ type: 'toggle' }];
    case 'startOver':
      return [{ type: 'seekTo', position: startOverPosition(range) }, { type: 'play' }];
    case 'goLive':
      return [{ type: 'seekTo', position: range.end }, { type: 'play' }];
    default:
      return [];
  }
}

export function choose(playback: Playback, choice: MenuChoice, { captions }: PlayerSnapshot): void {
  switch (choice.kind) {
    case 'captions':
      playback.preferCaptions({ ...captions, mode: choice.mode, language: choice.language });
      return;
    case 'audio':
      playback.chooseAudio(choice.id);
      return;
    case 'speed':
      playback.setRate(choice.rate);
      return;
    case 'quality':
      playback.chooseHeight(choice.height);
  }
}

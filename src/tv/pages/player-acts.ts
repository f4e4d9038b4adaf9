import { startOverPosition } from '../../viewer/live-edge.js';
import type { Transport, ViewerInput } from '../../viewer/transport-state.js';
import type { PlayerSession, PlayerSnapshot } from '../player/session.js';
import type { PlayerButtonId } from '../view-models/player-controls.js';
import { type MenuChoice, type MenuId, menuIds } from '../view-models/player-menus.js';

/** What the screen needs of a session; tests give it one without a video. */
export type Playback = Pick<
  PlayerSession,
  | 'start'
  | 'send'
  | 'replay'
  | 'preferCaptions'
  | 'chooseAudio'
  | 'chooseHeight'
  | 'setRate'
  | 'stats'
  | 'leave'
  | 'snapshot'
>;

export const menuOf = (button: PlayerButtonId): MenuId | undefined => menuIds.find((id) => id === button);

/** Later than this in a video, Previous goes to its start. */
const startOverAfterSec = 5;

export const goesToStart = ({ position, range }: Transport): boolean => position - range.start > startOverAfterSec;

/** What a button asks of the video. A menu's button, and those that lead elsewhere, ask nothing here. */
export function inputsOf(button: PlayerButtonId, { range }: Transport): readonly ViewerInput[] {
  switch (button) {
    case 'playPause':
      return [{ type: 'toggle' }];
    case 'previous':
      return [{ type: 'seekTo', position: range.start }, { type: 'play' }];
    case 'startOver':
      return [{ type: 'seekTo', position: startOverPosition(range) }, { type: 'play' }];
    case 'goLive':
      return [{ type: 'seekTo', position: range.end }, { type: 'play' }];
    default:
      return [];
  }
}

/** 0 is the start, 5 the middle. */
export const digitPosition = (digit: number, { range }: Transport): number =>
  range.start + ((range.end - range.start) * digit) / 10;

export function choose(playback: Playback, choice: MenuChoice, { captions }: PlayerSnapshot): void {
  switch (choice.kind) {
    case 'chapter':
      playback.send({ type: 'seekTo', position: choice.startSec });
      return;
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

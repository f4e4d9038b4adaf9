import { distanceToEdge, isAtEdge, shareOfRange } from '../../viewer/live-edge.js';
import type { Transport } from '../../viewer/transport-state.js';
import { clockText } from './durations.js';
import { languageName } from './language-name.js';
import type { PlayerModel } from './player-model.js';
import { timeText } from './story-times.js';

export type PlayerButtonId = 'startOver' | 'replay' | 'playPause' | 'captions' | 'goLive';

export interface PlayerButton {
  readonly id: PlayerButtonId;
  readonly icon: 'previous' | 'replay' | 'play' | 'pause' | 'captions' | 'liveDot';
  /** Empty for a button that is its drawing alone. */
  readonly label: string;
  readonly spoken: string;
}

export interface CaptionTrackFacts {
  readonly id: string;
  readonly language: string;
  readonly label: string;
}

/** What the player knows of its video now. */
export interface PlayerFacts {
  readonly transport: Transport;
  readonly tracks: readonly CaptionTrackFacts[];
  readonly chosenTrack: string | undefined;
}

/** What the controls draw. Texts are of whole seconds, so that they change at most once in one. */
export interface ControlsModel {
  readonly buttons: readonly PlayerButton[];
  readonly playedShare: number;
  readonly bufferedShare: number;
  readonly clockText: string;
  readonly startText: string;
  readonly endText: string;
  /** `edge`: the viewer sees what is sent now. */
  readonly live: 'none' | 'edge' | 'behind';
}

const minus = '−';

export function toControlsModel(model: PlayerModel, facts: PlayerFacts): ControlsModel {
  const { position, range, bufferedTo, isLive } = facts.transport;
  const atEdge = isLive && isAtEdge(position, range);
  const behind = clockText(distanceToEdge(position, range));
  const whole = Math.floor(position);
  return {
    buttons: toButtons(model, facts, atEdge),
    playedShare: atEdge ? 1 : shareOfRange(position, range),
    bufferedShare: shareOfRange(bufferedTo, range),
    clockText: timeText(new Date(model.now()).toISOString(), model),
    startText: isLive ? minus + clockText(range.end - range.start) : clockText(whole),
    endText: isLive ? (atEdge ? '' : minus + behind) : minus + clockText(Math.floor(range.end) - whole),
    live: !isLive ? 'none' : atEdge ? 'edge' : 'behind',
  };
}

/** `1:02 of 3:24`, or how far behind live. */
export function positionSpoken({ words }: PlayerModel, { position, range, isLive }: Transport): string {
  if (!isLive) return words('player.position', { at: clockText(position), total: clockText(range.end) });
  if (isAtEdge(position, range)) return words('player.atEdge');
  return words('player.behind', { distance: clockText(distanceToEdge(position, range)) });
}

function toButtons(model: PlayerModel, facts: PlayerFacts, atEdge: boolean): readonly PlayerButton[] {
  const { words, isLive } = model;
  const { wantsPlay } = facts.transport;
  const action = words(wantsPlay ? 'player.pause' : 'player.play');
  const buttons: (PlayerButton | undefined)[] = [
    isLive ? labelled('startOver', 'previous', words('player.startOver')) : undefined,
    { id: 'replay', icon: 'replay', label: words('player.replaySeconds'), spoken: words('player.replay') },
    { id: 'playPause', icon: wantsPlay ? 'pause' : 'play', label: '', spoken: action },
    facts.tracks.length > 0 ? toCaptionsButton(model, facts) : undefined,
    isLive && !atEdge ? labelled('goLive', 'liveDot', words('player.goLive')) : undefined,
  ];
  return buttons.filter((button): button is PlayerButton => button !== undefined);
}

const labelled = (id: PlayerButtonId, icon: PlayerButton['icon'], label: string): PlayerButton => ({
  id,
  icon,
  label,
  spoken: label,
});

function toCaptionsButton({ words, locale }: PlayerModel, { tracks, chosenTrack }: PlayerFacts): PlayerButton {
  const track = tracks.find(({ id }) => id === chosenTrack);
  const label = track ? track.label || languageName(track.language, locale) : words('player.captionsOff');
  return { id: 'captions', icon: 'captions', label, spoken: `${words('player.captions')}, ${label}` };
}

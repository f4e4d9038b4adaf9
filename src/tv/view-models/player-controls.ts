import { distanceToEdge, isAtEdge, shareOfRange } from '../../viewer/live-edge.js';
import type { Transport } from '../../viewer/transport-state.js';
import { clockText } from './durations.js';
import { type MenuFacts, type MenuId, toMenu } from './player-menus.js';
import type { PlayerModel } from './player-model.js';
import { timeText } from './story-times.js';

export type PlayerButtonId = 'startOver' | 'replay' | 'playPause' | MenuId | 'goLive';

export interface PlayerButton {
  readonly id: PlayerButtonId;
  readonly icon?: 'previous' | 'replay' | 'play' | 'pause' | 'captions' | 'listen' | 'liveDot';
  /** Empty for a button that is its drawing alone. */
  readonly label: string;
  readonly spoken: string;
}

/** What the player knows of its video now. */
export interface PlayerFacts extends MenuFacts {
  readonly transport: Transport;
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
    { id: 'replay', icon: 'replay', label: '', spoken: words('player.replay') },
    { id: 'playPause', icon: wantsPlay ? 'pause' : 'play', label: '', spoken: action },
    toMenuButton(model, facts, 'captions'),
    toMenuButton(model, facts, 'audio'),
    isLive ? undefined : toMenuButton(model, facts, 'speed'),
    toMenuButton(model, facts, 'quality'),
    isLive && !atEdge ? labelled('goLive', 'liveDot', words('player.goLive')) : undefined,
  ];
  return buttons.filter((button): button is PlayerButton => button !== undefined);
}

const labelled = (id: PlayerButtonId, icon: PlayerButton['icon'], label: string): PlayerButton => ({
  id,
  ...(icon && { icon }),
  label,
  spoken: label,
});

const menuIcons = { captions: 'captions', audio: 'listen', speed: undefined, quality: undefined } as const;

/** A button that says what is chosen; none where there is no choice. */
function toMenuButton(model: PlayerModel, facts: PlayerFacts, id: MenuId): PlayerButton | undefined {
  const menu = toMenu(id, model, facts);
  const chosen = menu.items.find(({ isChosen }) => isChosen);
  if (menu.items.length < 2 || !chosen) return undefined;
  return { ...labelled(id, menuIcons[id], chosen.short), spoken: `${menu.title}, ${chosen.label}` };
}

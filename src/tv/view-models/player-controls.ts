import { type Chapter, chapterAt } from '../../viewer/chapters.js';
import { distanceToEdge, isAtEdge, shareOfRange } from '../../viewer/live-edge.js';
import type { Transport } from '../../viewer/transport-state.js';
import { clockText } from './durations.js';
import { joinSpoken } from './join-spoken.js';
import { type MenuFacts, type MenuId, toMenu } from './player-menus.js';
import type { PlayerModel } from './player-model.js';
import { timeText } from './story-times.js';

export type PlayerButtonId = 'previous' | 'startOver' | 'replay' | 'next' | 'playPause' | MenuId | 'goLive' | 'guide';

export interface PlayerButton {
  readonly id: PlayerButtonId;
  readonly icon?: 'previous' | 'next' | 'replay' | 'play' | 'pause' | 'captions' | 'listen' | 'liveDot' | 'sections';
  /** Empty for a button that is its drawing alone. */
  readonly label: string;
  readonly spoken: string;
}

/** What the player knows of its video now. */
export interface PlayerFacts extends MenuFacts {
  readonly transport: Transport;
  readonly epochMs?: number | undefined;
  /** What is on today is known, and can be shown. */
  readonly hasGuide?: boolean;
  /** Where the viewer's last visit ended, and this one began. */
  readonly resumedAt?: number | undefined;
  /** While the viewer goes through the video: what the knob stands on. */
  readonly seeking?: SeekFacts | undefined;
}

export interface SeekFacts {
  readonly position: number;
  /** Seconds of video a second, of fast forward and rewind. */
  readonly speed?: number;
  readonly direction?: -1 | 1;
  readonly picture: SeekPicture | undefined;
}

export interface SeekPicture {
  readonly url: string;
  readonly piece: { readonly x: number; readonly y: number; readonly w: number; readonly h: number } | undefined;
}

export interface SeekPreviewModel {
  readonly text: string;
  readonly picture: SeekPicture | undefined;
}

/** What the controls draw. Texts are of whole seconds, so that they change at most once in one. */
export interface ControlsModel {
  readonly buttons: readonly PlayerButton[];
  /** Where chapters begin, but for the first. */
  readonly chapterShares: readonly number[];
  readonly playedShare: number;
  readonly bufferedShare: number;
  readonly clockText: string;
  readonly startText: string;
  readonly endText: string;
  /** `edge`: the viewer sees what is sent now. */
  readonly live: 'none' | 'edge' | 'behind';
  readonly preview: SeekPreviewModel | undefined;
}

const minus = '−';

export function toControlsModel(model: PlayerModel, facts: PlayerFacts): ControlsModel {
  const { range, bufferedTo, isLive } = facts.transport;
  const position = facts.seeking?.position ?? facts.transport.position;
  const atEdge = isLive && isAtEdge(position, range);
  const behind = clockText(distanceToEdge(position, range), model.locale);
  const whole = Math.floor(position);
  return {
    buttons: toButtons(model, facts, atEdge),
    chapterShares: facts.chapters.slice(1).map(({ startSec }) => shareOfRange(startSec, range)),
    playedShare: atEdge ? 1 : shareOfRange(position, range),
    bufferedShare: shareOfRange(bufferedTo, range),
    clockText: timeText(new Date(model.now()).toISOString(), model),
    startText: isLive
      ? sentAt(model, facts, range.start) || minus + clockText(range.end - range.start, model.locale)
      : clockText(whole, model.locale),
    endText: isLive ? (atEdge ? '' : minus + behind) : leftText(range.end, whole, model.locale),
    live: !isLive ? 'none' : atEdge ? 'edge' : 'behind',
    preview: facts.seeking && !atEdge ? toPreview(model, facts.seeking, facts) : undefined,
  };
}

/** Empty until it is known how long the video is. */
const leftText = (endSec: number, whole: number, locale: string): string =>
  endSec > 0 ? minus + clockText(Math.floor(endSec) - whole, locale) : '';

/** The time of day at which a moment of a live stream was sent; empty where the stream does not say. */
const sentAt = (model: PlayerModel, { epochMs }: PlayerFacts, atSec: number): string =>
  epochMs === undefined ? '' : timeText(new Date(epochMs + atSec * 1000).toISOString(), model);

/** `12:04`, `8× 12:04`, `−0:42 · 17:31`, `12:04 · The keeper`. */
function toPreview(model: PlayerModel, seeking: SeekFacts, facts: PlayerFacts): SeekPreviewModel {
  const { range, isLive } = facts.transport;
  const { position, speed, direction, picture } = seeking;
  const time = isLive
    ? minus + clockText(distanceToEdge(position, range), model.locale)
    : clockText(position, model.locale);
  const run = speed && direction ? `${direction < 0 ? minus : ''}${speed.toLocaleString(model.locale)}×  ` : '';
  const about = isLive ? sentAt(model, facts, position) : chapterAt(facts.chapters, position)?.title;
  return { text: run + [time, about].filter(Boolean).join(' · '), picture };
}

/** `1:02 of 3:24`, with the chapter's name where there is one, or how far behind live. */
export function positionSpoken(
  { words, locale }: PlayerModel,
  { position, range, isLive }: Transport,
  chapters: readonly Chapter[] = [],
): string {
  if (!isLive) {
    const at = words('player.position', { at: clockText(position, locale), total: clockText(range.end, locale) });
    return joinSpoken([at, chapterAt(chapters, position)?.title], words);
  }
  if (isAtEdge(position, range)) return words('player.atEdge');
  return words('player.behind', { distance: clockText(distanceToEdge(position, range), locale) });
}

function toButtons(model: PlayerModel, facts: PlayerFacts, atEdge: boolean): readonly PlayerButton[] {
  const { words, isLive } = model;
  const { wantsPlay } = facts.transport;
  const action = words(wantsPlay ? 'player.pause' : 'player.play');
  const buttons: (PlayerButton | undefined)[] = [
    toFirstButton(model, facts),
    { id: 'replay', icon: 'replay', label: '', spoken: words('player.replay') },
    { id: 'playPause', icon: wantsPlay ? 'pause' : 'play', label: '', spoken: action },
    model.place?.next && bare('next', 'next', words('player.next', { headline: model.place.next.headline })),
    toMenuButton(model, facts, 'chapters'),
    toMenuButton(model, facts, 'captions'),
    toMenuButton(model, facts, 'audio'),
    isLive ? undefined : toMenuButton(model, facts, 'speed'),
    toMenuButton(model, facts, 'quality'),
    facts.hasGuide ? labelled('guide', 'sections', words('guide.title')) : undefined,
    isLive && !atEdge ? labelled('goLive', 'liveDot', words('player.goLive')) : undefined,
  ];
  return buttons.filter((button): button is PlayerButton => button !== undefined);
}

/** How long after a resumption its viewer may want the start instead. */
const startOverOfferedSec = 30;

/** Says so where it goes to the start: in a live stream, and to who was brought back into the middle. */
function toFirstButton({ words, isLive, place }: PlayerModel, { transport, resumedAt }: PlayerFacts): PlayerButton {
  if (isLive) return labelled('startOver', 'previous', words('player.startOver'));
  const isResumed = resumedAt !== undefined && transport.position < resumedAt + startOverOfferedSec;
  if (isResumed) return labelled('previous', 'previous', words('player.startOver'));
  return bare('previous', 'previous', words(place?.previous ? 'player.previous' : 'player.startOver'));
}

const labelled = (id: PlayerButtonId, icon: PlayerButton['icon'], label: string): PlayerButton => ({
  id,
  ...(icon && { icon }),
  label,
  spoken: label,
});

const bare = (id: PlayerButtonId, icon: PlayerButton['icon'], spoken: string): PlayerButton => ({
  id,
  ...(icon && { icon }),
  label: '',
  spoken,
});

const menuIcons = {
  chapters: 'sections',
  captions: 'captions',
  audio: 'listen',
  speed: undefined,
  quality: undefined,
} as const;

/** A button that says what is chosen; none where there is no choice. */
function toMenuButton(model: PlayerModel, facts: PlayerFacts, id: MenuId): PlayerButton | undefined {
  const menu = toMenu(id, model, facts);
  const chosen = menu.items.find(({ isChosen }) => isChosen);
  if (menu.items.length < 2 || !chosen) return undefined;
  return { ...labelled(id, menuIcons[id], chosen.short), spoken: `${menu.title}, ${chosen.label}` };
}

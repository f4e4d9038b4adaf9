import type { Chapter } from '../../viewer/chapters.js';
import { joinSentences, type Narration } from '../../viewer/narration.js';
import type { Transport } from '../../viewer/transport-state.js';
import { positionSpoken } from '../view-models/player-controls.js';
import type { MenuModel } from '../view-models/player-menus.js';
import type { PlayerModel } from '../view-models/player-model.js';
import type { WordKey } from '../view-models/words/words.js';

/** What the viewer did last, or what happened to the video: the player speaks of one at a time. */
export type Subject =
  | { readonly kind: 'state' }
  | { readonly kind: 'position' }
  | { readonly kind: 'words'; readonly spoken: string }
  | { readonly kind: 'control'; readonly spoken: string; readonly index: number; readonly total: number }
  | {
      readonly kind: 'card';
      readonly title: string;
      readonly spoken: string;
      readonly card: number;
      readonly total: number;
    };

/** What a viewer would call the state; seeking and buffering come and go too fast to be told. */
export type ToldState = 'loading' | 'playing' | 'paused' | 'ended' | 'failed';

export function toldState({ status, wantsPlay }: Transport): ToldState {
  if (status === 'idle' || status === 'loading') return 'loading';
  if (status === 'ended' || status === 'failed') return status;
  return wantsPlay ? 'playing' : 'paused';
}

const stateWords: Readonly<Record<ToldState, WordKey>> = {
  loading: 'player.loading',
  playing: 'player.playing',
  paused: 'player.paused',
  ended: 'player.ended',
  failed: 'player.problem',
};

interface NarratedFacts {
  readonly transport: Transport;
  readonly chapters: readonly Chapter[];
}

/** In a queue, where one is in it comes first, as it does when stories are read aloud. */
export const spokenTitle = ({ title, place, isLive, words }: PlayerModel): string =>
  place && !isLive ? joinSentences([words('position', { index: place.index + 1, total: place.total }), title]) : title;

export function narratePlayer(model: PlayerModel, { transport, chapters }: NarratedFacts, subject: Subject): Narration {
  const { words } = model;
  const title = spokenTitle(model);
  switch (subject.kind) {
    case 'state':
      return { title, label: words(stateWords[toldState(transport)]) };
    case 'position':
      return { title, label: positionSpoken(model, transport, chapters) };
    case 'words':
      return { title, label: subject.spoken };
    case 'control':
      return { title, label: subject.spoken, position: { index: subject.index, total: subject.total } };
    case 'card':
      return { title: subject.title, label: subject.spoken, position: { index: subject.card, total: subject.total } };
  }
}

export const narrateMenu = ({ title, items }: MenuModel, index: number): Narration => ({
  title,
  label: items[index]?.label ?? '',
  position: { index, total: items.length },
});

/** Title, message and the focused button, as of any dialog. */
export const narrateMessage = (
  model: PlayerModel,
  { title, text }: { title: string; text: string },
  button: string,
): Narration => ({
  title: spokenTitle(model),
  label: [title, text, button]
    .filter((part) => part)
    .map(withoutStop)
    .join('. '),
});

const withoutStop = (text: string): string => text.replace(/\.$/, '');

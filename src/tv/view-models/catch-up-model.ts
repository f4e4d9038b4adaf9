import type { Card, Rail } from '../../contract/page.js';
import { type CatchUpChoice, type CatchUpItem, secondsOf } from '../../viewer/catch-up.js';
import { type CatchUpRun, secondsLeft } from '../../viewer/catch-up-run.js';
import type { Lens } from './lens.js';
import { type RailModel, toRailModel } from './rail-model.js';
import { momentText, timeText } from './story-times.js';
import type { Words } from './words/words.js';

/** What a viewer can catch up on now. */
export interface CatchUpOffer {
  readonly since: number;
  readonly choices: readonly CatchUpChoice[];
  /** All of the last day, for who knows it already; only where nothing is new. */
  readonly again: readonly CatchUpItem[];
  /** What was begun and left. */
  readonly begun: CatchUpRun | undefined;
}

export type CatchUpButtonId = 'continue' | `take-${number}` | 'again' | 'saveAll' | 'replay' | 'done';

export interface CatchUpButton {
  readonly id: CatchUpButtonId;
  readonly label: string;
  readonly icon?: 'play' | 'save' | 'saved' | 'replay';
}

/** Before and after the queue. */
export interface CatchUpSight {
  readonly title: string;
  readonly message: string;
  readonly buttons: readonly CatchUpButton[];
  readonly rail: RailModel | undefined;
  /** Of a card of the rail. */
  readonly hint: string | undefined;
}

export function toCatchUpStart(offer: CatchUpOffer, hasTrouble: boolean, lens: Lens): CatchUpSight {
  const { words } = lens;
  const { choices, since, again, begun } = offer;
  const all = choices[choices.length - 1]?.items ?? [];
  const time = sinceText(since, lens);
  const hasNews = all.length > 0;
  const message = words(hasNews ? 'catchUp.how' : 'catchUp.nothingNew', { count: all.length, time });
  return {
    title: words(hasNews || begun ? 'catchUp.title' : 'catchUp.upToDate'),
    message: hasTrouble ? words('catchUp.trouble') : message,
    buttons: [
      ...(begun ? [toContinue(begun, words)] : []),
      ...choices.map((choice, at) => toChoice(choice, at, words)),
      ...(again.length > 0
        ? [{ id: 'again', label: words('catchUp.again', { count: again.length }), icon: 'replay' } as const]
        : []),
      ...(hasNews || begun || again.length > 0 ? [] : [{ id: 'done', label: words('catchUp.done') } as const]),
    ],
    rail: toRail(hasNews ? all : again, words('catchUp.news'), lens),
    hint: undefined,
  };
}

export function toCatchUpEnd({ items }: CatchUpRun, isSaved: (card: Card) => boolean, lens: Lens): CatchUpSight {
  const { words } = lens;
  const isAllSaved = items.length > 0 && items.every(({ card }) => isSaved(card));
  const minutes = minutesOf(secondsOf(items));
  const save = isAllSaved
    ? ({ id: 'saveAll', label: words('catchUp.savedAll'), icon: 'saved' } as const)
    : ({ id: 'saveAll', label: words('catchUp.saveAll'), icon: 'save' } as const);
  return {
    title: words('catchUp.upToDate'),
    message: items.length > 0 ? words('catchUp.covered', { count: items.length, minutes }) : '',
    buttons: [
      { id: 'done', label: words('catchUp.done') },
      ...(items.length > 0 ? [save, { id: 'replay', label: words('catchUp.replay'), icon: 'replay' } as const] : []),
    ],
    rail: toRail(items, words('catchUp.coveredTitle'), lens),
    hint: words('catchUp.coveredHint'),
  };
}

export const placeText = ({ at, items }: CatchUpRun, words: Words): string =>
  words('position', { index: Math.min(at + 1, items.length), total: items.length });

function toContinue(run: CatchUpRun, words: Words): CatchUpButton {
  const minutes = minutesOf(secondsLeft(run));
  return { id: 'continue', label: words('catchUp.continue', { place: placeText(run, words), minutes }), icon: 'play' };
}

function toChoice({ minutes, items }: CatchUpChoice, at: number, words: Words): CatchUpButton {
  const count = items.length;
  const label =
    minutes === undefined
      ? words('catchUp.everything', { count, minutes: minutesOf(secondsOf(items)) })
      : words('catchUp.choice', { count, minutes });
  return { id: `take-${at}`, label, icon: 'play' };
}

function toRail(items: readonly CatchUpItem[], title: string, lens: Lens): RailModel | undefined {
  if (items.length === 0) return undefined;
  const cards = items.map(({ card }) => card);
  const rail: Rail = { id: 'catch-up', title, layout: 'landscape', cards, cursor: null, total: cards.length };
  return toRailModel(rail, lens);
}

const minutesOf = (sec: number): number => Math.max(1, Math.round(sec / 60));

/** "18:20" of today, "23 November, 18:20" of another day. */
function sinceText(since: number, lens: Lens): string {
  const at = new Date(since).toISOString();
  const isToday = new Date(since).toDateString() === new Date(lens.now()).toDateString();
  return isToday ? timeText(at, lens) : momentText(at, lens);
}

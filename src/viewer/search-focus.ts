import type { Direction } from './page-focus.js';
import { type KeyPlace, keyAt, keyBeside, placeOf, type SearchKeyboard } from './search-keys.js';

/** Where the focus of the search is. Each zone remembers its own place. */
export interface SearchFocus {
  readonly zone: 'keys' | 'recent' | 'results';
  readonly key: KeyPlace;
  readonly recent: number;
  readonly result: number;
}

/** What there is to move through. */
export interface SearchRoom extends RoomCounts {
  readonly keyboard: SearchKeyboard;
}

interface RoomCounts {
  readonly recentCount: number;
  readonly resultCount: number;
}

export const resultColumns = 2;
/** So many are asked for: more than anyone walks through by remote. */
export const mostResults = 60;

export const firstSearchFocus: SearchFocus = { zone: 'keys', key: { row: 0, column: 0 }, recent: 0, result: 0 };

/** Answers the same object when the key has no effect here, so the caller can let it bubble. */
export function moveSearchFocus(focus: SearchFocus, direction: Direction, room: SearchRoom): SearchFocus {
  switch (focus.zone) {
    case 'keys':
      return onKeys(focus, direction, room);
    case 'recent':
      return onRecent(focus, direction, room);
    case 'results':
      return onResults(focus, direction, room);
  }
}

/** The same place when results or recent searches have changed. */
export function keepSearchFocus(focus: SearchFocus, { recentCount, resultCount }: RoomCounts): SearchFocus {
  const isGone = (focus.zone === 'results' && resultCount === 0) || (focus.zone === 'recent' && recentCount === 0);
  return {
    zone: isGone ? 'keys' : focus.zone,
    key: focus.key,
    recent: Math.max(0, Math.min(focus.recent, recentCount - 1)),
    result: Math.max(0, Math.min(focus.result, resultCount - 1)),
  };
}

function onKeys(focus: SearchFocus, direction: Direction, room: SearchRoom): SearchFocus {
  const { keyboard } = room;
  const under = keyAt(keyboard, focus.key);
  const { column } = focus.key;
  switch (direction) {
    case 'up':
      return under.row > 0 ? { ...focus, key: { row: under.row - 1, column } } : focus;
    case 'down':
      if (under.row < keyboard.lastRow) return { ...focus, key: { row: under.row + 1, column } };
      return room.recentCount > 0 ? { ...focus, zone: 'recent' } : focus;
    case 'left': {
      const before = keyBeside(keyboard, under, -1);
      return before ? { ...focus, key: placeOf(before) } : focus;
    }
    case 'right': {
      const next = keyBeside(keyboard, under, 1);
      return next ? { ...focus, key: placeOf(next) } : toResults(focus, room);
    }
  }
}

function onRecent(focus: SearchFocus, direction: Direction, room: SearchRoom): SearchFocus {
  switch (direction) {
    case 'up':
      return { ...focus, zone: 'keys' };
    case 'down':
      return focus;
    case 'left':
      return focus.recent > 0 ? { ...focus, recent: focus.recent - 1 } : focus;
    case 'right':
      return focus.recent < room.recentCount - 1 ? { ...focus, recent: focus.recent + 1 } : toResults(focus, room);
  }
}

function onResults(focus: SearchFocus, direction: Direction, { resultCount }: SearchRoom): SearchFocus {
  const column = focus.result % resultColumns;
  const to = (result: number): SearchFocus => (result >= 0 && result < resultCount ? { ...focus, result } : focus);
  switch (direction) {
    case 'up':
      return to(focus.result - resultColumns);
    case 'down': {
      const below = to(focus.result + resultColumns);
      const isLastRow = Math.floor(focus.result / resultColumns) === Math.floor((resultCount - 1) / resultColumns);
      // Under the last full row stands one card alone.
      return below === focus && !isLastRow ? to(resultCount - 1) : below;
    }
    case 'left':
      return column > 0 ? to(focus.result - 1) : { ...focus, zone: 'keys' };
    case 'right':
      return column < resultColumns - 1 ? to(focus.result + 1) : focus;
  }
}

const toResults = (focus: SearchFocus, { resultCount }: SearchRoom): SearchFocus =>
  resultCount > 0 ? { ...focus, zone: 'results' } : focus;

import { type Column, type ReadingStep, stepAt } from './reading-steps.js';

/** `right` is where lines go on to: the left of a right-to-left story. */
export type ReadingKey = 'up' | 'down' | 'left' | 'right';
export type ReadingZone = 'body' | 'actions' | 'related';

/** Where the focus of a story is. `step` is the rest of the body's view in every zone. */
export interface Reading {
  readonly zone: ReadingZone;
  readonly step: number;
  readonly action: number;
  /** Column of the related rail. */
  readonly card: number;
  /** Where Up from the related rail goes. */
  readonly above: 'body' | 'actions';
}

/** What there is to move through. */
export interface ReadingRoom {
  readonly steps: readonly ReadingStep[];
  readonly actionCount: number;
  readonly relatedCount: number;
  /** Where the focus is at first: on what the story is opened for. */
  readonly opensIn: 'body' | 'actions';
}

export const firstReading = ({ opensIn }: ReadingRoom): Reading => ({
  zone: opensIn,
  step: 0,
  action: 0,
  card: 0,
  above: opensIn,
});

/** A place on screen, as the library keeps it: shares of the article's height. `seen` is what was read down to. */
export interface ReadPlace {
  readonly top: number;
  readonly seen: number;
  readonly isFinished: boolean;
}

export function readPlace({ step }: Reading, { steps }: ReadingRoom, { viewH, contentH }: Column): ReadPlace {
  const scroll = steps[step]?.scroll ?? 0;
  const height = Math.max(1, contentH);
  const seen = Math.min(1, (scroll + viewH) / height);
  return { top: Math.min(1, scroll / height), seen, isFinished: step === steps.length - 1 };
}

/** The reading that goes on at a share of the article's height. */
export function resumedReading(top: number, room: ReadingRoom, { contentH }: Column): Reading {
  // A pixel more, or rounding would lead to the step before.
  return { ...firstReading(room), zone: 'body', step: stepAt(room.steps, top * contentH + 1) };
}

/** Answers the same object when the key has no effect here, so the caller can let it bubble. */
export function moveReading(reading: Reading, key: ReadingKey, room: ReadingRoom): Reading {
  switch (reading.zone) {
    case 'body':
      return inBody(reading, key, room);
    case 'actions':
      return inActions(reading, key, room);
    case 'related':
      return inRelated(reading, key, room);
  }
}

/** The same place in a room that has changed: related stories came, or the body was laid out anew. */
export function keepReading(reading: Reading, room: ReadingRoom): Reading {
  const step = Math.min(reading.step, room.steps.length - 1);
  const action = Math.max(0, Math.min(reading.action, room.actionCount - 1));
  const isGone =
    (reading.zone === 'related' && room.relatedCount === 0) || (reading.zone === 'actions' && room.actionCount === 0);
  const above = room.actionCount > 0 ? reading.above : 'body';
  const card = Math.max(0, Math.min(reading.card, room.relatedCount - 1));
  return { zone: isGone ? 'body' : reading.zone, step, action, card, above };
}

function inBody(reading: Reading, key: ReadingKey, room: ReadingRoom): Reading {
  if (key === 'right' && room.actionCount > 0) return { ...reading, zone: 'actions' };
  if (key === 'up') return reading.step > 0 ? { ...reading, step: reading.step - 1 } : reading;
  return key === 'down' ? readOn(reading, room) : reading;
}

function inActions(reading: Reading, key: ReadingKey, room: ReadingRoom): Reading {
  if (key === 'left') return { ...reading, zone: 'body' };
  if (key === 'up') return reading.action > 0 ? { ...reading, action: reading.action - 1 } : reading;
  if (key !== 'down') return reading;
  // Below the last action the article goes on.
  return reading.action < room.actionCount - 1 ? { ...reading, action: reading.action + 1 } : readOn(reading, room);
}

function inRelated(reading: Reading, key: ReadingKey, room: ReadingRoom): Reading {
  if (key === 'up') return { ...reading, zone: reading.above };
  if (key === 'down') return reading;
  const card = reading.card + (key === 'left' ? -1 : 1);
  return card >= 0 && card < room.relatedCount ? { ...reading, card } : reading;
}

function readOn(reading: Reading, room: ReadingRoom): Reading {
  if (reading.step < room.steps.length - 1) return { ...reading, zone: 'body', step: reading.step + 1 };
  if (room.relatedCount === 0 || reading.zone === 'related') return reading;
  return { ...reading, zone: 'related', above: reading.zone };
}

import type { Script } from './reading-script.js';
import type { TextRange } from './sentences.js';

export const readingRates = [0.75, 1, 1.25, 1.5, 1.75, 2] as const;

/** Where reading aloud is. What the voice does follows from it. */
export interface ReadAloud {
  readonly status: 'reading' | 'paused' | 'ended';
  /** Index in the script's sentences. */
  readonly at: number;
  readonly rate: number;
}

/** What a screen draws of a reading. */
export interface ReadingNow {
  readonly status: ReadAloud['status'] | 'failed';
  /** Indices in the script. */
  readonly sentence: number;
  readonly part: number;
  /** The words that are said now, as a place in the part's text; undefined when what is heard is not this text. */
  readonly range: TextRange | undefined;
  /** The word, from engines that tell. */
  readonly word: TextRange | undefined;
  readonly rate: number;
  readonly voice: string | undefined;
  /** Of the time, from 0 to 1. */
  readonly share: number;
  readonly remainingSec: number;
}

export type ReadAloudStep =
  | { readonly type: 'play' | 'pause' | 'toggle' }
  | { readonly type: 'nextSentence' | 'previousSentence' | 'nextPart' | 'previousPart' }
  | { readonly type: 'goTo'; readonly sentence: number }
  /** The voice has come to another sentence, or to the end, by itself. */
  | { readonly type: 'heard'; readonly sentence: number }
  | { readonly type: 'heardAll' }
  | { readonly type: 'setRate'; readonly rate: number };

export const startReading = (rate = 1, at = 0): ReadAloud => ({ status: 'reading', at, rate: nearestRate(rate) });

/** Answers the same object when nothing changes. */
export function stepReading(state: ReadAloud, step: ReadAloudStep, script: Script): ReadAloud {
  switch (step.type) {
    case 'play':
      return play(state);
    case 'pause':
      return state.status === 'reading' ? { ...state, status: 'paused' } : state;
    case 'toggle':
      return state.status === 'reading' ? { ...state, status: 'paused' } : play(state);
    case 'nextSentence':
      return goTo(state, state.at + 1, script);
    case 'previousSentence':
      return back(state, state.at - 1, script);
    case 'nextPart':
      return goTo(state, partStart(script, partOf(script, state.at) + 1), script);
    case 'previousPart':
      return back(state, beforePart(script, state.at), script);
    case 'goTo':
      return goTo(state, step.sentence, script);
    case 'heard':
      return state.status === 'reading' && step.sentence !== state.at ? goTo(state, step.sentence, script) : state;
    case 'heardAll':
      return state.status === 'reading' ? { ...state, status: 'ended' } : state;
    case 'setRate': {
      const rate = nearestRate(step.rate);
      return rate === state.rate ? state : { ...state, rate };
    }
  }
}

// What has ended is read again from its beginning.
const play = (state: ReadAloud): ReadAloud => {
  if (state.status === 'reading') return state;
  return { ...state, status: 'reading', at: state.status === 'ended' ? 0 : state.at };
};

/** Past the last sentence is the end; what is paused stays paused at another place. */
function goTo(state: ReadAloud, to: number, { sentences }: Script): ReadAloud {
  if (state.status === 'ended') return state;
  if (to >= sentences.length) return { ...state, status: 'ended', at: Math.max(0, sentences.length - 1) };
  return { ...state, at: Math.max(0, to) };
}

/** A new object even at the first sentence: it is said again. From the end, it is the last that is said again. */
function back(state: ReadAloud, to: number, { sentences }: Script): ReadAloud {
  if (state.status === 'ended') return { ...state, status: 'reading', at: Math.max(0, sentences.length - 1) };
  return { ...state, at: Math.max(0, to) };
}

export const partOf = ({ sentences }: Script, at: number): number => sentences[at]?.part ?? 0;

/** The first sentence of a part or of the next one that has any. */
function partStart({ sentences }: Script, part: number): number {
  const found = sentences.findIndex((sentence) => sentence.part >= part);
  return found < 0 ? sentences.length : found;
}

/** The beginning of this part, and from its beginning that of the one before. */
function beforePart(script: Script, at: number): number {
  const start = partStart(script, partOf(script, at));
  return at > start ? start : partStart(script, partOf(script, Math.max(0, start - 1)));
}

/** A speed that we have; the nearest one to what is asked for. */
export const nearestRate = (rate: number): number =>
  readingRates.reduce<number>((best, known) => (Math.abs(known - rate) < Math.abs(best - rate) ? known : best), 1);

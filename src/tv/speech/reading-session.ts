import {
  nearestRate,
  partOf,
  type ReadAloud,
  type ReadAloudStep,
  type ReadingNow,
  startReading,
  stepReading,
} from '../../viewer/read-aloud.js';
import { type Script, secondsFrom, shareBefore } from '../../viewer/reading-script.js';
import type { TextRange } from '../../viewer/sentences.js';
import type { SpeechEngine } from './speech-engine.js';
import type { SpeechFloor } from './speech-floor.js';

export interface ReadingSession {
  readonly script: Script;
  now(): ReadingNow;
  play(): void;
  pause(): void;
  toggle(): void;
  next(): void;
  previous(): void;
  nextPart(): void;
  previousPart(): void;
  goTo(sentence: number): void;
  setRate(rate: number): void;
  setVoice(voice: string | undefined): void;
  /** Silence, for good. */
  leave(): void;
}

export interface ReadingOptions {
  readonly script: Script;
  readonly engine: SpeechEngine;
  readonly rate?: number | undefined;
  readonly voice?: string | undefined;
  /** The first sentence that is read. */
  readonly from?: number | undefined;
  /** Shown, and not begun. */
  readonly isPaused?: boolean | undefined;
  /** Whose turn it is to talk. Without it, always the reading's. */
  readonly floor?: SpeechFloor | undefined;
  /** A sentence, a word, a status: something that is drawn is another one. Not called by `leave`. */
  onChange(now: ReadingNow): void;
}

/** Begins to read at once. `viewer/read-aloud` decides where it is; the engine talks. */
export function openReading(options: ReadingOptions): ReadingSession {
  const { script, engine, floor, onChange } = options;
  let state = startReading(nearestRate(options.rate ?? 1), options.from ?? 0);
  if (options.isPaused) state = stepReading(state, { type: 'pause' }, script);
  let { voice } = options;
  let hasFailed = false;
  let word: TextRange | undefined;
  let hasLeft = false;

  const speech = engine.open(script, {
    onSentence: (sentence) => take(stepReading(state, { type: 'heard', sentence }, script), false),
    onWord: (said) => {
      word = said;
      tell();
    },
    onEnd: () => take(stepReading(state, { type: 'heardAll' }, script), false),
    onFailure: () => {
      hasFailed = true;
      state = stepReading(state, { type: 'pause' }, script);
      tell();
    },
  });
  const letGo = floor?.onChange((isFree) => {
    if (state.status !== 'reading') return;
    if (isFree) talk();
    else speech.stop();
  });
  if (state.status === 'reading') talk();

  return {
    script,
    now,
    play: () => ask({ type: 'play' }),
    pause: () => ask({ type: 'pause' }),
    toggle: () => ask({ type: 'toggle' }),
    next: () => step(1, { type: 'nextSentence' }),
    previous: () => step(-1, { type: 'previousSentence' }),
    nextPart: () => step(1, { type: 'nextPart' }),
    previousPart: () => step(-1, { type: 'previousPart' }),
    goTo: (sentence) => ask({ type: 'goTo', sentence }),
    setRate: (rate) => ask({ type: 'setRate', rate }),
    setVoice(next) {
      if (next === voice) return;
      voice = next;
      if (state.status === 'reading') talk();
      tell();
    },
    leave() {
      hasLeft = true;
      letGo?.();
      speech.leave();
    },
  };

  function now(): ReadingNow {
    const sentence = script.sentences[state.at];
    const isText = speech.isText ?? true;
    const part = partOf(script, state.at);
    const whole = { start: 0, end: script.parts[part]?.text.length ?? 0 };
    const range = !sentence || !isText ? undefined : engine.tells === 'parts' ? whole : sentence;
    return {
      status: hasFailed ? 'failed' : state.status,
      sentence: state.at,
      part,
      range: range && { start: range.start, end: range.end },
      word: word && sentence && { start: sentence.start + word.start, end: sentence.start + word.end },
      rate: state.rate,
      voice,
      share: state.status === 'ended' ? 1 : shareBefore(script, state.at),
      remainingSec: state.status === 'ended' ? 0 : secondsFrom(script, state.at, state.rate),
    };
  }

  function step(direction: 1 | -1, asked: ReadAloudStep) {
    if (!speech.skip?.(direction)) ask(asked);
  }

  function ask(asked: ReadAloudStep) {
    if (hasLeft) return;
    if (hasFailed && asked.type !== 'pause') {
      hasFailed = false;
      state = stepReading(state, { type: 'play' }, script);
      talk();
      tell();
    }
    take(stepReading(state, asked, script), true);
  }

  /** `isAsked`: by the viewer, so that the voice has to follow; else it was the voice that moved. */
  function take(next: ReadAloud, isAsked: boolean) {
    if (hasLeft || next === state) return;
    const hasMoved = next.at !== state.at;
    state = next;
    if (hasMoved) word = undefined;
    if (isAsked) {
      if (state.status === 'reading') talk();
      else speech.stop();
    }
    tell();
  }

  function talk() {
    if (floor?.isFree === false) return;
    speech.speak(state.at, { rate: state.rate, voice });
  }

  function tell() {
    if (!hasLeft) onChange(now());
  }
}

import type { Script } from '../../viewer/reading-script.js';
import type { TextRange } from '../../viewer/sentences.js';

export interface SpeechVoice {
  /** What the engine calls it; kept in the settings. */
  readonly id: string;
  readonly name: string;
  /** BCP 47. */
  readonly language: string;
}

export interface SpeechManner {
  /** 1 is the voice's usual speed. */
  readonly rate: number;
  readonly voice?: string | undefined;
}

/** What a voice tells while it reads. Nothing comes after `stop` or `leave`. */
export interface SpeechListener {
  onSentence(sentence: number): void;
  /** A word of the sentence, as a place in it: only from engines whose `tells` is `words`. */
  onWord?(word: TextRange): void;
  onEnd(): void;
  onFailure(): void;
}

/** A script at its engine. */
export interface Speech {
  /** From a sentence on, to the end; what was said until now is cut off. */
  speak(from: number, manner: SpeechManner): void;
  /** At once. `speak` goes on. */
  stop(): void;
  /** A step of its own, where sentences are none: in a recording that is not this text. False: the script's steps are meant. */
  skip?(direction: 1 | -1): boolean;
  /** Whether what is heard is this text; undefined where that goes without saying. */
  readonly isText?: boolean;
  /** Gives back whatever it holds. */
  leave(): void;
}

/**
 * How closely an engine tells where it is. `words`: each word, with some of its voices. `sentences`: each sentence as it begins.
 * `parts`: guessed by shares of the time, so that only the paragraph is shown.
 */
export type SpeechDetail = 'words' | 'sentences' | 'parts';

/** What can read a story aloud: the device's voices, or a recording that came with the story. `silent` only shows where a voice would be. */
export interface SpeechEngine {
  readonly kind: 'device' | 'recording' | 'silent';
  readonly tells: SpeechDetail;
  /** Those that speak a language, best first; none where there is nothing to choose. */
  voices(language: string | undefined): readonly SpeechVoice[];
  open(script: Script, listener: SpeechListener): Speech;
}

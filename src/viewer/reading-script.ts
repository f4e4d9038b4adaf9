import { speakingSec } from '../contract/speaking-time.js';
import { type Segmenter, splitSentences, type TextRange } from './sentences.js';

/** A piece of a story that is read in one breath, as its screen shows it: a headline, a paragraph, an item of a list. */
export interface SpokenPart {
  readonly kind: 'headline' | 'heading' | 'paragraph' | 'quote' | 'cite' | 'item' | 'note';
  readonly text: string;
}

export interface Sentence extends TextRange {
  /** Index in the script's `parts`; `start` and `end` are places in its text. */
  readonly part: number;
  readonly text: string;
  /** At the usual speed of a voice. */
  readonly sec: number;
}

/** All that is said when a story is read aloud. */
export interface Script {
  readonly storyId: string;
  readonly headline: string;
  readonly language: string | undefined;
  readonly parts: readonly SpokenPart[];
  readonly sentences: readonly Sentence[];
}

/** About four hours. */
const mostSentences = 3000;

export function toScript(
  { storyId, headline, language, parts }: Omit<Script, 'sentences'>,
  segmenter?: Segmenter,
): Script {
  const sentences = parts
    .flatMap(({ text }, part) =>
      splitSentences(text, language, segmenter).map(({ start, end }): Sentence => {
        const said = text.slice(start, end);
        return { part, start, end, text: said, sec: speakingSec(said, language) };
      }),
    )
    .slice(0, mostSentences);
  return { storyId, headline, language, parts, sentences };
}

/** How much of a script lies before a sentence, from 0 to 1. Shares of the time, not of the count. */
export function shareBefore({ sentences }: Script, at: number): number {
  const total = secOf(sentences);
  return total > 0 ? secOf(sentences.slice(0, at)) / total : 0;
}

/** The sentence that is said at a share of the whole time. */
export function sentenceAtShare({ sentences }: Script, share: number): number {
  let left = share * secOf(sentences);
  for (const [index, { sec }] of sentences.entries()) {
    if (left < sec) return index;
    left -= sec;
  }
  return Math.max(0, sentences.length - 1);
}

/** Seconds from a sentence to the end, at a speed. */
export const secondsFrom = ({ sentences }: Script, at: number, rate = 1): number => secOf(sentences.slice(at)) / rate;

const secOf = (sentences: readonly Sentence[]): number => sentences.reduce((sum, { sec }) => sum + sec, 0);

/** Whether a recording of this length can be this text read aloud, and not a talk about it. */
export function isReadingOf(script: Script, durationSec: number): boolean {
  const expected = secondsFrom(script, 0);
  return expected > 0 && durationSec > expected * 0.55 && durationSec < expected * 1.9;
}

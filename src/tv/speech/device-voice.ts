import { speakingSec } from '../../contract/speaking-time.js';
import { cutLong, type TextRange } from '../../viewer/sentences.js';
import { chooseVoice, voicesFor } from './choose-voice.js';
import type { SpeechManner, SpeechVoice } from './speech-engine.js';

/** Of the page's own speech: what of it is used here, so that tests and other engines can stand in for it. */
export interface SpeechWindow {
  readonly speechSynthesis?: Pick<SpeechSynthesis, 'speak' | 'cancel' | 'resume' | 'getVoices' | 'speaking'> & {
    addEventListener?(name: 'voiceschanged', listener: () => void): void;
    removeEventListener?(name: 'voiceschanged', listener: () => void): void;
    onvoiceschanged?: unknown;
  };
  readonly SpeechSynthesisUtterance?: new (text: string) => SpeechSynthesisUtterance;
}

export interface Saying extends SpeechManner {
  readonly text: string;
  readonly language: string | undefined;
}

export interface SayingListener {
  onStart?(): void;
  onWord?(word: TextRange): void;
  onEnd(): void;
  onFailure?(): void;
}

/** The device's one mouth: what is said takes the place of what was being said. */
export interface DeviceVoice {
  /** Has a voice for a language. Voices may come late: `onVoices`. */
  speaks(language: string | undefined): boolean;
  voices(language: string | undefined): readonly SpeechVoice[];
  onVoices(listener: () => void): () => void;
  /** Answers a function that cuts it off; its listener then hears nothing more. */
  say(saying: Saying, listener: SayingListener): () => void;
}

/** Chrome's voices from the network fall silent after 15 seconds: this many characters take less at the slowest. */
const longestUtterance = 140;
/** Some engines drop what is said in the same breath as the cutting off. */
const afterCutMs = 60;
/** Engines that lose an utterance never say so. */
const patience = { factor: 2.5, spareSec: 6 } as const;

export function createDeviceVoice(page: SpeechWindow): DeviceVoice | undefined {
  const { speechSynthesis: mouth, SpeechSynthesisUtterance: Utterance } = page;
  if (!mouth || !Utterance) return undefined;
  /** Who talks now: whatever comes for another one came too late. */
  let turn = 0;
  let isBusy = false;
  /** Held here: Chrome collects an utterance that nobody holds, and its end is then never told. */
  let held: SpeechSynthesisUtterance | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const cut = () => {
    turn += 1;
    clearTimeout(timer);
    held = undefined;
    if (isBusy) mouth.cancel();
    const wasBusy = isBusy;
    isBusy = false;
    return wasBusy;
  };

  const all = () => mouth.getVoices();
  const toVoice = (voice: SpeechSynthesisVoice): SpeechVoice => ({
    id: voice.voiceURI || voice.name,
    name: voice.name,
    language: voice.lang.replace('_', '-'),
  });

  return {
    speaks: (language) => voicesFor(all().map(toVoice), language).length > 0,
    voices: (language) => voicesFor(all().map(toVoice), language),

    onVoices(listener) {
      if (mouth.addEventListener) {
        mouth.addEventListener('voiceschanged', listener);
        return () => mouth.removeEventListener?.('voiceschanged', listener);
      }
      mouth.onvoiceschanged = listener;
      return () => {
        mouth.onvoiceschanged = null;
      };
    },

    say(saying, listener) {
      const wasBusy = cut();
      const mine = turn;
      const pieces = cutLong(saying.text, { start: 0, end: saying.text.length }, longestUtterance);
      isBusy = true;
      if (wasBusy) timer = setTimeout(() => next(0), afterCutMs);
      else next(0);
      return () => {
        if (mine === turn) cut();
      };

      function next(index: number) {
        const piece = pieces[index];
        if (!piece) return finish(listener.onEnd);
        const text = saying.text.slice(piece.start, piece.end);
        const utterance = utter(text, saying);
        const isMine = () => mine === turn && held === utterance;
        utterance.onstart = () => {
          if (isMine() && index === 0) listener.onStart?.();
        };
        utterance.onboundary = ({ name, charIndex }) => {
          if (!isMine() || (name && name !== 'word')) return;
          listener.onWord?.(wordAt(saying.text, piece.start + charIndex));
        };
        utterance.onend = () => {
          if (isMine()) next(index + 1);
        };
        utterance.onerror = () => {
          if (isMine()) finish(listener.onFailure ?? listener.onEnd);
        };
        held = utterance;
        mouth?.speak(utterance);
        // A page that was hidden may have left the engine paused.
        mouth?.resume();
        watch(text, isMine, () => next(index + 1));
      }
    },
  };

  function utter(text: string, { language, rate, voice }: Saying): SpeechSynthesisUtterance {
    const utterance = new (Utterance as NonNullable<typeof Utterance>)(text);
    const chosen = chooseVoice(voicesFor(all().map(toVoice), language), voice);
    const voiceOf = all().find((known) => toVoice(known).id === chosen?.id);
    if (voiceOf) {
      utterance.voice = voiceOf;
      utterance.lang = voiceOf.lang;
    } else if (language) utterance.lang = language;
    utterance.rate = rate;
    return utterance;
  }

  function finish(tell: () => void) {
    cut();
    tell();
  }

  function watch(text: string, isMine: () => boolean, onLost: () => void) {
    clearTimeout(timer);
    const waitSec = speakingSec(text, undefined) * patience.factor + patience.spareSec;
    timer = setTimeout(() => {
      if (!isMine()) return;
      if (mouth?.speaking) watch(text, isMine, onLost);
      else onLost();
    }, waitSec * 1000);
  }
}

/** Engines tell where a word begins, and not all of them its length. */
export function wordAt(text: string, start: number): TextRange {
  const length = /^[\p{L}\p{M}\p{N}'’-]+/u.exec(text.slice(start))?.[0].length ?? 0;
  return { start, end: start + Math.max(1, length) };
}

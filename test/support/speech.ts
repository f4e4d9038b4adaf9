import type { SpeechWindow } from '../../src/tv/speech/device-voice.js';
import type { Speech, SpeechEngine, SpeechListener } from '../../src/tv/speech/speech-engine.js';
import { type Script, type SpokenPart, toScript } from '../../src/viewer/reading-script.js';

export const aScript = (...texts: string[]): Script =>
  toScript({
    storyId: 'cranes',
    headline: texts[0] ?? '',
    language: 'en-GB',
    parts: texts.map((text, index): SpokenPart => ({ kind: index === 0 ? 'headline' : 'paragraph', text })),
  });

export interface FakeUtterance extends SpeechSynthesisUtterance {
  readonly text: string;
}

export const aVoice = (name: string, lang: string) => ({
  name,
  lang,
  voiceURI: name,
  localService: true,
  default: false,
});

/** A page whose device speaks when the test says so. */
export function fakeSpeechPage(voices: readonly ReturnType<typeof aVoice>[] = [aVoice('Fiona', 'en-GB')]) {
  const spoken: FakeUtterance[] = [];
  const listeners = new Set<() => void>();
  let current: FakeUtterance | undefined;
  let known = voices;
  class Utterance {
    lang = '';
    rate = 1;
    voice: unknown = null;
    constructor(readonly text: string) {}
  }
  const page = {
    SpeechSynthesisUtterance: Utterance,
    speechSynthesis: {
      get speaking() {
        return current !== undefined;
      },
      getVoices: () => known,
      speak(utterance: FakeUtterance) {
        spoken.push(utterance);
        current = utterance;
      },
      cancel() {
        const cut = current;
        current = undefined;
        // As Chrome does it: late, and to the one that was cut.
        if (cut) queueMicrotask(() => cut.onerror?.({ error: 'canceled' } as never));
      },
      resume: () => undefined,
      addEventListener: (_: string, listener: () => void) => listeners.add(listener),
      removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
    },
  } as unknown as SpeechWindow;
  const last = () => spoken[spoken.length - 1] as FakeUtterance;
  return {
    page,
    spoken,
    texts: () => spoken.map(({ text }) => text),
    last,
    /** The voice has said what it was given. */
    finish() {
      const said = current;
      current = undefined;
      said?.onend?.({} as never);
    },
    fail() {
      const said = current;
      current = undefined;
      said?.onerror?.({ error: 'synthesis-failed' } as never);
    },
    /** The engine has lost it, and will never say so. */
    lose() {
      current = undefined;
    },
    reachWord: (charIndex: number) => last().onboundary?.({ name: 'word', charIndex } as never),
    isSpeaking: () => current !== undefined,
    addVoices(...more: ReturnType<typeof aVoice>[]) {
      known = [...known, ...more];
      for (const listener of listeners) listener();
    },
  };
}

/** An engine that goes on when the test says so. */
export function fakeEngine(facts: Partial<Pick<SpeechEngine, 'kind' | 'tells'>> = {}) {
  const calls: string[] = [];
  let listener: SpeechListener | undefined;
  const engine: SpeechEngine = {
    kind: 'device',
    tells: 'sentences',
    voices: () => [{ id: 'fiona', name: 'Fiona', language: 'en-GB' }],
    ...facts,
    open(_, heard): Speech {
      listener = heard;
      return {
        speak: (from, { rate, voice }) => calls.push(`speak ${from} at ${rate}${voice ? ` by ${voice}` : ''}`),
        stop: () => calls.push('stop'),
        leave: () => calls.push('leave'),
      };
    },
  };
  return {
    engine,
    /** What was asked of it since the last look. */
    asked: () => calls.splice(0),
    reach: (sentence: number) => listener?.onSentence(sentence),
    word: (start: number, end: number) => listener?.onWord?.({ start, end }),
    end: () => listener?.onEnd(),
    fail: () => listener?.onFailure(),
  };
}

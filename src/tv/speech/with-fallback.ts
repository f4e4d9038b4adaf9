import type { SpeechEngine } from './speech-engine.js';

/** One engine for one story: when the first one fails, the second reads on from the same sentence. */
export function withFallback(first: SpeechEngine, second: SpeechEngine): SpeechEngine {
  let current = first;
  return {
    get kind() {
      return current.kind;
    },
    get tells() {
      return current.tells;
    },
    voices: (language) => current.voices(language),

    open(script, listener) {
      let from = 0;
      let manner = { rate: 1 };
      const onSentence = (sentence: number) => {
        from = sentence;
        listener.onSentence(sentence);
      };
      current = first;
      let speech = first.open(script, {
        ...listener,
        onSentence,
        onFailure() {
          speech.leave();
          current = second;
          speech = second.open(script, { ...listener, onSentence });
          speech.speak(from, manner);
        },
      });
      return {
        get isText() {
          return speech.isText ?? true;
        },
        speak(sentence, how) {
          from = sentence;
          manner = how;
          speech.speak(sentence, how);
        },
        stop: () => speech.stop(),
        skip: (direction) => speech.skip?.(direction) ?? false,
        leave: () => speech.leave(),
      };
    },
  };
}

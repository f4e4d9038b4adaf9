import type { Script } from '../../viewer/reading-script.js';
import type { Speech, SpeechEngine, SpeechListener } from './speech-engine.js';

/** Goes through a story in the time that reading it takes, where no voice speaks its language: its viewer reads along. */
export const createSilentEngine = (): SpeechEngine => ({
  kind: 'silent',
  tells: 'sentences',
  voices: () => [],
  open: (script, listener) => goThrough(script, listener),
});

function goThrough({ sentences }: Script, listener: SpeechListener): Speech {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(timer);

  const show = (at: number, rate: number) => {
    const sentence = sentences[at];
    if (!sentence) return listener.onEnd();
    listener.onSentence(at);
    timer = setTimeout(() => show(at + 1, rate), (sentence.sec * 1000) / rate);
  };

  return {
    speak(from, { rate }) {
      stop();
      show(from, rate);
    },
    stop,
    leave: stop,
  };
}

import type { Script } from '../../viewer/reading-script.js';
import type { DeviceVoice } from './device-voice.js';
import type { Speech, SpeechEngine, SpeechListener, SpeechManner } from './speech-engine.js';

/** Between paragraphs a reader takes breath. */
const breathMs = 350;

/** Reads by the device's own voices, sentence by sentence: so it knows where it is with every one of them. */
export const createDeviceEngine = (voice: DeviceVoice): SpeechEngine => ({
  kind: 'device',
  tells: 'words',
  voices: (language) => voice.voices(language),
  open: (script, listener) => readBy(voice, script, listener),
});

function readBy(voice: DeviceVoice, { sentences, language }: Script, listener: SpeechListener): Speech {
  let silence: (() => void) | undefined;
  let breath: ReturnType<typeof setTimeout> | undefined;

  const stop = () => {
    clearTimeout(breath);
    silence?.();
    silence = undefined;
  };

  const say = (at: number, manner: SpeechManner) => {
    const sentence = sentences[at];
    if (!sentence) return listener.onEnd();
    listener.onSentence(at);
    silence = voice.say(
      { text: sentence.text, language, ...manner },
      {
        onWord: listener.onWord,
        onFailure: listener.onFailure,
        onEnd: () => {
          const isPartOver = sentences[at + 1]?.part !== sentence.part;
          if (isPartOver) breath = setTimeout(() => say(at + 1, manner), breathMs / manner.rate);
          else say(at + 1, manner);
        },
      },
    );
  };

  return {
    speak(from, manner) {
      stop();
      say(from, manner);
    },
    stop,
    leave: stop,
  };
}

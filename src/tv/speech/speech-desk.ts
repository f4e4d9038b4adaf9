import type { AudioClip } from '../../contract/media.js';
import { createDeviceEngine } from './device-engine.js';
import { createDeviceVoice, type DeviceVoice, type SpeechWindow } from './device-voice.js';
import { createRecordingEngine, type OpenAudio } from './recording-engine.js';
import type { SpeechEngine } from './speech-engine.js';
import { createSpeechFloor, type SpeechFloor } from './speech-floor.js';
import { withFallback } from './with-fallback.js';

/** What of a story decides who reads it. */
export interface Readable {
  readonly language?: string | undefined;
  readonly audio: readonly AudioClip[];
}

/** Everything that talks, in one place: there is one mouth. */
export interface SpeechDesk {
  /** Undefined where the device cannot speak. */
  readonly voice: DeviceVoice | undefined;
  readonly floor: SpeechFloor;
  /** The story's own recording, else a voice of the device that speaks its language; undefined: nothing can read it. */
  engineFor(story: Readable): SpeechEngine | undefined;
  /** Voices were added: what had no engine may have one now. */
  onVoices(listener: () => void): () => void;
}

/**
 * `page` is the window: whoever puts another `speechSynthesis` into it, as tests and wrappers of platforms do before a story is first
 * opened, has that one used.
 */
export function createSpeechDesk(page: SpeechWindow, openAudio?: OpenAudio): SpeechDesk {
  const voice = createDeviceVoice(page);
  return {
    voice,
    floor: createSpeechFloor(),
    engineFor({ language, audio }) {
      const device = voice?.speaks(language) ? createDeviceEngine(voice) : undefined;
      const [clip] = audio;
      if (!clip) return device;
      const recording = createRecordingEngine(clip, openAudio);
      return device ? withFallback(recording, device) : recording;
    },
    onVoices: (listener) => voice?.onVoices(listener) ?? (() => undefined),
  };
}

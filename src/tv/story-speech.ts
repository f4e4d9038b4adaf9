import type { ServedStory } from '../contract/story.js';
import { nearestRate } from '../viewer/read-aloud.js';
import { createDeviceStore } from './player/device-store.js';
import type { SpeechDesk } from './speech/speech-desk.js';
import type { ListenTaste, StorySpeech } from './speech/story-speech.js';

const tasteStore = createDeviceStore<ListenTaste>({
  key: 'rundown.listen.1',
  read: readTaste,
  write: (taste) => JSON.stringify(taste),
});

export interface StorySpeechDeps {
  readonly desk: SpeechDesk;
  readonly story: Pick<ServedStory, 'kind' | 'language' | 'audio'>;
  readonly channelName: string;
  readonly heard: readonly string[] | undefined;
  continues(): boolean;
  /** The voice of the viewer's settings, where the bar has chosen none. */
  voice(): string | undefined;
}

/** What the screen of a story needs to have it read. */
export function storySpeech({ desk, story, channelName, heard, continues, voice }: StorySpeechDeps): StorySpeech {
  return {
    // A stream has nothing to read.
    engine: () => (story.kind === 'live' ? undefined : desk.engineFor(story)),
    onVoices: desk.onVoices,
    floor: desk.floor,
    channelName,
    heard,
    continues,
    taste: () => {
      const taste = tasteStore.get();
      return { ...taste, voice: taste.voice ?? voice() };
    },
    setTaste: (taste) => tasteStore.set(taste),
  };
}

function readTaste(text: string | null): ListenTaste {
  try {
    const { rate, voice } = JSON.parse(text ?? '{}') as { readonly rate?: unknown; readonly voice?: unknown };
    return {
      rate: nearestRate(typeof rate === 'number' ? rate : 1),
      voice: typeof voice === 'string' && voice.length < 200 ? voice : undefined,
    };
  } catch {
    return { rate: 1, voice: undefined };
  }
}

import type { SpeechEngine } from './speech-engine.js';
import type { SpeechFloor } from './speech-floor.js';

/** How the viewer likes stories read; remembered by the device. */
export interface ListenTaste {
  readonly rate: number;
  readonly voice: string | undefined;
}

/** The row of stories that this one is read in, as when its viewer catches up. */
export interface ReadingRow {
  /** "3 of 7" */
  readonly place: string;
  readonly hasPrevious: boolean;
  next(): void;
  previous(): void;
  leave(): void;
}

/** What reading aloud needs beside the story itself. */
export interface StorySpeech {
  /** Undefined: nothing here can read this story. */
  engine(): SpeechEngine | undefined;
  /** It may have one now. Answers a function that ends it. */
  onVoices(listener: () => void): () => void;
  readonly floor: SpeechFloor;
  readonly channelName: string;
  taste(): ListenTaste;
  setTaste(taste: ListenTaste): void;
  /** The next story begins by itself. */
  continues(): boolean;
  /** Stories that were read one after the other before this one; undefined when it is not read at once. */
  readonly heard: readonly string[] | undefined;
  /** It begins by itself, and what follows it begins at its end. */
  readonly row?: ReadingRow | undefined;
}

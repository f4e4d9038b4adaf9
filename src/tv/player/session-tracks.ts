import { type AudioChoice, type AudioPreference, preferredAudio } from '../../viewer/audio-choice.js';
import { type QualityLevel, qualityChoices, saverLevel } from '../../viewer/quality.js';
import type { Backend } from './backend.js';
import type { DeviceStore } from './device-store.js';

export interface TracksWorld {
  readonly audioStore: DeviceStore<AudioPreference | undefined>;
  readonly savesData: boolean;
  backend(): Pick<Backend, 'chooseAudio' | 'chooseLevel'> | undefined;
  onChange(): void;
}

/** Sounds and picture sizes of one video. What the viewer chose is found again in the next source, whose lists are its own. */
export class SessionTracks {
  audio: readonly AudioChoice[] = [];
  chosenAudio: string | undefined;
  levels: readonly QualityLevel[] = [];
  /** Lines of the picture that the viewer wants; undefined: whatever the network carries. */
  height: number | undefined;

  constructor(private readonly world: TracksWorld) {}

  setAudio(audio: readonly AudioChoice[], chosen: string | undefined): void {
    const isNew = audio.length !== this.audio.length || audio.some(({ id }, index) => id !== this.audio[index]?.id);
    this.audio = audio;
    this.chosenAudio = chosen;
    const wanted = isNew ? preferredAudio(audio, this.world.audioStore.get()) : undefined;
    if (wanted && wanted.id !== chosen) this.world.backend()?.chooseAudio(wanted.id);
    this.world.onChange();
  }

  chooseAudio(id: string): void {
    const choice = this.audio.find((known) => known.id === id);
    if (!choice) return;
    this.world.audioStore.set(choice);
    this.world.backend()?.chooseAudio(id);
  }

  setLevels(levels: readonly QualityLevel[]): void {
    this.levels = qualityChoices(levels);
    this.applyHeight();
    this.world.onChange();
  }

  chooseHeight(height: number | undefined): void {
    this.height = height;
    this.applyHeight();
    this.world.onChange();
  }

  forget(): void {
    this.audio = [];
    this.levels = [];
    this.chosenAudio = undefined;
  }

  private applyHeight(): void {
    const level = this.levels.find(({ height }) => height === this.height);
    this.world.backend()?.chooseLevel(level?.index, saverLevel(this.levels, this.world.savesData));
  }
}

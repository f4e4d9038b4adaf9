import type { AudioChoice } from '../../viewer/audio-choice.js';
import type { BackendEvents } from './backend.js';

/** As WebKit has it and HTML describes it; TypeScript does not know it, because Chromium does not. */
interface NativeAudioTrack {
  readonly kind: string;
  readonly label: string;
  readonly language: string;
  enabled: boolean;
}

type NativeAudioTracks = ArrayLike<NativeAudioTrack> & EventTarget;

const events = ['addtrack', 'removetrack', 'change'] as const;
/** The pictures told, alone or mixed into the sound. */
const descriptions: readonly string[] = ['description', 'descriptions', 'main-desc'];

/** The sounds of what the element plays by itself. Engines that do not list them keep the one they chose. */
export function listenToAudio(video: HTMLVideoElement, { onAudio }: Pick<BackendEvents, 'onAudio'>) {
  const { audioTracks } = video as { audioTracks?: NativeAudioTracks };
  const all = () => Array.from(audioTracks ?? []);
  const tell = () => {
    const chosen = all().findIndex(({ enabled }) => enabled);
    onAudio(all().map(toChoice), chosen < 0 ? undefined : String(chosen));
  };
  for (const name of events) audioTracks?.addEventListener(name, tell);
  return {
    choose(id: string): void {
      const tracks = all();
      if (!tracks[Number(id)]) return;
      // The new one first: some engines fall back to their own choice while none is on.
      for (const [index, track] of tracks.entries()) if (String(index) === id) track.enabled = true;
      for (const [index, track] of tracks.entries()) if (String(index) !== id) track.enabled = false;
    },
    stop(): void {
      for (const name of events) audioTracks?.removeEventListener(name, tell);
    },
  };
}

const toChoice = ({ kind, label, language }: NativeAudioTrack, index: number): AudioChoice => ({
  id: String(index),
  language,
  label: label || language,
  role: descriptions.includes(kind) ? 'description' : 'main',
});

import { type AudioPreference, readAudioPreference, writeAudioPreference } from '../../viewer/audio-choice.js';
import { type CaptionPreference, readCaptionPreference } from '../../viewer/caption-preference.js';
import { type PlaybackPolicy, playbackPolicy } from '../../viewer/playback-policy.js';
import type { QualityReport } from '../../viewer/playback-quality.js';
import { deviceWishes } from '../platform/device-wishes.js';
import { watchVisibility } from '../platform/visibility.js';
import type { BackendKind, Playable } from './backend.js';
import { loadCues } from './captions/load-cues.js';
import { createDeviceStore, type DeviceStore } from './device-store.js';
import { isReachable } from './is-reachable.js';
import { backendKinds } from './pick-backend.js';
import { returnVideoElement, takeVideoElement, type VideoPlace } from './video-element.js';

/** The world outside a session, for tests to replace. */
export interface SessionWorld {
  readonly kinds: readonly BackendKind[];
  readonly policy: PlaybackPolicy;
  readonly captions: DeviceStore<CaptionPreference>;
  readonly audio: DeviceStore<AudioPreference | undefined>;
  /** Whether media requests carry CMCD. */
  readonly sendsCmcd: boolean;
  /** Takes the quality of a session when it is over. */
  report(report: QualityReport): void;
  /** The viewer pays for what is loaded: so the viewer's settings say, and before them the device. */
  readonly savesData: boolean;
  readonly deviceLanguage: string;
  /** Milliseconds that never go back. */
  now(): number;
  /** `onTaken`: another session wants it. */
  takeVideo(onTaken: () => void, place?: VideoPlace): HTMLVideoElement;
  returnVideo(video: HTMLVideoElement): void;
  loadCues: typeof loadCues;
  isOnline(): boolean;
  isReachable(source: Playable): Promise<boolean>;
  watchVisibility(onChange: (isHidden: boolean) => void): () => void;
  watchOnline(onOnline: () => void): () => void;
}

export const browserWorld: SessionWorld = {
  kinds: backendKinds,
  policy: playbackPolicy,
  captions: createDeviceStore<CaptionPreference>({
    key: 'rundown.captions',
    read: readCaptionPreference,
    write: JSON.stringify,
  }),
  audio: createDeviceStore<AudioPreference | undefined>({
    key: 'rundown.audio',
    read: readAudioPreference,
    write: (preference) => (preference ? writeAudioPreference(preference) : ''),
  }),
  savesData: deviceWishes(window).savesData,
  deviceLanguage: navigator.language,
  sendsCmcd: false,
  report: () => undefined,
  now: () => performance.now(),
  takeVideo: takeVideoElement,
  returnVideo: returnVideoElement,
  loadCues,
  // Some TVs never say that they are offline; none says so falsely.
  isOnline: () => navigator.onLine !== false,
  isReachable,
  watchVisibility: (onChange) => watchVisibility(document, onChange),
  watchOnline(onOnline) {
    window.addEventListener('online', onOnline);
    return () => window.removeEventListener('online', onOnline);
  },
};

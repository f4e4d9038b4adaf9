import { type PlaybackPolicy, playbackPolicy } from '../../viewer/playback-policy.js';
import type { BackendKind, Playable } from './backend.js';
import { captionPreference } from './caption-preference.js';
import { isReachable } from './is-reachable.js';
import { watchVisibility } from './page-visibility.js';
import { backendKinds } from './pick-backend.js';
import { addVideoElement } from './video-element.js';

/** The world outside a session, for tests to replace. */
export interface SessionWorld {
  readonly kinds: readonly BackendKind[];
  readonly policy: PlaybackPolicy;
  readonly preference: typeof captionPreference;
  /** Milliseconds that never go back. */
  now(): number;
  addVideo(): HTMLVideoElement;
  loadText(url: string): Promise<string>;
  isOnline(): boolean;
  isReachable(source: Playable): Promise<boolean>;
  watchVisibility(onChange: (isHidden: boolean) => void): () => void;
  watchOnline(onOnline: () => void): () => void;
}

export const browserWorld: SessionWorld = {
  kinds: backendKinds,
  policy: playbackPolicy,
  preference: captionPreference,
  now: () => performance.now(),
  addVideo: addVideoElement,
  loadText: async (url) => {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`captions: ${answer.status}`);
    return answer.text();
  },
  // Some TVs never say that they are offline; none says so falsely.
  isOnline: () => navigator.onLine !== false,
  isReachable,
  watchVisibility: (onChange) => watchVisibility(document, onChange),
  watchOnline(onOnline) {
    window.addEventListener('online', onOnline);
    return () => window.removeEventListener('online', onOnline);
  },
};

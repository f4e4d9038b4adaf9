import type { BackendKind, Playable } from './backend.js';
import { hlsBackend } from './hls-backend.js';
import { nativeBackend } from './native-backend.js';

/** Media Source first: Chromium says "maybe" to HLS and then cannot play it. */
export const backendKinds: readonly BackendKind[] = [hlsBackend, nativeBackend];

/** The first that can play a source; the order is the policy. */
export const pickBackend = (
  kinds: readonly BackendKind[],
  source: Playable,
  video: HTMLVideoElement,
): BackendKind | undefined => kinds.find((kind) => kind.canPlay(source, video));

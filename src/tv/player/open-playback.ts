import { readPlaybackPolicy } from '../../viewer/playback-policy.js';
import { PlayerSession } from './session.js';
import { browserWorld } from './session-world.js';

export type OpenPlayback = (...video: ConstructorParameters<typeof PlayerSession>) => PlayerSession;

/** Sessions as patient as operators want them: `"playback"` of `settings.json`. */
export function playbackWith(settings: Readonly<Record<string, unknown>>): OpenPlayback {
  const world = { ...browserWorld, policy: readPlaybackPolicy(settings) };
  return (video, onChange) => new PlayerSession(video, onChange, world);
}

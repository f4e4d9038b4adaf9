import { readPlaybackPolicy } from '../../viewer/playback-policy.js';
import type { QualityReport } from '../../viewer/playback-quality.js';
import { PlayerSession } from './session.js';
import { browserWorld, type SessionWorld } from './session-world.js';

type Settings = Readonly<Record<string, unknown>>;

export type OpenPlayback = (...video: ConstructorParameters<typeof PlayerSession>) => PlayerSession;

/** Sessions as operators want them, by `"playback"` of `settings.json`: how patient, with CMCD or not, and who hears how well they went. */
export function playbackWith(settings: Settings): OpenPlayback {
  const world: SessionWorld = {
    ...browserWorld,
    policy: readPlaybackPolicy(settings),
    sendsCmcd: settings['cmcd'] === true,
    report: reporter(settings['beaconUrl']),
  };
  return (video, onChange) => new PlayerSession(video, onChange, world);
}

interface PrivateNavigator extends Navigator {
  readonly globalPrivacyControl?: boolean;
}

/** Off unless the operator names an address; a viewer who wants not to be followed is not. */
function reporter(url: unknown): (report: QualityReport) => void {
  const { doNotTrack, globalPrivacyControl } = navigator as PrivateNavigator;
  const isUnwanted = doNotTrack === '1' || globalPrivacyControl === true;
  if (typeof url !== 'string' || url === '' || isUnwanted) return () => undefined;
  return (report) => {
    navigator.sendBeacon?.(url, JSON.stringify(report));
  };
}

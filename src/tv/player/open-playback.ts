import { readPlaybackPolicy } from '../../viewer/playback-policy.js';
import type { QualityReport } from '../../viewer/playback-quality.js';
import type { ViewerSettings } from '../../viewer/viewer-settings.js';
import { PlayerSession } from './session.js';
import { browserWorld, type SessionWorld } from './session-world.js';

type Settings = Readonly<Record<string, unknown>>;

export type OpenPlayback = (...video: ConstructorParameters<typeof PlayerSession>) => PlayerSession;

export interface Playing {
  readonly open: OpenPlayback;
  /** How well the last video went, until the app ends. */
  lastReport(): QualityReport | undefined;
}

/** Sessions as operators want them, by `"playback"` of `settings.json`: how patient, with CMCD or not, and who hears how well they went. */
export function playbackWith(settings: Settings, viewer: () => ViewerSettings): Playing {
  let last: QualityReport | undefined;
  const send = reporter(settings['beaconUrl'], () => viewer().shareQuality);
  const world: SessionWorld = {
    ...browserWorld,
    policy: readPlaybackPolicy(settings),
    sendsCmcd: settings['cmcd'] === true,
    report(report) {
      last = report;
      send(report);
    },
  };
  return {
    open: (video, onChange) => new PlayerSession(video, onChange, { ...world, savesData: viewer().savesData }),
    lastReport: () => last,
  };
}

interface PrivateNavigator extends Navigator {
  readonly globalPrivacyControl?: boolean;
}

/** Off unless the operator names an address and the viewer allows it; who has told the browser not to be followed is not. */
function reporter(url: unknown, isAllowed: () => boolean): (report: QualityReport) => void {
  const { doNotTrack, globalPrivacyControl } = navigator as PrivateNavigator;
  const isUnwanted = doNotTrack === '1' || globalPrivacyControl === true;
  if (typeof url !== 'string' || url === '' || isUnwanted) return () => undefined;
  return (report) => {
    if (isAllowed()) navigator.sendBeacon?.(url, JSON.stringify(report));
  };
}

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
  /** Whom the reports go to; empty: nobody. */
  readonly beaconUrl: string;
}

/** Sessions as operators want them, by `"playback"` of `settings.json`: how patient, with CMCD or not, and who hears how well they went. */
export function playbackWith(settings: Settings, viewer: () => ViewerSettings): Playing {
  let last: QualityReport | undefined;
  const beaconUrl = beaconOf(settings['beaconUrl']);
  const send = reporter(beaconUrl, () => viewer().shareQuality);
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
    beaconUrl,
  };
}

interface PrivateNavigator extends Navigator {
  readonly globalPrivacyControl?: boolean;
}

/** Empty unless the operator names one; nor for who has told the browser not to be followed. */
function beaconOf(url: unknown): string {
  const { doNotTrack, globalPrivacyControl } = navigator as PrivateNavigator;
  const isUnwanted = doNotTrack === '1' || globalPrivacyControl === true;
  return typeof url === 'string' && !isUnwanted ? url : '';
}

/** Only while the viewer allows it. */
function reporter(url: string, isAllowed: () => boolean): (report: QualityReport) => void {
  return (report) => {
    if (url !== '' && isAllowed()) navigator.sendBeacon?.(url, JSON.stringify(report));
  };
}

import type { QualityReport } from '../../viewer/playback-quality.js';
import { spokenDuration } from './durations.js';
import { joinSpoken } from './join-spoken.js';
import type { SettingsRow } from './settings-rows.js';
import type { Words } from './words/words.js';

export interface AboutFacts {
  readonly channelName: string;
  readonly version: string;
  readonly editionId: string;
  /** Empty: the host that the app itself came from. */
  readonly host: string;
  readonly mirrors: readonly string[];
  readonly platform: string;
  readonly stage: StageFacts;
  readonly lastVideo: QualityReport | undefined;
  /** Who is told how well videos play; empty: nobody. */
  readonly beaconUrl: string;
}

export interface StageFacts {
  readonly width: number;
  readonly height: number;
  readonly usedPixels: number;
  readonly mostPixels: number;
  /** Undefined where the engine does not tell. */
  readonly heapBytes: number | undefined;
}

/** Fonts and libraries that are part of what the viewer has in front of them. */
const libraries = 'Lightning (Apache 2.0), hls.js (Apache 2.0), axios (MIT), Zod (MIT), imsc.js (BSD 2-Clause)';
const fonts = 'Inter, Source Serif 4 (SIL Open Font Licence 1.1)';

const megabytes = (bytes: number): number => Math.round(bytes / 1e6);
const bytesPerPixel = 4;

export function aboutRows(about: AboutFacts, words: Words): readonly SettingsRow[] {
  const { stage } = about;
  const fact = (id: string, label: string, note: string): SettingsRow => ({
    kind: 'fact',
    id: `about.${id}`,
    label,
    note,
  });
  const rows = [
    fact('channel', words('settings.about.channel'), about.channelName),
    fact('version', words('settings.about.version'), about.version),
    fact('edition', words('settings.about.edition'), about.editionId),
    fact('host', words('settings.about.host'), about.host),
    fact('mirrors', words('settings.about.mirrors'), joinSpoken(about.mirrors, words)),
    fact('platform', words('settings.about.platform'), about.platform),
    fact(
      'stage',
      words('settings.about.stage'),
      words('settings.about.stage.value', { width: stage.width, height: stage.height }),
    ),
    fact(
      'memory',
      words('settings.about.memory'),
      words('settings.about.memory.value', {
        used: megabytes(stage.usedPixels * bytesPerPixel),
        most: megabytes(stage.mostPixels * bytesPerPixel),
      }),
    ),
    fact(
      'heap',
      words('settings.about.heap'),
      stage.heapBytes === undefined ? '' : words('settings.about.heap.value', { used: megabytes(stage.heapBytes) }),
    ),
    fact('video', words('settings.about.video'), videoText(about.lastVideo, words)),
    fact('keys', words('settings.about.keys'), words('settings.about.keys.value')),
    fact('licences', words('settings.about.licences'), words('settings.about.licences.value', { libraries, fonts })),
  ];
  // What is not known is not said.
  return rows.filter(({ note }) => note !== '');
}

function videoText(report: QualityReport | undefined, words: Words): string {
  if (!report) return words('settings.about.video.none');
  const { startMs, playedMs, stalls, failovers, faults } = report;
  return words('settings.about.video.value', {
    start: startMs === undefined ? '–' : spokenDuration(startMs / 1000, words),
    played: spokenDuration(playedMs / 1000, words),
    stalls,
    failovers,
    errors: faults.length,
  });
}

import type { Language } from '../../viewer/choose-language.js';
import { type ChosenSettings, readChosenSettings } from '../../viewer/viewer-settings.js';

/** `settings.json`, as far as operators may change it for a package. */
export interface TvSettings {
  readonly apiHosts: readonly string[];
  readonly platform: string;
  readonly keys: Readonly<Record<string, unknown>>;
  /** What lies in `static/locales`, as the build found it. */
  readonly languages: readonly Language[];
  /** The player's patience, as the player reads it. */
  readonly playback: Readonly<Record<string, unknown>>;
  /** How the channel would like to be seen by who has not chosen otherwise. */
  readonly viewer: ChosenSettings;
  /** Of the package. */
  readonly version: string;
}

/** The file is written by hand, so nothing in it is taken for granted. */
export function readSettings(appSettings: unknown): TvSettings {
  const given = isRecord(appSettings) ? appSettings : {};
  const hosts = Array.isArray(given['apiHosts']) ? given['apiHosts'].filter((host) => typeof host === 'string') : [];
  return {
    apiHosts: hosts,
    platform: typeof given['platform'] === 'string' ? given['platform'] : 'auto',
    keys: isRecord(given['keys']) ? given['keys'] : {},
    languages: Array.isArray(given['languages']) ? given['languages'].filter(isLanguage) : [],
    playback: isRecord(given['playback']) ? given['playback'] : {},
    viewer: readChosenSettings(given['viewer']),
    version: typeof given['version'] === 'string' ? given['version'] : '',
  };
}

const isLanguage = (value: unknown): value is Language =>
  isRecord(value) && typeof value['tag'] === 'string' && typeof value['name'] === 'string';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

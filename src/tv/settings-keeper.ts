import { type ChosenSettings, readChosenSettings, type ViewerSettings } from '../viewer/viewer-settings.js';
import type { SettingsStore } from './platform/settings-store.js';

/** Of what is written. A newer app reads older ones; an older app takes what it can read of a newer one. */
const settingsVersion = 1;

/** The viewer's settings: remembered by the device, and told to whoever follows them the moment they change. */
export interface SettingsKeeper {
  settings(): ViewerSettings;
  change(patch: ChosenSettings): void;
  /** As if nothing had ever been chosen. */
  reset(): void;
  /** Answers a function that ends it. */
  onChange(listener: (now: ViewerSettings, before: ViewerSettings) => void): () => void;
}

/** Only what was chosen is written: what the viewer left alone goes on following the device and the operator. */
export function createSettingsKeeper(store: SettingsStore, defaults: ViewerSettings): SettingsKeeper {
  let chosen = readChosenSettings(store.load());
  let now: ViewerSettings = { ...defaults, ...chosen };
  const listeners = new Set<(now: ViewerSettings, before: ViewerSettings) => void>();

  const take = (next: ChosenSettings) => {
    const before = now;
    chosen = next;
    now = { ...defaults, ...chosen };
    store.save({ version: settingsVersion, ...chosen });
    for (const listener of [...listeners]) listener(now, before);
  };

  return {
    settings: () => now,
    change(patch) {
      // Another window may have written since: only this one's choice is laid over it.
      take({ ...chosen, ...readChosenSettings(store.load()), ...readChosenSettings(patch) });
    },
    reset: () => take({}),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const key = 'rundown.alerts.1';

/** Ids of the alerts that this device has shown. Should they be lost, one is shown twice. */
export interface SeenAlerts {
  load(): readonly string[];
  save(ids: readonly string[]): void;
}

export function createSeenAlerts(store: Pick<Storage, 'getItem' | 'setItem'> | undefined): SeenAlerts {
  return {
    load() {
      try {
        const kept: unknown = JSON.parse(store?.getItem(key) ?? '[]');
        return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
      } catch {
        return [];
      }
    },
    save(ids) {
      try {
        store?.setItem(key, JSON.stringify(ids));
      } catch {
        // Full, or forbidden.
      }
    },
  };
}

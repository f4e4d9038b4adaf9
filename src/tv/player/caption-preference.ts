const key = 'rundown.captions';

/** The language that the viewer last chose; `off` when they turned captions off. */
let chosen: string | undefined;

/** Stores are missing or full on some TVs: memory then has to do. */
export const captionPreference = {
  get(): string | undefined {
    try {
      chosen ??= window.localStorage.getItem(key) ?? undefined;
    } catch {
      // No store here.
    }
    return chosen;
  },
  set(language: string | undefined): void {
    chosen = language ?? 'off';
    try {
      window.localStorage.setItem(key, chosen);
    } catch {
      // No store here.
    }
  },
};

import { watchVisibility } from './visibility.js';

/** The app goes out of sight, which on many TVs is the last it hears before it ends. */
export function onHidden(listener: () => void): void {
  watchVisibility(document, (isHidden) => {
    if (isHidden) listener();
  });
  addEventListener('pagehide', listener);
}

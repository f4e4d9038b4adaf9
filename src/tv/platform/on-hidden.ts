/** The app goes out of sight, which on many TVs is the last it hears before it ends. */
export function onHidden(listener: () => void): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') listener();
  });
  addEventListener('pagehide', listener);
}

interface PrefixedDocument extends Document {
  readonly webkitHidden?: boolean;
}

/** On Fire TV the assistant lies over a page that still counts as seen: without the focus, it has to be silent. */
const losesFocus = (): boolean => /\bAFT\w+/.test(navigator.userAgent);

/** Out of sight, or with something of the system before it. Old Tizen knows only the prefixed name. */
export function isHidden(page: PrefixedDocument): boolean {
  const isOutOfSight = page.hidden === undefined ? page.webkitHidden === true : page.hidden;
  return isOutOfSight || (losesFocus() && !page.hasFocus());
}

/** Tells when the page is hidden and shown again. Answers a function that stops it. */
export function watchVisibility(page: PrefixedDocument, onChange: (isHidden: boolean) => void): () => void {
  let before = isHidden(page);
  const listener = () => {
    const now = isHidden(page);
    if (now === before) return;
    before = now;
    onChange(now);
  };
  page.addEventListener('visibilitychange', listener);
  page.addEventListener('webkitvisibilitychange', listener);
  const focused = losesFocus() ? ['blur', 'focus'] : [];
  for (const name of focused) addEventListener(name, listener);
  return () => {
    page.removeEventListener('visibilitychange', listener);
    page.removeEventListener('webkitvisibilitychange', listener);
    for (const name of focused) removeEventListener(name, listener);
  };
}

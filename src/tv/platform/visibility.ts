interface PrefixedDocument extends Document {
  readonly webkitHidden?: boolean;
}

/** Old Tizen knows only the prefixed name. */
export const isHidden = (page: PrefixedDocument): boolean =>
  page.hidden === undefined ? page.webkitHidden === true : page.hidden;

/** Tells when the page is hidden and shown again. Answers a function that stops it. */
export function watchVisibility(page: PrefixedDocument, onChange: (isHidden: boolean) => void): () => void {
  const name = page.hidden === undefined ? 'webkitvisibilitychange' : 'visibilitychange';
  const listener = () => onChange(isHidden(page));
  page.addEventListener(name, listener);
  return () => page.removeEventListener(name, listener);
}

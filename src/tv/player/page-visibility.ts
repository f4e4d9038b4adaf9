interface PrefixedDocument extends Document {
  readonly webkitHidden?: boolean;
}

/** Tells when the page is hidden and shown again; old Tizen knows only the prefixed names. Answers a function that stops it. */
export function watchVisibility(page: PrefixedDocument, onChange: (isHidden: boolean) => void): () => void {
  const isPrefixed = page.hidden === undefined;
  const name = isPrefixed ? 'webkitvisibilitychange' : 'visibilitychange';
  const listener = () => onChange(isPrefixed ? page.webkitHidden === true : page.hidden);
  page.addEventListener(name, listener);
  return () => page.removeEventListener(name, listener);
}

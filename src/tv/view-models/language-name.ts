interface LanguageNames {
  new (locales: string[], options: { type: 'language' }): { of(tag: string): string | undefined };
}

/** `English` for `en`; the tag itself where the engine knows no names. */
export function languageName(tag: string, locale: string): string {
  // Newer than the engines we build for, so the compiler's library has no type for it.
  const { DisplayNames } = Intl as { DisplayNames?: LanguageNames };
  try {
    return (DisplayNames && new DisplayNames([locale], { type: 'language' }).of(tag)) ?? tag;
  } catch {
    return tag;
  }
}

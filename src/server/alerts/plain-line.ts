/** Control characters, and the marks that turn or hide the text around them. */
const UNSEEN = /[\p{Cc}\p{Cs}\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+/gu;

/** What an operator typed or pasted, as one line of plain text. */
export const plainLine = (text: string): string =>
  text.normalize('NFC').replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim();

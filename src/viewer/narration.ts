/** What a screen says of its focus. Spoken in this order: title when it changed, label, "n of m", hint. */
export interface Narration {
  /** The screen or rail that has the focus. */
  readonly title?: string;
  readonly label: string;
  readonly position?: { readonly index: number; readonly total: number };
  readonly hint?: string;
}

/** Words for "n of m", in the viewer's language. `index` counts from 0. */
export type PositionWords = (index: number, total: number) => string;

export function narrationText(previous: Narration | undefined, next: Narration, positionWords: PositionWords): string {
  const parts = [
    next.title !== previous?.title ? next.title : undefined,
    next.label,
    next.position && positionWords(next.position.index, next.position.total),
    next.hint,
  ];
  return joinSentences(parts);
}

/** Pauses between the parts: a full stop where a part has no end of its own. */
export const joinSentences = (parts: readonly (string | undefined)[]): string =>
  parts
    .filter((part): part is string => part !== undefined && part !== '')
    .map((part, at, all) => (at < all.length - 1 && !/[.!?…؟]$/.test(part) ? `${part}.` : part))
    .join(' ');

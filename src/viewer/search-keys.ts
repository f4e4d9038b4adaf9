/** A key of the search keyboard on screen. */
export type SearchKey = { readonly kind: 'letter'; readonly letter: string } | { readonly kind: CommandKey };
export type CommandKey = 'space' | 'delete' | 'clear';

/** Where a key stands: command keys take several columns of the last row. */
export interface KeyPlace {
  readonly row: number;
  readonly column: number;
}

export interface PlacedKey {
  readonly key: SearchKey;
  readonly row: number;
  readonly column: number;
  /** In columns; may be half ones. */
  readonly span: number;
}

export const keyColumns = 6;
/** What the API takes. */
const longest = 100;
const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** In alphabetical order, then digits: on a remote nobody types by a typewriter's order. */
export const placedKeys: readonly PlacedKey[] = [
  ...Array.from(letters, (letter, at) => ({
    key: { kind: 'letter', letter } as const,
    row: Math.floor(at / keyColumns),
    column: at % keyColumns,
    span: 1,
  })),
  { key: { kind: 'space' }, row: letters.length / keyColumns, column: 0, span: 3 },
  { key: { kind: 'delete' }, row: letters.length / keyColumns, column: 3, span: 1.5 },
  { key: { kind: 'clear' }, row: letters.length / keyColumns, column: 4.5, span: 1.5 },
];

export const lastKeyRow = letters.length / keyColumns;

/** The key under a place. The middle of a column decides between keys that share it. */
export function keyAt({ row, column }: KeyPlace): PlacedKey {
  const middle = column + 0.5;
  const found = placedKeys.find((placed) => placed.row === row && middle <= placed.column + placed.span);
  return found ?? (placedKeys[0] as PlacedKey);
}

/** What was typed when a key is pressed. */
export function pressSearchKey(query: string, key: SearchKey): string {
  switch (key.kind) {
    case 'letter':
      return typeLetter(query, key.letter);
    case 'space':
      return typeLetter(query, ' ');
    case 'delete':
      return Array.from(query).slice(0, -1).join('');
    case 'clear':
      return '';
  }
}

/** No space at the beginning, and never two. */
export function typeLetter(query: string, letter: string): string {
  if (letter === ' ' && (query === '' || query.endsWith(' '))) return query;
  return query.length < longest ? query + letter.toLowerCase() : query;
}

import type { Alphabet } from './alphabet.js';

/** A key of the search keyboard on screen. */
export type SearchKey = { readonly kind: 'letter'; readonly letter: string } | { readonly kind: CommandKey };
/** `letters` changes to the other alphabet. */
export type CommandKey = 'letters' | 'space' | 'delete' | 'clear';

/** Where a key stands: command keys take several columns of the last row. Columns count from where the interface's lines begin. */
export interface KeyPlace {
  readonly row: number;
  readonly column: number;
}

export interface PlacedKey {
  readonly key: SearchKey;
  readonly row: number;
  readonly column: number;
  /** In columns; may be a part of one. */
  readonly span: number;
}

export interface SearchKeyboard {
  readonly keys: readonly PlacedKey[];
  readonly columns: number;
  readonly lastRow: number;
}

export interface KeyOrder {
  readonly letters: Alphabet;
  readonly digits: readonly string[];
  /** There is another alphabet to change to. */
  readonly hasOther: boolean;
  /** The letters run otherwise than the interface. */
  readonly runsAgainst: boolean;
}

const fewestColumns = 6;
/** Of letters and digits: more would reach into what stands below. */
const mostRows = 6;
/** What the API takes. */
const longest = 100;

/** Shares of the last row. */
const commandsAlone = { space: 0.5, delete: 0.25, clear: 0.25 };
const commandsWithLetters = { letters: 0.25, space: 0.25, delete: 0.2, clear: 0.3 };

/** In the order of the alphabet, then digits: on a remote nobody types by a typewriter's order. */
export function layKeys({ letters, digits, hasOther, runsAgainst }: KeyOrder): SearchKeyboard {
  const signs = [...letters, ...digits];
  const columns = Math.max(fewestColumns, Math.ceil(signs.length / mostRows));
  const lastRow = Math.ceil(signs.length / columns);
  const placed = signs.map((letter, at): PlacedKey => {
    const column = at % columns;
    return {
      key: { kind: 'letter', letter },
      row: Math.floor(at / columns),
      column: runsAgainst ? columns - 1 - column : column,
      span: 1,
    };
  });
  let column = 0;
  for (const [kind, share] of Object.entries(hasOther ? commandsWithLetters : commandsAlone)) {
    placed.push({ key: { kind: kind as CommandKey }, row: lastRow, column, span: share * columns });
    column += share * columns;
  }
  return { keys: placed, columns, lastRow };
}

/** The key at a place, or the one nearest to it in its row. The middle of a column decides between keys that share it. */
export function keyAt(keyboard: SearchKeyboard, { row, column }: KeyPlace): PlacedKey {
  const middle = column + 0.5;
  const distance = (key: PlacedKey) => Math.max(0, key.column - middle, middle - key.column - key.span);
  return rowOf(keyboard, Math.min(row, keyboard.lastRow)).reduce((best, key) =>
    distance(key) < distance(best) ? key : best,
  );
}

/** The key beside another in its row; none at the row's end. */
export function keyBeside(keyboard: SearchKeyboard, { row, column }: PlacedKey, side: -1 | 1): PlacedKey | undefined {
  return rowOf(keyboard, row)
    .filter((key) => Math.sign(key.column - column) === side)
    .sort((a, b) => side * (a.column - b.column))[0];
}

/** Where one stands who has come to a key. */
export const placeOf = ({ row, column, span }: PlacedKey): KeyPlace => ({
  row,
  column: Math.max(0, Math.ceil(column + span / 2) - 1),
});

export function placeOfCommand(keyboard: SearchKeyboard, kind: CommandKey): KeyPlace {
  const found = keyboard.keys.find(({ key }) => key.kind === kind);
  return found ? placeOf(found) : { row: 0, column: 0 };
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
    case 'letters':
      return query;
  }
}

/** No space at the beginning, and never two. */
export function typeLetter(query: string, letter: string): string {
  if (letter === ' ' && (query === '' || query.endsWith(' '))) return query;
  return query.length < longest ? query + letter.toLowerCase() : query;
}

const rowOf = ({ keys }: SearchKeyboard, row: number): readonly PlacedKey[] => keys.filter((key) => key.row === row);

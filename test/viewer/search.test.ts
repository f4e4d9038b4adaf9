import { latin } from '../../src/viewer/alphabet.js';
import type { Direction } from '../../src/viewer/page-focus.js';
import {
  firstSearchFocus,
  keepSearchFocus,
  moveSearchFocus,
  type SearchFocus,
  type SearchRoom,
} from '../../src/viewer/search-focus.js';
import {
  keyAt,
  layKeys,
  placeOfCommand,
  pressSearchKey,
  type SearchKeyboard,
  typeLetter,
} from '../../src/viewer/search-keys.js';

const digits = Array.from('0123456789');
const latinKeys = layKeys({ letters: latin, digits, hasOther: false, runsAgainst: false });
const manyLetters = (count: number) => Array.from({ length: count }, (_, at) => String.fromCodePoint(0x430 + at));
const room: SearchRoom = { keyboard: latinKeys, recentCount: 3, resultCount: 5 };
const walk = (...keys: Direction[]) => keys.reduce((focus, key) => moveSearchFocus(focus, key, room), firstSearchFocus);
const times = (count: number, key: Direction) => Array.from({ length: count }, () => key);
const nameAt = (focus: SearchFocus, keyboard: SearchKeyboard = latinKeys) => {
  const { key } = keyAt(keyboard, focus.key);
  return key.kind === 'letter' ? key.letter : key.kind;
};

describe('the keyboard on screen', () => {
  it('has the letters in their order, the digits, and three commands', () => {
    const names = latinKeys.keys.map(({ key }) => (key.kind === 'letter' ? key.letter : key.kind));
    expect(names.slice(0, 36).join('')).toBe('abcdefghijklmnopqrstuvwxyz0123456789');
    expect(names.slice(36)).toEqual(['space', 'delete', 'clear']);
  });

  it('types, deletes whole characters, and clears', () => {
    const letter = (of: string) => ({ kind: 'letter', letter: of }) as const;
    expect(pressSearchKey('har', letter('b'))).toBe('harb');
    expect(pressSearchKey('har😀', { kind: 'delete' })).toBe('har');
    expect(pressSearchKey('', { kind: 'delete' })).toBe('');
    expect(pressSearchKey('har', { kind: 'clear' })).toBe('');
    expect(pressSearchKey('har', { kind: 'letters' })).toBe('har');
  });

  it('takes no space at the beginning or twice, and no more than the API does', () => {
    expect([typeLetter('', ' '), typeLetter('a', ' '), typeLetter('a ', ' ')]).toEqual(['', 'a ', 'a ']);
    expect(typeLetter('x'.repeat(100), 'y')).toHaveLength(100);
    expect(typeLetter('', 'Ж')).toBe('ж');
  });

  it('leads from each row to the key below, and back to the column', () => {
    expect(nameAt(walk('right', ...times(6, 'down')))).toBe('space');
    expect(nameAt(walk('right', 'right', 'right', 'right', ...times(6, 'down')))).toBe('delete');
    expect(nameAt(walk(...times(5, 'right'), ...times(6, 'down')))).toBe('clear');
    expect(nameAt(walk(...times(4, 'right'), ...times(6, 'down'), 'up'))).toBe('8');
  });

  it('goes along its commands key by key', () => {
    const space = walk(...times(6, 'down'));
    const there = (...keys: Direction[]) =>
      nameAt(keys.reduce((focus, key) => moveSearchFocus(focus, key, room), space));
    expect([there('right'), there('right', 'right'), there('right', 'right', 'left', 'left')]).toEqual([
      'delete',
      'clear',
      'space',
    ]);
  });
});

describe('keyboards of other alphabets', () => {
  const cyrillic = layKeys({ letters: manyLetters(33), digits, hasOther: true, runsAgainst: false });
  const there = { ...room, keyboard: cyrillic };

  it('get narrower keys rather than more rows, and a key to the other letters', () => {
    const sizes = [26, 27, 36, 38, 62].map((count) => {
      const { columns, lastRow } = layKeys({ letters: manyLetters(count), digits, hasOther: true, runsAgainst: false });
      return [columns, lastRow];
    });
    expect(sizes).toEqual([
      [6, 6],
      [7, 6],
      [8, 6],
      [8, 6],
      [12, 6],
    ]);
    const last = cyrillic.keys.filter(({ row }) => row === cyrillic.lastRow);
    expect(last.map(({ key }) => key.kind)).toEqual(['letters', 'space', 'delete', 'clear']);
    expect(last.reduce((sum, { span }) => sum + span, 0)).toBeCloseTo(cyrillic.columns);
  });

  it('lead along the last row key by key, both ways', () => {
    const start = { ...firstSearchFocus, key: placeOfCommand(cyrillic, 'letters') };
    const names = (key: Direction, from: SearchFocus) => {
      const steps = [1, 2, 3].reduce<SearchFocus[]>(
        (path) => [...path, moveSearchFocus(path.at(-1) as SearchFocus, key, there)],
        [from],
      );
      return steps.map((focus) => nameAt(focus, cyrillic));
    };
    const end = { ...firstSearchFocus, key: placeOfCommand(cyrillic, 'clear') };
    expect(names('right', start)).toEqual(['letters', 'space', 'delete', 'clear']);
    expect(names('left', end)).toEqual(['clear', 'delete', 'space', 'letters']);
  });

  it('lead from a last row that is not full to what stands beside them', () => {
    // 43 keys in 8 columns: three in the last row.
    const corner = { ...firstSearchFocus, key: { row: 4, column: 7 } };
    const below = moveSearchFocus(corner, 'down', there);
    expect(nameAt(below, cyrillic)).toBe('9');
    expect(moveSearchFocus(below, 'right', there).zone).toBe('results');
    expect(nameAt(moveSearchFocus(below, 'up', there), cyrillic)).toBe('6');
  });

  it('run against the interface when their letters do', () => {
    const keyboard = layKeys({ letters: latin, digits, hasOther: true, runsAgainst: true });
    const last = { ...firstSearchFocus, key: { row: 0, column: 0 } };
    expect(nameAt(last, keyboard)).toBe('f');
    expect(nameAt(moveSearchFocus(last, 'right', { ...room, keyboard }), keyboard)).toBe('e');
    expect(keyAt(keyboard, placeOfCommand(keyboard, 'letters')).column).toBe(0);
  });

  it('have a key for a place of a larger one', () => {
    expect(nameAt({ ...firstSearchFocus, key: { row: 2, column: 11 } })).toBe('r');
    expect(nameAt({ ...firstSearchFocus, key: { row: 9, column: 11 } })).toBe('clear');
  });
});

describe('the focus of the search', () => {
  it('goes right to the results and comes back to its key', () => {
    const there = walk(...times(6, 'right'));
    expect(there).toMatchObject({ zone: 'results', result: 0 });
    expect(nameAt(moveSearchFocus(there, 'left', room))).toBe('f');
  });

  it('goes down to what was searched for before, and on to the results', () => {
    const there = walk(...times(7, 'down'), 'right', 'right');
    expect(there).toMatchObject({ zone: 'recent', recent: 2 });
    expect(moveSearchFocus(there, 'right', room).zone).toBe('results');
  });

  it('reaches a card that stands alone in the last row', () => {
    const there = walk(...times(7, 'right'), 'down', 'down');
    expect(there).toMatchObject({ zone: 'results', result: 4 });
  });

  it('has the same keys for nothing where there is nothing', () => {
    const nothing = { keyboard: latinKeys, recentCount: 0, resultCount: 0 };
    const corner = { ...firstSearchFocus, key: placeOfCommand(latinKeys, 'clear') };
    expect(moveSearchFocus(corner, 'down', nothing)).toBe(corner);
    expect(moveSearchFocus(corner, 'right', nothing)).toBe(corner);
    expect(moveSearchFocus(firstSearchFocus, 'left', nothing)).toBe(firstSearchFocus);
  });

  it('stays in its room, whatever is pressed and however the results change', () => {
    const keys: Direction[] = ['up', 'down', 'left', 'right'];
    const rooms = [0, 1, 4].flatMap((recentCount) =>
      [0, 1, 2, 5].map((resultCount) => ({ keyboard: latinKeys, recentCount, resultCount })),
    );
    const strays: unknown[] = [];
    for (const there of rooms) {
      const known = new Map([[JSON.stringify(firstSearchFocus), firstSearchFocus]]);
      for (const focus of known.values()) {
        for (const key of keys) {
          const next = moveSearchFocus(focus, key, there);
          known.set(JSON.stringify(next), next);
        }
        for (const changed of rooms) {
          const kept = keepSearchFocus(focus, changed);
          const isIn =
            (kept.zone !== 'results' || kept.result < changed.resultCount) &&
            (kept.zone !== 'recent' || kept.recent < changed.recentCount);
          if (!isIn) strays.push({ focus, changed, kept });
        }
        if (focus.zone === 'results' && focus.result >= there.resultCount) strays.push({ focus, there });
      }
    }
    expect(strays).toEqual([]);
  });
});

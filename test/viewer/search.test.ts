import type { Direction } from '../../src/viewer/page-focus.js';
import {
  firstSearchFocus,
  keepSearchFocus,
  moveSearchFocus,
  type SearchFocus,
  type SearchRoom,
} from '../../src/viewer/search-focus.js';
import { keyAt, keyColumns, lastKeyRow, placedKeys, pressSearchKey, typeLetter } from '../../src/viewer/search-keys.js';

const room: SearchRoom = { recentCount: 3, resultCount: 5 };
const walk = (...keys: Direction[]) => keys.reduce((focus, key) => moveSearchFocus(focus, key, room), firstSearchFocus);
const times = (count: number, key: Direction) => Array.from({ length: count }, () => key);
const nameAt = (focus: SearchFocus) => {
  const { key } = keyAt(focus.key);
  return key.kind === 'letter' ? key.letter : key.kind;
};

describe('the keyboard on screen', () => {
  it('has the letters in their order, the digits, and three commands', () => {
    const names = placedKeys.map(({ key }) => (key.kind === 'letter' ? key.letter : key.kind));
    expect(names.slice(0, 36).join('')).toBe('abcdefghijklmnopqrstuvwxyz0123456789');
    expect(names.slice(36)).toEqual(['space', 'delete', 'clear']);
  });

  it('types, deletes whole characters, and clears', () => {
    const letter = (of: string) => ({ kind: 'letter', letter: of }) as const;
    expect(pressSearchKey('har', letter('b'))).toBe('harb');
    expect(pressSearchKey('har😀', { kind: 'delete' })).toBe('har');
    expect(pressSearchKey('', { kind: 'delete' })).toBe('');
    expect(pressSearchKey('har', { kind: 'clear' })).toBe('');
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
    const nothing = { recentCount: 0, resultCount: 0 };
    const corner = { ...firstSearchFocus, key: { row: lastKeyRow, column: keyColumns - 1 } };
    expect(moveSearchFocus(corner, 'down', nothing)).toBe(corner);
    expect(moveSearchFocus(corner, 'right', nothing)).toBe(corner);
    expect(moveSearchFocus(firstSearchFocus, 'left', nothing)).toBe(firstSearchFocus);
  });

  it('stays in its room, whatever is pressed and however the results change', () => {
    const keys: Direction[] = ['up', 'down', 'left', 'right'];
    const rooms = [0, 1, 4].flatMap((recentCount) => [0, 1, 2, 5].map((resultCount) => ({ recentCount, resultCount })));
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

import { type KeptEntry, keepEntry, readKeptIndex } from '../../src/viewer/kept-index.js';

const entry = (name: string, chars = 10): KeptEntry => ({ name, chars, savedAtMs: 0 });

describe('the index of what is kept', () => {
  it('has what was kept last in front, each once', () => {
    const { entries, dropped } = keepEntry([entry('a'), entry('b')], entry('b', 20));
    expect([entries, dropped]).toEqual([[entry('b', 20), entry('a')], []]);
  });

  it('lets go of what was kept longest ago when there are too many', () => {
    const many = Array.from({ length: 40 }, (_, at) => entry(`s${at}`));
    const { entries, dropped } = keepEntry(many, entry('new'));
    expect([entries.length, dropped]).toEqual([40, ['s39']]);
  });

  it('stays within its size', () => {
    let entries: readonly KeptEntry[] = [];
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) entries = keepEntry(entries, entry(name, 140_000)).entries;
    expect(entries.map(({ name }) => name)).toEqual(['f', 'e', 'd', 'c']);
  });

  it('does not keep one that alone is too large, nor its older copy', () => {
    expect(keepEntry([entry('a')], entry('a', 200_000))).toEqual({ entries: [], dropped: ['a'] });
  });

  it('leaves out what cannot be read', () => {
    expect(readKeptIndex([entry('a'), null, 7, { name: 'b' }])).toEqual([entry('a')]);
    expect(readKeptIndex({})).toEqual([]);
  });
});

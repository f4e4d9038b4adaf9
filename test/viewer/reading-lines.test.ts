import fc from 'fast-check';
import { breakLines, splitRuns } from '../../src/viewer/reading-lines.js';

/** Ten pixels a character, as in a typewriter's face. */
const measure = (text: string) => text.length * 10;

describe('breaking lines', () => {
  it('fills each line with whole words', () => {
    expect(breakLines('the port will replace its cranes', 150, measure)).toEqual([
      'the port will',
      'replace its',
      'cranes',
    ]);
  });

  it('breaks a word that is wider than a line', () => {
    expect(breakLines('a Donaudampfschifffahrt b', 100, measure)).toEqual(['a', 'Donaudampf', 'schifffahr', 't b']);
  });

  it('breaks Chinese between characters, and never before a full stop', () => {
    expect(breakLines('港口将更换起重机。', 80, measure)).toEqual(['港口将更换起重', '机。']);
  });

  it('keeps the breaks of the text', () => {
    expect(breakLines('one\ntwo', 1000, measure)).toEqual(['one', 'two']);
  });

  it('has no line for nothing', () => {
    expect(breakLines('  ', 100, measure)).toEqual([]);
  });

  it('loses no letter and overflows nowhere, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const wide = (part: string) => [...part].length * 10;
        const lines = breakLines(text, 120, wide);
        const letters = (part: string) => part.replace(/\s/g, '');
        expect(letters(lines.join(''))).toBe(letters(text));
        for (const line of lines) expect(wide(line)).toBeLessThanOrEqual(120);
      }),
    );
  });
});

describe('splitting a long run for the textures of old TVs', () => {
  const lines = Array.from({ length: 50 }, (_, index) => (index === 16 ? 'ends here.' : `line ${index}`));

  it('keeps every line, and no run is too long', () => {
    const runs = splitRuns(lines, 19);
    expect(runs.flat()).toEqual(lines);
    expect(runs.every((run) => run.length <= 19)).toBe(true);
  });

  it('prefers the end of a sentence', () => {
    expect(splitRuns(lines, 19)[0]).toHaveLength(17);
  });

  it('leaves a short run whole', () => {
    expect(splitRuns(['a', 'b'], 19)).toEqual([['a', 'b']]);
    expect(splitRuns([], 19)).toEqual([]);
  });
});

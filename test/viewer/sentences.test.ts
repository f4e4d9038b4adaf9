import { cutLong, deviceSegmenter, type Segmenter, splitSentences } from '../../src/viewer/sentences.js';

const none: Segmenter = () => undefined;
const ways = [
  ['where the device knows its languages', deviceSegmenter],
  ['where it does not', none],
] as const;

describe.each(ways)('sentences, %s', (_, segmenter) => {
  const split = (text: string, language = 'en') =>
    splitSentences(text, language, segmenter).map(({ start, end }) => text.slice(start, end));

  it('end at their marks, without the spaces between', () => {
    expect(split('One came.  Two left! Did three? Yes…')).toEqual(['One came.', 'Two left!', 'Did three?', 'Yes…']);
  });

  it('do not end at titles, initials and abbreviations', () => {
    expect(split('Mr. Smith met Dr. Lee. J. K. Moss of the U.S. Senate came, too.')).toEqual([
      'Mr. Smith met Dr. Lee.',
      'J. K. Moss of the U.S. Senate came, too.',
    ]);
  });

  it('do not end inside numbers, or before them', () => {
    expect(split('It cost 3.5 million. See No. 10 of Nov. 24. It is 4.2.')).toEqual([
      'It cost 3.5 million.',
      'See No. 10 of Nov. 24.',
      'It is 4.2.',
    ]);
  });

  it('keep their closing quotes', () => {
    expect(split('“It is done.” She left. (He stayed.) All went home.')).toEqual([
      '“It is done.”',
      'She left.',
      '(He stayed.)',
      'All went home.',
    ]);
  });

  it('end at Arabic and Farsi marks', () => {
    expect(split('هل وصلت السفينة؟ نعم، وصلت. عادت القوارب!', 'ar')).toEqual([
      'هل وصلت السفينة؟',
      'نعم، وصلت.',
      'عادت القوارب!',
    ]);
  });

  it('end at Chinese and Japanese marks without a space, and begin with their opening quotes', () => {
    expect(split('港口开放了。船回来了！', 'zh')).toEqual(['港口开放了。', '船回来了！']);
    expect(split('今日は晴れです。「明日は雨。」', 'ja')).toEqual(['今日は晴れです。', '「明日は雨。」']);
  });

  it('end with their line', () => {
    expect(split('First line without a stop\nSecond line')).toEqual(['First line without a stop', 'Second line']);
  });

  it('are none in an empty text, and marks alone are no sentence', () => {
    expect(split('  ')).toEqual([]);
    expect(split('Really?! *** Yes.')).toHaveLength(2);
  });

  it('lose no letter, whatever the text', () => {
    const text = `A. b 3.5 “x” … No. 7! 「あ」。 ${'word '.repeat(300)}`;
    expect(split(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });
});

describe('a sentence without an end', () => {
  it('is cut after clauses, else between words, else anywhere', () => {
    const cut = (text: string, most: number) =>
      cutLong(text, { start: 0, end: text.length }, most).map(({ start, end }) => text.slice(start, end));
    expect(cut('one two three, four five six', 18)).toEqual(['one two three,', 'four five six']);
    expect(cut('one two three four', 10)).toEqual(['one two', 'three four']);
    expect(cut('x'.repeat(25), 10)).toEqual(['x'.repeat(10), 'x'.repeat(10), 'x'.repeat(5)]);
  });
});

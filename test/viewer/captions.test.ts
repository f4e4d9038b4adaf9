import { addCues, cueTextAt, nextCueChange, parseWebVtt, plainCueText } from '../../src/viewer/captions.js';

const cues = [
  { startSec: 1, endSec: 3, text: 'one' },
  { startSec: 2, endSec: 5, text: 'two' },
  { startSec: 8, endSec: 9, text: 'three' },
];

describe('captions', () => {
  it('show the cues of the moment, one under the other', () => {
    expect([0, 1, 2.5, 3, 5, 8].map((at) => cueTextAt(cues, at))).toEqual(['', 'one', 'one\ntwo', 'two', '', 'three']);
  });

  it('say when they change next', () => {
    expect([0, 1, 2.5, 3, 5, 9].map((at) => nextCueChange(cues, at))).toEqual([1, 2, 3, 5, 8, undefined]);
  });

  it('keep a cue once, however often its segment is loaded', () => {
    const first = addCues([], cues);
    expect(addCues(first, cues)).toBe(first);
    expect(addCues([cues[2]!], [cues[0]!]).map(({ text }) => text)).toEqual(['one', 'three']);
  });

  it('keep a bounded number of an endless stream', () => {
    const many = Array.from({ length: 5000 }, (_, index) => ({
      startSec: index,
      endSec: index + 1,
      text: String(index),
    }));
    const kept = addCues([], many);
    expect(kept.length).toBeLessThan(5000);
    expect(kept[kept.length - 1]?.text).toBe('4999');
  });
});

describe('a WebVTT file', () => {
  it('gives its cues without marks, notes and styles', () => {
    const file = [
      'WEBVTT - harbour\r\n',
      'NOTE made by hand\r\n',
      '1\r\n00:01.500 --> 00:04.000 line:85%\r\n<v Mara>The <i>first</i> crane &amp; its crew\r\n- moved\r\n',
      'intro\r\n01:00:00.000 --> 01:00:01.000\r\nlate\r\n',
    ].join('\r\n');
    expect(parseWebVtt(file)).toEqual([
      { startSec: 1.5, endSec: 4, text: 'The first crane & its crew\n- moved' },
      { startSec: 3600, endSec: 3601, text: 'late' },
    ]);
  });

  it.each(['', 'no captions here', 'WEBVTT\n\n00:09.000 --> 00:04.000\nbackwards', '<html>404</html>'])(
    'that is damaged gives none (%#)',
    (file) => {
      expect(parseWebVtt(file)).toEqual([]);
    },
  );

  it('keeps what is not an entity', () => {
    expect(plainCueText('Q&A &unknown; 3 &lt; 5')).toBe('Q&A &unknown; 3 < 5');
  });
});

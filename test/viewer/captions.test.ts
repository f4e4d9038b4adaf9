import {
  addCues,
  captionFormatOf,
  cueBlocksAt,
  isRightToLeft,
  isSameBlocks,
  nextCueChange,
  plainCueText,
} from '../../src/viewer/captions.js';

const cues = [
  { startSec: 1, endSec: 3, text: 'one' },
  { startSec: 2, endSec: 5, text: 'two' },
  { startSec: 8, endSec: 9, text: 'three' },
];

describe('captions', () => {
  it('show the cues of the moment, one under the other', () => {
    const textAt = (at: number) => cueBlocksAt(cues, at).map(({ text }) => text);
    expect([0, 1, 2.5, 3, 5, 8].map(textAt)).toEqual([[], ['one'], ['one\ntwo'], ['two'], [], ['three']]);
  });

  it('keep those apart that stand at different places', () => {
    const top = { line: 0.1, position: 0.5, align: 'center' } as const;
    const blocks = cueBlocksAt(
      [{ ...cues[0]!, place: top }, cues[1]!, { ...cues[0]!, text: 'more', place: { ...top } }],
      2,
    );
    expect(blocks).toEqual([
      { text: 'one\nmore', place: top },
      { text: 'two', place: undefined },
    ]);
    expect(isSameBlocks(blocks, [{ text: 'one\nmore', place: { ...top } }, blocks[1]!])).toBe(true);
    expect(isSameBlocks(blocks, [blocks[1]!])).toBe(false);
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

describe('the text of a cue', () => {
  it('loses its marks and keeps its words', () => {
    expect(plainCueText('<v Mara>The <i>first</i> crane &amp; its crew\n- moved ')).toBe(
      'The first crane & its crew\n- moved',
    );
  });

  it('keeps what is not an entity', () => {
    expect(plainCueText('Q&A &unknown; 3 &lt; 5')).toBe('Q&A &unknown; 3 < 5');
  });

  it('has the direction of its first letter', () => {
    expect(isRightToLeft('12 - الميناء opens')).toBe(true);
    expect(isRightToLeft('שלום!')).toBe(true);
    expect(isRightToLeft('Harbour: الميناء')).toBe(false);
    expect(isRightToLeft('12:30')).toBe(false);
  });
});

describe('a side file', () => {
  it.each([
    ['https://x.example/a.vtt?token=1', '', 'vtt'],
    ['https://x.example/a.srt', 'text/vtt', 'srt'],
    ['https://x.example/a', 'application/x-subrip; charset=utf-8', 'srt'],
    ['https://x.example/captions.xml', 'application/ttml+xml', 'ttml'],
    ['https://x.example/a.dfxp', '', 'ttml'],
    ['https://x.example.vtt/a.pdf', 'application/pdf', undefined],
  ])('%s of type "%s" is %s', (url, mimeType, format) => {
    expect(captionFormatOf({ url, mimeType })).toBe(format);
  });
});

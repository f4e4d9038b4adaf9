import { chapterAt, inOrder, nextChapter, previousChapter } from '../../src/viewer/chapters.js';
import { readChapters } from '../../src/viewer/read-chapters.js';

const chapters = [
  { startSec: 0, title: 'The lock' },
  { startSec: 60, title: 'Who pays' },
  { startSec: 120, title: 'What is next' },
];

describe('chapters', () => {
  it('are found by the place in the video', () => {
    expect(chapterAt(chapters, 61)?.title).toBe('Who pays');
    expect(chapterAt(chapters.slice(1), 10)).toBeUndefined();
    expect(nextChapter(chapters, 60)?.startSec).toBe(120);
    expect(nextChapter(chapters, 130)).toBeUndefined();
  });

  it('go back to their own start first', () => {
    expect(previousChapter(chapters, 70)?.startSec).toBe(60);
    expect(previousChapter(chapters, 62)?.startSec).toBe(0);
    expect(previousChapter(chapters, 2)).toBeUndefined();
  });

  it('are put in order, each place once', () => {
    expect(inOrder([chapters[2]!, chapters[0]!, { startSec: 0, title: 'Twice' }])).toEqual([chapters[0], chapters[2]]);
  });
});

describe('a file of chapters', () => {
  it.each([
    [
      'JSON of podcasts',
      JSON.stringify({
        version: '1.2.0',
        chapters: [
          { startTime: 60, title: ' Who pays ' },
          { startTime: 0, title: 'The lock' },
          { startTime: 30, title: 'A picture', toc: false },
          { startTime: 'soon', title: 'x' },
          { startTime: 90 },
          null,
        ],
      }),
    ],
    [
      'WebVTT',
      'WEBVTT\r\n\r\n1\r\n00:00.000 --> 01:00.000\r\n<v A>The lock</v>\r\n\r\n00:01:00.000 --> 00:02:00.000\r\nWho\r\npays\r\n\r\nNOTE end\r\n',
    ],
  ])('is read: %s', (_, file) => {
    expect(readChapters(file)).toEqual(chapters.slice(0, 2));
  });

  it.each(['', '{', '{"chapters":3}', '<html></html>', '[1]'])('that is none has none (%s)', (file) => {
    expect(readChapters(file)).toEqual([]);
  });
});

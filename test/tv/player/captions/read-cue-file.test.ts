import { readCueFile } from '../../../../src/tv/player/captions/read-cue-file.js';

describe('a WebVTT file', () => {
  it('gives its cues with their places, without marks, notes and styles', async () => {
    const file = [
      'WEBVTT - harbour\n',
      'STYLE\n::cue { color: lime }\n',
      'NOTE made by hand\n',
      '1\n00:01.500 --> 00:04.000 line:10% align:start position:20%\n<v Mara>The <i>first</i> crane &amp; its crew\n- moved\n',
      'intro\n01:00:00.000 --> 01:00:01.000\nlate\n',
    ].join('\n');
    expect(await readCueFile(file.replace(/\n/g, '\r\n'), 'vtt')).toEqual([
      {
        startSec: 1.5,
        endSec: 4,
        text: 'The first crane & its crew\n- moved',
        place: { line: 0.1, position: 0.2, align: 'start' },
      },
      { startSec: 3600, endSec: 3601, text: 'late' },
    ]);
  });

  it.each(['', 'no captions here', 'WEBVTT\n\n00:09.000 --> 00:04.000\nbackwards', '<html>404</html>'])(
    'that is damaged gives none (%#)',
    async (file) => {
      expect(await readCueFile(file, 'vtt')).toEqual([]);
    },
  );
});

describe('an SRT file', () => {
  it('gives its cues', async () => {
    const file =
      '1\n00:00:01,000 --> 00:00:02,500\nThe <b>first</b>\nline\n\n2\n00:00:03,000 --> 00:00:04,000\nThe second\n';
    expect(await readCueFile(file, 'srt')).toEqual([
      { startSec: 1, endSec: 2.5, text: 'The first\nline' },
      { startSec: 3, endSec: 4, text: 'The second' },
    ]);
  });
});

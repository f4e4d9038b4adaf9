import { readTtml } from '../../../../src/tv/player/captions/read-ttml.js';

const aFile = (body: string, namespace = 'http://www.w3.org/ns/ttml') => `<?xml version="1.0" encoding="UTF-8"?>
<tt xmlns="${namespace}" xmlns:tts="http://www.w3.org/ns/ttml#styling" xml:lang="en">
  <head><layout>
    <region xml:id="top" tts:origin="10% 10%" tts:extent="80% 20%" tts:displayAlign="before"/>
    <region xml:id="foot" tts:origin="10% 70%" tts:extent="80% 20%" tts:displayAlign="after"/>
    <region xml:id="all" tts:origin="0% 0%" tts:extent="100% 90%" tts:displayAlign="after"/>
  </layout></head>
  <body><div>${body}</div></body>
</tt>`;

describe('a TTML file', () => {
  it('gives its cues, each once though another comes and goes beside it', () => {
    const body = `
      <p region="foot" begin="00:00:01.000" end="00:00:04.000">First line<br/>second <span tts:color="yellow">line</span></p>
      <p region="top" begin="2s" end="3s">At the top</p>`;
    expect(readTtml(aFile(body))).toEqual([
      { startSec: 1, endSec: 4, text: 'First line\nsecond line' },
      { startSec: 2, endSec: 3, text: 'At the top', place: { line: 0.1, position: 0.5, align: 'center' } },
    ]);
  });

  it('leaves what stands at the foot of a tall region at the foot', () => {
    expect(readTtml(aFile('<p region="all" begin="1s" end="2s">Foot</p>'))).toEqual([
      { startSec: 1, endSec: 2, text: 'Foot' },
    ]);
  });

  it.each(['', '<html><p>404</p></html>', aFile('').slice(0, 200), 'WEBVTT'])(
    'that is none gives none (%#)',
    (file) => {
      expect(readTtml(file)).toEqual([]);
    },
  );
});

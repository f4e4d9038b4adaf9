import { toBlocks } from '../../src/feeds/html/to-blocks.js';
import { createUrlResolver } from '../../src/feeds/resolve-url.js';

const read = (html: string) => toBlocks(html, createUrlResolver('https://news.example/feeds/all.xml'));
const paragraph = (text: string) => ({ kind: 'paragraph', text });

describe('text', () => {
  it('loses its markup and keeps its words', () => {
    expect(read('<p>One <b>two</b>&nbsp;<a href="/x">three</a>&amp;<i>four</i>\n five</p>').blocks).toEqual([
      paragraph('One two three&four five'),
    ]);
  });

  it('without any element is split at empty lines', () => {
    expect(read('One\ntwo\n\nthree').blocks).toEqual([paragraph('One two'), paragraph('three')]);
  });

  it('outside paragraphs is kept, and unclosed elements end by themselves', () => {
    expect(read('Loose<p>First<p>Second<div>Third').blocks.map((block) => 'text' in block && block.text)).toEqual([
      'Loose',
      'First',
      'Second',
      'Third',
    ]);
  });

  it('of table cells stays apart', () => {
    expect(read('<table><tr><td>Wind</td><td>12 m/s</td></tr></table>').blocks).toEqual([
      paragraph('Wind'),
      paragraph('12 m/s'),
    ]);
  });
});

describe('quotes', () => {
  it('name who said it, by cite or footer', () => {
    const quote = { kind: 'quote', text: 'We go. We stay.', cite: 'A. Lind' };
    expect(read('<blockquote><p>We go.</p><p>We stay.</p><cite>— A. Lind</cite></blockquote>').blocks).toEqual([quote]);
    expect(read('<blockquote>We go. We stay.<footer>A. Lind</footer></blockquote>').blocks).toEqual([quote]);
  });
});

describe('pictures', () => {
  it('inside a sentence follow it', () => {
    const picture = { kind: 'picture', picture: { url: 'https://news.example/a.jpg' } };
    expect(read('<p>Before <img src="/a.jpg"> after</p>').blocks).toEqual([paragraph('Before after'), picture]);
  });

  it('that are icons, trackers or not web addresses are left out', () => {
    const html =
      '<img src="/i.png" width="16"><img src="/p.gif" height="1"><img src="data:,x"><img><img src="https://feeds.feedburner.com/~r/x">';
    expect(read(html).blocks).toEqual([]);
  });

  it('of WordPress have their captions', () => {
    const html =
      '<div class="wp-caption alignnone"><img src="/a.jpg"><p class="wp-caption-text">A quay (Foto: B)</p></div>';
    expect(read(html).blocks).toEqual([
      { kind: 'picture', picture: { url: 'https://news.example/a.jpg', caption: 'A quay', credit: 'Foto: B' } },
    ]);
  });
});

describe('corrections', () => {
  it('are told apart from the body', () => {
    const { blocks, corrections } = read(
      '<p>Body.</p><div class="note correction"><p>Corrected: 18,</p><p>not 28.</p></div>',
    );
    expect(blocks).toEqual([paragraph('Body.')]);
    expect(corrections).toEqual(['Corrected: 18, not 28.']);
  });
});

describe('hostile bodies', () => {
  it.each([
    ['script', '<script>steal()</script>'],
    ['an unclosed script', '<script>steal()'],
    ['style', '<style>steal()</style>'],
    ['a frame', '<iframe srcdoc="steal()">steal()</iframe>'],
    ['a drawing', '<svg onload="steal()"><text>steal()</text></svg>'],
    ['an event handler', '<img src="/a.jpg" onerror="steal()">'],
    ['a hidden element', '<div style="display: none">steal()</div>'],
    ['a comment', '<!-- steal() -->'],
    ['a script in a video', '<video src="javascript:steal()"><script>steal()</script></video>'],
    ['a poster', '<video src="/a.mp4" poster="javascript:steal()"></video>'],
  ])('leave nothing of %s', (_, html) => {
    expect(JSON.stringify(read(`<p>Body</p>${html}`))).not.toMatch(/steal|javascript:/);
  });

  it('may be nested deeper than any stack, and are cut', () => {
    const { blocks, isCut } = read(`<p>First.</p>${'<div>'.repeat(200_000)}deep`);
    expect(isCut).toBe(true);
    expect(blocks[0]).toEqual(paragraph('First.'));
  });

  it('may be longer than any article, and are cut', () => {
    const { blocks, isCut } = read('<p>word </p>'.repeat(200_000));
    expect(isCut).toBe(true);
    expect(blocks.length).toBeLessThanOrEqual(2000);
  });
});

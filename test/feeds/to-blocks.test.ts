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

  it('of a table is a line for each row, unless its cells hold whole paragraphs', () => {
    const rows = '<tr><th>Wind</th><td>12 m/s</td></tr><tr><th>Waves</th><td>2 m</td></tr>';
    expect(read(`<table>${rows}</table>`).blocks).toEqual([paragraph('Wind · 12 m/s'), paragraph('Waves · 2 m')]);
    const long = 'The quay was closed. '.repeat(12).trim();
    expect(read(`<table><tr><td>${long}</td><td>Later</td></tr></table>`).blocks).toEqual([
      paragraph(long),
      paragraph('Later'),
    ]);
  });

  it('that is escaped twice is read all the same', () => {
    expect(read('&lt;p&gt;One&lt;/p&gt;&lt;script&gt;two()&lt;/script&gt;&lt;p&gt;Three&lt;/p&gt;').blocks).toEqual([
      paragraph('One'),
      paragraph('Three'),
    ]);
  });

  it('for web pages alone is left out', () => {
    const html =
      '<p>Kept</p><div class="feedflare"><a href="/x">Share</a></div><span class="sr-only">Opens in a tab</span>';
    expect(read(html).blocks).toEqual([paragraph('Kept')]);
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

describe('pictures for several screens', () => {
  const url = (html: string) =>
    read(html).blocks.map((block) => block.kind === 'picture' && block.picture.url.replace('https://news.example', ''));

  it.each([
    ['lazy ones', '<img src="data:image/gif;base64,R0" data-src="/a.jpg">', '/a.jpg'],
    ['lazy ones with a placeholder', '<img src="/spacer.gif" data-lazy-src="/a.jpg">', '/a.jpg'],
    [
      'a small one with larger siblings',
      '<img src="/300.jpg" width="300" srcset="/300.jpg 300w, /1200.jpg 1200w, /4000.jpg 4000w">',
      '/1200.jpg',
    ],
    ['one that is good enough', '<img src="/900.jpg" srcset="/900.jpg 900w, /1800.jpg 1800w">', '/900.jpg'],
    ['one with nothing but siblings', '<img srcset="/a,b.jpg 640w, /c.jpg 1280w">', '/c.jpg'],
    ['one with descriptors of density', '<img src="/a.jpg" srcset="/a.jpg 1x, /b.jpg 2x">', '/a.jpg'],
    [
      'choices around an image',
      '<picture><source srcset="/w.webp 1600w" type="image/webp"><img src="/s.jpg" width="400"></picture>',
      '/w.webp',
    ],
    ['AMP', '<amp-img src="/a.jpg" width="1200" height="800"></amp-img>', '/a.jpg'],
  ])('%s', (_, html, expected) => {
    expect(url(html)).toEqual([expected]);
  });

  it('come once, though a lazy loader writes them twice', () => {
    const html = '<img data-src="/a.jpg"><noscript>Please switch scripts on. <img src="/a.jpg"></noscript>';
    expect(read(html).blocks).toEqual([{ kind: 'picture', picture: { url: 'https://news.example/a.jpg' } }]);
  });
});

describe('what other sites show', () => {
  const embed = (link: string, provider: string, title?: string) => ({
    kind: 'embed',
    link,
    provider,
    ...(title ? { title } : {}),
  });

  it.each([
    [
      '<iframe src="https://www.youtube-nocookie.com/embed/abc-DEF_123?rel=0" title="The lock"></iframe>',
      embed('https://www.youtube.com/watch?v=abc-DEF_123', 'YouTube', 'The lock'),
    ],
    ['<iframe src="//player.vimeo.com/video/12345?h=abcdef"/>', embed('https://vimeo.com/12345/abcdef', 'Vimeo')],
    [
      '<iframe src="https://www.dailymotion.com/embed/video/x7abc"></iframe>',
      embed('https://www.dailymotion.com/video/x7abc', 'Dailymotion'),
    ],
    [
      '<iframe src="https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fpost%2Fposts%2F1"></iframe>',
      embed('https://www.facebook.com/post/posts/1', 'Facebook'),
    ],
    [
      '<iframe src="https://open.spotify.com/embed/track/4oFs"></iframe>',
      embed('https://open.spotify.com/track/4oFs', 'Spotify'),
    ],
    [
      '<embed src="https://www.youtube.com/v/abcdefg" type="application/x-shockwave-flash">',
      embed('https://www.youtube.com/watch?v=abcdefg', 'YouTube'),
    ],
    [
      '<object data="https://www.youtube.com/v/abcdefg"><embed src="https://www.youtube.com/v/abcdefg">No Flash.</object>',
      embed('https://www.youtube.com/watch?v=abcdefg', 'YouTube'),
    ],
    ['<amp-youtube data-videoid="abcdefg"></amp-youtube>', embed('https://www.youtube.com/watch?v=abcdefg', 'YouTube')],
    [
      '<script data-telegram-post="harbour/12" src="https://telegram.org/js/widget.js"></script>',
      embed('https://t.me/harbour/12', 'Telegram'),
    ],
    [
      '<figure class="wp-block-embed"><div>https://youtu.be/abcdefg</div></figure><p>https://youtu.be/abcdefg</p>',
      embed('https://www.youtube.com/watch?v=abcdefg', 'YouTube'),
    ],
    [
      '<blockquote class="twitter-tweet"><p>The gate is <a href="https://t.co/x">shut</a>.</p>&mdash; Harbour (@harbour) <a href="https://twitter.com/harbour/status/12?ref_src=x">6 January</a></blockquote>',
      embed('https://x.com/harbour/status/12', 'X', 'The gate is shut. — Harbour (@harbour) 6 January'),
    ],
    [
      '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/AbC/?utm=1"><a>View</a></blockquote>',
      embed('https://www.instagram.com/p/AbC', 'Instagram', 'View'),
    ],
  ])('%s is a link', (html, expected) => {
    expect(read(html).blocks).toEqual([expected]);
  });

  it('without its page is a quote', () => {
    expect(read('<blockquote class="twitter-tweet"><p>Shut.</p></blockquote>').blocks).toEqual([
      { kind: 'quote', text: 'Shut.' },
    ]);
  });

  it('is kept of a stranger only when it may fill the screen, and never of advertisers', () => {
    expect(read('<iframe src="https://charts.example/1" allowfullscreen></iframe>').blocks).toEqual([
      { kind: 'embed', link: 'https://charts.example/1' },
    ]);
    const frames =
      '<iframe src="https://evil.example"></iframe><iframe src="https://ad.doubleclick.net/x" allowfullscreen></iframe><iframe src="javascript:steal()" allowfullscreen></iframe><iframe src="https://www.facebook.com/plugins/like.php?href=x"></iframe>';
    expect(read(frames).blocks).toEqual([]);
  });

  it('does not split the sentence around it', () => {
    expect(read('<p>Before <iframe src="https://youtu.be/abcdefg">no frames</iframe>after</p>').blocks).toEqual([
      paragraph('Before after'),
      embed('https://www.youtube.com/watch?v=abcdefg', 'YouTube'),
    ]);
  });

  it('and is a file, is played', () => {
    const { blocks, audio } = read('<iframe src="/clip.mp4"></iframe><embed src="/talk.mp3">');
    expect(blocks).toMatchObject([{ kind: 'video', video: { sources: [{ url: 'https://news.example/clip.mp4' }] } }]);
    expect(audio).toEqual([{ url: 'https://news.example/talk.mp3', mimeType: 'audio/mpeg' }]);
  });
});

it('gives what there is to listen to', () => {
  const html = '<p>Hear:</p><audio title="The talk"><source src="/talk.mp3" type="audio/mp3">Too old.</audio>';
  expect(read(html)).toMatchObject({
    blocks: [paragraph('Hear:')],
    audio: [{ url: 'https://news.example/talk.mp3', mimeType: 'audio/mpeg', title: 'The talk' }],
  });
});

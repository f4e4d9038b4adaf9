import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { Story } from '../../src/contract/story.js';
import { readFeed } from '../../src/feeds/read-feed.js';

const url = 'https://news.example/feed';
const read = (bytes: Uint8Array, contentType?: string) =>
  readFeed({ url, baseUrl: url, bytes, ...(contentType ? { contentType } : {}) });
const readText = (text: string) => read(Buffer.from(text));
const feed = (items: string) => `<rss version="2.0"><channel><title>T</title>${items}</channel></rss>`;
const item = (title: string) => `<item><title>${title}</title><link>https://news.example/${title.length}</link></item>`;
const headlines = (result: ReturnType<typeof read>) =>
  result.ok ? result.value.stories.map(({ headline }) => headline) : result.error;

describe('bytes', () => {
  it.each([
    ['gzipped', gzipSync(feed(item('Över ån')))],
    ['with a byte order mark', Buffer.from(`\ufeff${feed(item('Över ån'))}`)],
    ['in UTF-16 with a mark', Buffer.from(`\ufeff${feed(item('Över ån'))}`, 'utf16le')],
    ['in UTF-16 without a mark', Buffer.from(feed(item('Över ån')), 'utf16le')],
    ['in undeclared latin-1', Buffer.from(feed(item('Över ån')), 'latin1')],
    [
      'in UTF-8 that says it is latin-1',
      Buffer.from(`<?xml version="1.0" encoding="iso-8859-1"?>${feed(item('Över ån'))}`),
    ],
  ])('%s are read', (_, bytes) => {
    expect(headlines(read(bytes))).toEqual(['Över ån']);
  });

  it('are decoded as the server says when the document says nothing', () => {
    const bytes = Buffer.from(feed(item('\xcf\xf0\xe8\xe2\xe5\xf2')), 'latin1');
    expect(headlines(read(bytes, 'text/xml; charset=windows-1251'))).toEqual(['Привет']);
  });
});

describe('what is not a feed', () => {
  it.each([
    ['nothing', '', 'empty'],
    ['white space', ' \n ', 'empty'],
    ['a web page', '<!DOCTYPE html><title>Soon</title>', 'webPage'],
    ['a web page without a doctype', '<html><body>503</body></html>', 'webPage'],
    ['broken JSON', '{"providerName": ', 'malformed'],
    ['another XML', '<opml version="2.0"></opml>', 'unknownFormat'],
    ['another JSON', '[1, 2]', 'unknownFormat'],
    ['plain text', 'Service Unavailable', 'unknownFormat'],
  ])('%s is an error of its own kind', (_, text, kind) => {
    expect(readText(text)).toMatchObject({ ok: false, error: { kind } });
  });

  it('a gzip that is cut off is damaged, and one that unfolds to too much is too large', () => {
    const whole = gzipSync(feed(item('A')));
    expect(read(whole.subarray(0, whole.length - 12))).toMatchObject({ ok: false, error: { kind: 'badCompression' } });
    expect(read(gzipSync(Buffer.alloc(21 * 1024 * 1024)))).toMatchObject({ ok: false, error: { kind: 'tooLarge' } });
  });
});

describe('feeds that are odd', () => {
  it('may have no items', () => {
    expect(readText(feed(''))).toMatchObject({ ok: true, value: { itemCount: 0, stories: [] } });
  });

  it('may nest deeper than any stack', () => {
    const deep = feed(`<item><title>Deep</title><x>${'<b>'.repeat(50_000)}</x></item>`);
    expect(() => readText(deep)).not.toThrow();
    const shallow = feed(
      `<item><title>Deep</title><description>${'<b>'.repeat(5000)}${'</b>'.repeat(5000)}</description></item>`,
    );
    expect(headlines(readText(shallow))).toEqual(['Deep']);
  });

  it('give the same ids whatever the order', () => {
    const [a, b] = [item('A story'), item('Another story')];
    const ids = (text: string) => {
      const result = readText(text);
      return result.ok ? result.value.stories.map(({ id }) => id).sort() : [];
    };
    expect(ids(feed(a + b))).toEqual(ids(feed(b + a)));
  });
});

describe('relative addresses in a feed that came from nowhere', () => {
  const links = (text: string, assumedBaseUrl?: string) => {
    const result = readFeed({
      url: 'feed',
      baseUrl: '',
      bytes: Buffer.from(text),
      ...(assumedBaseUrl ? { assumedBaseUrl } : {}),
    });
    return result.ok ? result.value.stories.map(({ link }) => link) : result.error;
  };
  const jsonFeed = (site: string) =>
    `{"version":"https://jsonfeed.org/version/1",${site}"items":[{"id":"a","title":"A","url":"a/b"}]}`;
  const rss = (site: string) =>
    `<rss version="2.0"><channel>${site}<item><title>A</title><link>a/b</link></item></channel></rss>`;

  it('count from the site that the feed names', () => {
    const site = 'https://tideway.example/news/';
    expect(links(jsonFeed(`"home_page_url":"${site}",`))).toEqual([`${site}a/b`]);
    expect(links(rss(`<link>${site}</link>`))).toEqual([`${site}a/b`]);
  });

  it('have no meaning when it names none, unless one is assumed', () => {
    expect([links(jsonFeed('')), links(rss(''))]).toEqual([[undefined], [undefined]]);
    expect([links(jsonFeed(''), '/'), links(rss(''), '/')]).toEqual([['/a/b'], ['/a/b']]);
  });
});

describe('any bytes', () => {
  const fragment = fc.constantFrom(
    '<rss version="2.0"><channel>',
    '<item>',
    '</item>',
    '<title>',
    '</title>',
    '<media:group>',
    '<media:content url="',
    '" medium="video"/>',
    '<content:encoded><![CDATA[',
    ']]>',
    '<blockquote><ul><li>',
    '<figure><video src=',
    '&amp;#0;&lt;',
    '<!--',
    '<!DOCTYPE rss [',
    '<?xml encoding="utf-16"?>',
    '{"providerName":"x","shortFormVideos":[{"content":{"videos":[{"url":"https://a.example/b.mp4"}]}',
    ']}',
  );
  const document = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc
      .array(fc.oneof(fragment, fc.string({ unit: 'binary' })), { maxLength: 30 })
      .map((parts) => Buffer.from(parts.join(''))),
    fc
      .json()
      .map((json) =>
        Buffer.from(`{"providerName":"x","language":${json},"shortFormVideos":${json},"series":[${json}]}`),
      ),
  );

  it('crash nothing and give only stories that fit the contract', () => {
    const holds = fc.property(document, (bytes) => {
      const result = read(bytes);
      return !result.ok || result.value.stories.every((story) => Story.safeParse(story).success);
    });
    expect(() => fc.assert(holds, { numRuns: 500 })).not.toThrow();
  });
});

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import iconv from 'iconv-lite';
import { Story } from '../../src/contract/story.js';
import { readFeed } from '../../src/feeds/read-feed.js';

const folder = join(__dirname, '../fixtures/feeds');
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

  const words: Readonly<Record<string, string>> = {
    shift_jis: 'フェリーの運航が月曜日に再開され、朝の始発便には多くの乗客が並んだ',
    'euc-jp': 'フェリーの運航が月曜日に再開され、朝の始発便には多くの乗客が並んだ',
    gb18030: '渡轮公司星期一恢复运营，清晨第一班船吸引了许多乘客',
    big5: '渡輪公司星期一恢復營運，清晨第一班船吸引了許多乘客',
    'euc-kr': '여객선이 월요일 운항을 재개해 첫 배에 많은 승객이 줄을 섰다',
    'koi8-r': 'Паромы вернулись на линию в понедельник, и на первый рейс выстроилась очередь',
    'windows-1251': 'Паромы вернулись на линию в понедельник, и на первый рейс выстроилась очередь',
    'windows-1250': 'Promy wróciły na trasę w poniedziałek, a na pierwszy poranny rejs ustawiła się kolejka',
    'windows-1252': 'Les ferries ont repris lundi : « C’est terminé », a déclaré le port à l’été',
    'windows-1253': 'Τα πλοία επέστρεψαν τη Δευτέρα και οι επιβάτες περίμεναν στην ουρά',
    'windows-1256': 'العبارات تعود إلى الخدمة يوم الاثنين والركاب ينتظرون الرحلة الأولى',
  };

  it.each(Object.entries(words))('in %s are read whether they say so, keep silent or lie', (charset, text) => {
    const encode = (claim: string) => iconv.encode(`<?xml version="1.0"${claim}?>${feed(item(text))}`, charset);
    expect(headlines(read(encode(` encoding="${charset}"`)))).toEqual([text]);
    expect(headlines(read(encode('')))).toEqual([text]);
    expect(headlines(read(encode(' encoding="utf-8"')))).toEqual([text]);
  });

  it('in UTF-8 that claim to be another encoding of several bytes are UTF-8', () => {
    const bytes = Buffer.from(`<?xml version="1.0" encoding="gb2312"?>${feed(item('渡轮公司星期一恢复运营，清晨'))}`);
    expect(headlines(read(bytes))).toEqual(['渡轮公司星期一恢复运营，清晨']);
  });

  it('in UTF-8 with one character cut in two stay UTF-8, and the fault says so', () => {
    const bytes = Buffer.concat([
      Buffer.from(feed(item('Über Brücken gehen: die Fähre fährt'))),
      Buffer.from('é').subarray(0, 1),
    ]);
    const result = read(bytes);
    expect(headlines(result)).toEqual(['Über Brücken gehen: die Fähre fährt']);
    expect(result).toMatchObject({ value: { faults: [{ code: 'charset' }] } });
  });

  it.each([
    ['deflated', deflateSync],
    ['deflated without a mark', deflateRawSync],
    ['in brotli', brotliCompressSync],
  ])('%s are unpacked', (_, pack) => {
    expect(headlines(read(pack(feed(item('A') + item('B')))))).toEqual(['A', 'B']);
  });

  it('of a gzip that is cut off give the items before the cut', () => {
    const letters = Array.from({ length: 200 }, (_, at) =>
      item(`${at} ${createHash('md5').update(`${at}`).digest('hex')}`),
    );
    const whole = gzipSync(feed(letters.join('')));
    const result = read(whole.subarray(0, whole.length / 2));
    expect(result).toMatchObject({ ok: true, value: { faults: [{ code: 'damaged' }, { code: 'damaged' }] } });
    expect(headlines(result)).toContain('1 c4ca4238a0b923820dcc509a6f75849b');
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

  it('a gzip that is cut off before any item is damaged, and one that unfolds to too much is too large', () => {
    const whole = gzipSync(feed(item('A')));
    expect(read(whole.subarray(0, 30))).toMatchObject({ ok: false, error: { kind: 'badCompression' } });
    expect(read(gzipSync(Buffer.alloc(21 * 1024 * 1024)))).toMatchObject({ ok: false, error: { kind: 'tooLarge' } });
    expect(read(Buffer.from([0x1f, 0x8b, 9, 9, 9, 9, 9, 9]))).toMatchObject({
      ok: false,
      error: { kind: 'badCompression' },
    });
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

describe('feeds that attack', () => {
  it('with entities in entities cost nothing, and with entities of files get none', () => {
    const names = Array.from({ length: 10 }, (_, at) => `l${at}`);
    const laughs = names
      .map((name, at) => `<!ENTITY ${name} "${at === 0 ? 'ha' : `&l${at - 1};`.repeat(10)}">`)
      .join('');
    const file = '<!ENTITY file SYSTEM "file:///etc/passwd">';
    const text = `<!DOCTYPE rss [${laughs}${file}]>${feed(item('&l9; &file;'))}`;
    expect(headlines(readText(text))).toEqual(['&l9; &file;']);
  });

  it.each([
    [
      '5,000 elements in each other',
      feed(`<item><title>Deep</title><description>${'<b>'.repeat(5000)}</description></item>`),
    ],
    ['200,000 elements in each other', feed(`<item><title>Deep</title><x>${'<b>'.repeat(200_000)}</x></item>`)],
    [
      'elements in each other that others close',
      feed(`<item><title>Deep</title><x>${'<b>'.repeat(100_000)}${'</i>'.repeat(100_000)}</x></item>`),
    ],
    ['300,000 elements beside each other', feed(`<item><title>Deep</title><x>${'<b/>'.repeat(300_000)}</x></item>`)],
    [
      '100,000 attributes',
      feed(
        `<item><title>Deep</title><x ${Array.from({ length: 100_000 }, (_, at) => `a${at}="1"`).join(' ')}/></item>`,
      ),
    ],
    [
      '100,000 names',
      feed(`<item><title>Deep</title>${Array.from({ length: 100_000 }, (_, at) => `<n${at}/>`).join('')}</item>`),
    ],
    [
      '200,000 deep escaped markup',
      feed(`<item><title>Deep</title><description>${'&lt;div&gt;'.repeat(200_000)}</description></item>`),
    ],
    [
      'a choice of pictures without an end',
      feed(
        `<item><title>Deep</title><description>&lt;img srcset="${'a'.repeat(500_000)} 1x b"&gt;</description></item>`,
      ),
    ],
    ['brackets for a name', feed(`<item><title>Deep</title><author>${'('.repeat(500_000)}</author></item>`)],
  ])('with %s are read', (_, text) => {
    expect(headlines(readText(text))).toEqual(['Deep']);
  });

  it('by 20,000 items that never end give the last whole one', () => {
    const result = readText(`<rss><channel>${'<item><title>A</title>'.repeat(20_000)}`);
    expect(result).toMatchObject({ ok: true, value: { itemCount: 20_000 } });
  });
});

describe('what is ill-formed', () => {
  it('keeps whole items of a document that is cut off, and names the line of the lost one', () => {
    const cut = `<rss><channel>\n${item('A')}\n${item('B')}\n<item><title>C</ti`;
    const result = readText(cut);
    expect(headlines(result)).toEqual(['A', 'B']);
    expect(result).toMatchObject({
      value: { itemCount: 3, faults: [{ code: 'damaged', severity: 'error', line: 4 }] },
    });
  });

  it('gives every fault of an item its line', () => {
    const text = `<rss><channel>\n<item>\n<title>A</title>\n<pubDate>soon</pubDate></item>\n<item><link>x:y</link></item></channel></rss>`;
    const result = readText(text);
    expect(result.ok && result.value.faults.map(({ code, line }) => [code, line])).toEqual([
      ['badDate', 4],
      ['badAddress', 5],
      ['noHeadline', 5],
    ]);
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

  /** Real bytes with pieces torn out, doubled and replaced. */
  const fixtures = readdirSync(folder)
    .filter((name) => /\.(xml|json|m3u8?)$/.test(name) && !name.includes('.expected.'))
    .map((name) => readFileSync(join(folder, name)));
  const mutation = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat({ max: 40 }),
    bytes: fc.oneof(fc.uint8Array({ maxLength: 6 }), fragment.map(Buffer.from)),
  });
  const mutated = fc
    .tuple(fc.constantFrom(...fixtures), fc.array(mutation, { minLength: 1, maxLength: 6 }))
    .map(([bytes, mutations]) =>
      mutations.reduce((mutant, { at, length, bytes: inserted }) => {
        const place = Math.floor(at * mutant.length);
        return Buffer.concat([mutant.subarray(0, place), inserted, mutant.subarray(place + length)]);
      }, bytes),
    );

  it('crash nothing and give only stories that fit the contract', () => {
    const holds = fc.property(fc.oneof(document, mutated), (bytes) => {
      const result = read(bytes);
      return !result.ok || result.value.stories.every((story) => Story.safeParse(story).success);
    });
    expect(() => fc.assert(holds, { numRuns: 600 })).not.toThrow();
  });
});

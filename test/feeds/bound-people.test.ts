import { boundPeople } from '../../src/feeds/formats/bound-people.js';
import { readFeed } from '../../src/feeds/read-feed.js';

const endless = '(<['.repeat(100_000);

it.each(['author', 'managingEditor', 'webMaster', 'AUTHOR'])('empties an endless %s', (name) => {
  const around = (person: string) => `<item><title>A</title><${name}>${person}</${name}></item>`;
  expect(boundPeople(around(`<![CDATA[${endless}]]>`))).toBe(around(''));
});

it('empties what an unclosed one hides', () => {
  expect(boundPeople(`<author>${endless}<author>${endless}</author>`)).toBe('<author></author>');
});

it('leaves names as they are', () => {
  const xml = '<author>mara@news.example (Mara Ellison)</author><title>(</title><authority>x</authority>';
  expect(boundPeople(xml)).toBe(xml);
});

it('stands before the parser', () => {
  const xml = `<rss version="2.0"><channel><item><title>A</title><author>${'('.repeat(300_000)}</author></item></channel></rss>`;
  expect(readFeed({ url: 'x', baseUrl: '', bytes: Buffer.from(xml) })).toMatchObject({
    ok: true,
    value: { itemCount: 1 },
  });
});

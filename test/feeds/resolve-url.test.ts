import * as fc from 'fast-check';
import { WebUrl } from '../../src/contract/primitives.js';
import { createUrlResolver } from '../../src/feeds/resolve-url.js';

describe('against a web address', () => {
  const resolve = createUrlResolver('https://news.example/feeds/all.xml');

  it.each([
    ['https://cdn.example/a.jpg?x=1&y=2', 'https://cdn.example/a.jpg?x=1&y=2'],
    ['HTTP://CDN.example', 'HTTP://CDN.example'],
    ['../img/a.jpg', 'https://news.example/img/a.jpg'],
    ['/img/a b.jpg', 'https://news.example/img/a%20b.jpg'],
    ['//cdn.example/a.jpg', 'https://cdn.example/a.jpg'],
    [' https://cdn.example/a b.jpg\n', 'https://cdn.example/a%20b.jpg'],
  ])('%s is %s', (raw, address) => {
    expect(resolve(raw)).toBe(address);
  });
});

describe('against a site path', () => {
  const resolve = createUrlResolver('/demo/feeds/x.xml');

  it.each([
    ['../media/a/master.m3u8', '/demo/media/a/master.m3u8'],
    ['/demo/pictures/a.webp', '/demo/pictures/a.webp'],
    ['https://news.example/a', 'https://news.example/a'],
    ['//cdn.example/a.jpg', 'https://cdn.example/a.jpg'],
    ['../../../../a.jpg?v=2', '/a.jpg?v=2'],
  ])('%s is %s', (raw, address) => {
    expect(resolve(raw)).toBe(address);
  });

  it('never leaves the site by a doubled slash', () => {
    expect(resolve('/..//evil.example/a')).toBeUndefined();
  });
});

it('has nothing to say of relative addresses when the feed was read from a file', () => {
  const resolve = createUrlResolver('');
  expect([resolve('a.jpg'), resolve('/a.jpg'), resolve('https://news.example/a')]).toEqual([
    undefined,
    undefined,
    'https://news.example/a',
  ]);
});

it.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' java\nscript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'ftp://news.example/a',
  'https://',
  'http:///a',
  '',
  `https://news.example/${'a'.repeat(5000)}`,
  null,
  7,
])('refuses %s', (raw) => {
  const found = ['https://news.example/feed', '/demo/feed', ''].map((base) => createUrlResolver(base)(raw));
  expect(found.filter((url) => url !== undefined && !WebUrl.safeParse(url).success)).toEqual([]);
  expect(createUrlResolver('')(raw)).toBeUndefined();
});

it('gives nothing that the contract would refuse', () => {
  const base = fc.constantFrom('https://news.example/feed', '/demo/feeds/x.xml', '');
  const raw = fc.oneof(fc.webUrl(), fc.string(), fc.stringMatching(/^[a-z]*:?[/\\.]{0,4}[a-z.]*[\s:@]?[a-z/]*$/));
  const fits = fc.property(base, raw, (baseUrl, text) => {
    const url = createUrlResolver(baseUrl)(text);
    return url === undefined || WebUrl.safeParse(url).success;
  });
  expect(() => fc.assert(fits)).not.toThrow();
});

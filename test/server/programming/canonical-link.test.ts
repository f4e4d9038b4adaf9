import { canonicalLink } from '../../../src/server/programming/canonical-link.js';

describe('the page that a link leads to', () => {
  it.each([
    ['http and https', 'http://news.example/storm'],
    ['www', 'https://www.news.example/storm'],
    ['the site for phones', 'https://m.news.example/storm'],
    ['a port that goes without saying', 'https://news.example:443/storm'],
    ['letters of the host', 'https://NEWS.example/storm'],
    ['a slash at the end', 'https://news.example/storm/'],
    ['where it was clicked', 'https://news.example/storm?utm_source=rss&utm_medium=feed&fbclid=x&at_campaign=y'],
    ['a feed’s own mark', 'https://news.example/storm?from=rss'],
    ['a place on the page', 'https://news.example/storm#comments'],
    ['AMP in front', 'https://news.example/amp/storm'],
    ['AMP behind', 'https://news.example/storm/amp/'],
    ['AMP in the host', 'https://amp.news.example/storm'],
    ['AMP in the query', 'https://news.example/storm?amp=1&outputType=amp'],
    ['AMP on Google', 'https://www.google.com/amp/s/www.news.example/storm/amp'],
    ['AMP in the cache', 'https://news-example.cdn.ampproject.org/v/s/news.example/storm?amp_js_v=0.1'],
  ])('is the same without %s', (_, link) => {
    expect(canonicalLink(link)).toBe('news.example/storm');
  });

  it('is another when its query names a story, in whichever order', () => {
    expect(canonicalLink('https://news.example/?p=17')).toBe('news.example?p=17');
    expect(canonicalLink('https://news.example/s?b=2&a=1')).toBe(canonicalLink('http://news.example/s?a=1&b=2'));
    expect(canonicalLink('https://news.example/s?a=1')).not.toBe(canonicalLink('https://news.example/s?a=2'));
  });

  it('keeps what names the content of a page that the browser puts together', () => {
    expect(canonicalLink('https://news.example/#!/storm')).toBe('news.example#!/storm');
  });

  it('keeps AMP where it is a word of the address', () => {
    expect(canonicalLink('https://news.example/camp/amplifier')).toBe('news.example/camp/amplifier');
  });

  it('is none for a front page or what is no address', () => {
    expect([canonicalLink('https://news.example/'), canonicalLink('https://[')]).toEqual([undefined, undefined]);
  });
});

import { ChannelConfig } from '../../src/contract/channel-config.js';
import { endpoints, imagePath, pathTo } from '../../src/contract/endpoints.js';
import { formatImageSize, parseImageSize } from '../../src/contract/image-size.js';
import { keepValid } from '../../src/contract/lenient.js';
import { Card } from '../../src/contract/page.js';
import { WebUrl } from '../../src/contract/primitives.js';
import { RailConfig } from '../../src/contract/rail-config.js';

describe('the channel file', () => {
  it('needs five lines and fills in the rest', () => {
    const parsed = ChannelConfig.parse({
      name: 'My news',
      sources: [{ id: 'main', url: 'https://news.example/feed.xml' }],
      pages: [{ id: 'home', title: 'Home', rails: [{ id: 'top', title: 'Top stories' }] }],
    });
    expect(parsed).toMatchObject({
      languages: ['en'],
      branding: { monogram: 'M', brandColour: '#E5383B' },
      sources: [{ refreshSec: 300, keepDays: 30 }],
      pages: [{ icon: 'home', inNavigation: true, rails: [{ layout: 'landscape', rule: { kind: 'everything' } }] }],
      poll: { pageSec: 60 },
    });
  });

  it('refuses a field it does not know, naming it', () => {
    const parsed = ChannelConfig.safeParse({ name: 'x', sources: [{ id: 'a', url: 'b', colour: 1 }], pages: [] });
    expect(parsed.error?.issues.map((issue) => issue.path.join('.'))).toEqual(expect.arrayContaining(['sources.0']));
  });

  it('takes rules inside rules', () => {
    const rule = {
      kind: 'all',
      rules: [
        { kind: 'section', section: 'Sport' },
        { kind: 'not', rule: { kind: 'hasVideo' } },
      ],
    };
    expect(RailConfig.parse({ id: 'sport', title: 'Sport', rule })).toMatchObject({ rule });
  });

  it('takes a section rail with its pages', () => {
    const rail = { id: 'sections', title: 'Sections', layout: 'section', pageIds: ['sport'] };
    expect(RailConfig.parse(rail)).toEqual(rail);
  });
});

describe('addresses', () => {
  it.each(['https://a.example/x?y=1', 'HTTP://a.example', '/demo/media/a.m3u8'])('lets %s through', (url) => {
    expect(WebUrl.safeParse(url).success).toBe(true);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.example/x',
    '/\\evil.example',
    'file:///etc/passwd',
    'https:///x',
    'http://a b',
    ' https://a.example',
    '',
  ])('keeps %j out', (url) => {
    expect(WebUrl.safeParse(url).success).toBe(false);
  });
});

describe('reading leniently', () => {
  it('drops one bad card and says which field of which card', () => {
    const good = { id: 'a', kind: 'article', headline: 'A' };
    const { kept, dropped } = keepValid(Card, [good, { ...good, kind: 'poem' }, 7, { ...good, id: 'b' }]);
    expect(kept.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(dropped).toEqual([expect.stringMatching(/^1: kind: /), expect.stringMatching(/^2: item: /)]);
  });

  it('ignores fields that a newer server adds', () => {
    expect(Card.parse({ id: 'a', kind: 'live', headline: 'A', sparkle: true })).not.toHaveProperty('sparkle');
  });
});

describe('paths', () => {
  it('fills in parameters, escaped, and leaves out queries that are not set', () => {
    expect(pathTo('rail', { id: 'a/b c' }, { after: 'x&y', limit: undefined })).toBe(
      '/api/v1/rails/a%2Fb%20c?after=x%26y',
    );
  });

  it('names every parameter of its path in its schema', () => {
    for (const { path, params } of Object.values(endpoints)) {
      const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name);
      expect(Object.keys(params.def.shape)).toEqual(inPath);
    }
  });

  it('asks for pictures at the size they are drawn', () => {
    expect(imagePath('abcdefgh', { width: 384, height: 216 }, 'webp')).toBe('/api/v1/images/abcdefgh/384x216.webp');
  });
});

describe('image sizes', () => {
  it.each(['1', '624', '384x216', '3840x2160'])('reads %s back', (text) => {
    expect(formatImageSize(parseImageSize(text)!)).toBe(text);
  });

  it.each(['', '0', '01', '3841', '100x0', '100x9999', '10x', 'x10', '-5', '1e3', '10.5'])('refuses %j', (text) => {
    expect(parseImageSize(text)).toBeUndefined();
  });
});

import { storyId } from '../../src/feeds/story-id.js';

const headline = 'Storm';

it('keeps a guid that can stand in an address', () => {
  expect(storyId({ guid: 'hcn-dwarf-planet-ring', headline })).toBe('hcn-dwarf-planet-ring');
});

it.each(['https://news.example/a?b=c', 'tag:news.example,2026:storm', '../../etc/passwd', 'ä'.repeat(300)])(
  'makes of %s what can',
  (guid) => {
    expect(storyId({ guid, headline })).toMatch(/^[0-9a-f]{20}$/);
  },
);

it('does not change with the words, the link or the feed’s name when the guid is good', () => {
  const guid = 'https://news.example/?p=17';
  expect(storyId({ guid, headline: 'A', link: 'https://a.example', feedKey: 'x' })).toBe(
    storyId({ guid, headline: 'B', feedKey: 'y' }),
  );
});

it('tells item 17 of one feed from item 17 of another', () => {
  const ids = ['https://a.example', 'https://b.example'].map((feedKey) => storyId({ guid: '17', headline, feedKey }));
  expect(new Set(ids).size).toBe(2);
});

it('falls back to the link, then to headline and date', () => {
  const link = 'https://news.example/storm';
  expect(storyId({ link, headline: 'A' })).toBe(storyId({ link, headline: 'B' }));
  expect(storyId({ headline, publishedAt: '2026-01-01T00:00:00Z' })).not.toBe(
    storyId({ headline, publishedAt: '2026-01-02T00:00:00Z' }),
  );
});

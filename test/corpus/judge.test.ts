import { judgeFeed } from '../../scripts/corpus/judge-feed.js';
import { judgeHostile } from '../../scripts/corpus/judge-hostile.js';
import type { Story } from '../../scripts/corpus/judge-item.js';
import type { OracleEntry } from '../../scripts/corpus/oracle.js';
import type { JsonReport } from '../../src/feeds/doctor/report-json.js';

const base = 'https://news.example/feeds/x.xml';
const story: Story = {
  id: 'a',
  kind: 'article',
  headline: 'Gates in place',
  link: 'https://news.example/gates',
  publishedAt: '2026-01-06T09:30:00Z',
  picture: 'https://news.example/gates.jpg',
  videos: [{ url: 'https://news.example/gates.mp4', type: 'video/mp4', durationSec: 95 }],
  audio: [],
  captions: [],
  summary: '',
  blocks: [],
};
const report: JsonReport = {
  format: 'rss',
  title: 'T',
  language: null,
  itemCount: 1,
  stories: [story],
  dropped: 0,
  faults: [],
};
const first = {
  title: story.headline,
  link: story.link,
  published: story.publishedAt,
  image: story.picture,
  video: 'https://news.example/gates.mp4',
  audio: null,
  captions: [],
};
const entry: OracleEntry = {
  file: 'feeds/x.xml',
  kind: 'rss2',
  items: 1,
  uniqueIds: 1,
  first,
  counts: { title: 1, link: 1, published: 1, image: 1, imageInContent: 0, video: 1, audio: 0, captions: 0 },
  lastTitle: story.headline,
  feedTitle: 'T',
};

const { counts: _counts, lastTitle: _lastTitle, ...uncounted } = entry;

it('finds no difference where there is none', () => {
  expect(judgeFeed(entry, report, base)).toEqual([]);
});

it.each<[string, Partial<Story>, RegExp]>([
  ['title', { headline: 'Other' }, /^first title: “Other”, not “Gates in place”$/],
  ['link', { link: null }, /^first link: null, not “https/],
  ['date', { publishedAt: '2026-01-06T09:31:00Z' }, /^first date/],
  ['picture', { picture: 'https://news.example/other.jpg' }, /^first picture/],
  ['video', { videos: [] }, /^first video: null/],
  ['audio', { audio: [{ url: 'https://news.example/a.mp3', type: 'audio/mpeg', durationSec: null }] }, /^first audio/],
  ['captions', { captions: [{ url: 'https://news.example/a.vtt', language: 'en' }] }, /^first captions/],
])('names a wrong %s', (_, change, words) => {
  const found = { ...report, stories: [{ ...story, ...change }] };
  expect(judgeFeed(uncounted, found, base)).toEqual([expect.stringMatching(words)]);
});

it.each<[string, Partial<OracleEntry>]>([
  ['relative addresses', { first: { ...first, link: '../gates', image: '/gates.jpg' } }],
  [
    'a date that may be missing',
    { first: { ...first, published: null }, publishedAccept: ['2026-01-06T09:30:00+00:00'] },
  ],
  [
    'another picture that is as good',
    { first: { ...first, image: 'https://broken.example/a.jpg', imageAccept: [story.picture ?? ''] } },
  ],
  ['the best picture', { first: { ...first, image: 'https://broken.example/a.jpg', imageBest: story.picture ?? '' } }],
  ['the body’s picture', { first: { ...first, image: null, imageInContent: story.picture } }],
  [
    'more than the letter of the format gives',
    { first: { ...first, video: null }, lenient: { video: '../gates.mp4' } },
  ],
])('accepts %s', (_, change) => {
  expect(judgeFeed({ ...uncounted, ...change }, report, base)).toEqual([]);
});

it('rejects a picture that is known to be none', () => {
  const rejected = { ...uncounted, first: { ...first, imageReject: ['/gates.jpg'] } };
  expect(judgeFeed(rejected, report, base)).toEqual([expect.stringMatching(/^first picture/)]);
});

it('counts items, stories and fields', () => {
  expect(judgeFeed({ ...entry, items: 3, uniqueIds: 2 }, report, base)).toEqual([
    '1 items, not 3',
    '1 stories, not 2 to 3',
  ]);
  expect(judgeFeed({ ...entry, counts: { ...entry.counts!, audio: 1 } }, report, base)).toEqual([
    '0 items with audio, not 1',
  ]);
  expect(judgeFeed({ ...entry, publicItems: 0 }, report, base)).toEqual(['1 stories, not 0']);
});

it('says why a feed was not read', () => {
  const unread: JsonReport = {
    ...report,
    format: null,
    faults: [{ severity: 'error', code: 'malformed', item: null, field: null, message: 'malformed' }],
  };
  expect(judgeFeed(entry, unread, base)).toEqual(['not read: malformed']);
});

describe('a hostile document', () => {
  const hostile: OracleEntry = {
    file: 'feeds/hostile/h.xml',
    kind: 'hostile-rss',
    items: null,
    first: null,
    expect: 'No crash.',
  };
  const behaviour = { report, ms: 10, extraMb: 5 };

  it('may give what is harmless, within the limits', () => {
    expect(judgeHostile(hostile, behaviour, base)).toEqual([]);
  });

  it.each([
    ['a crash', { ms: 0, extraMb: 0 }, /crashed/],
    ['time', { ...behaviour, ms: 3000 }, /3000 ms/],
    ['memory', { ...behaviour, extraMb: 900 }, /900 MB/],
    ['a script', { ...behaviour, report: { ...report, stories: [{ ...story, summary: '<script>x' }] } }, /a script/],
    [
      'a script’s address',
      { ...behaviour, report: { ...report, stories: [{ ...story, link: 'javascript:x' }] } },
      /address/,
    ],
    ['a file of the machine', { ...behaviour, report: { ...report, title: 'root:x:0:0:' } }, /this machine/],
  ])('is wrong by %s', (_, found, words) => {
    expect(judgeHostile(hostile, found, base)[0]).toMatch(words);
  });

  it('must give the story that is told apart', () => {
    expect(judgeHostile({ ...hostile, first: { title: 'Safe' } }, behaviour, base)).toEqual([
      'the story “Safe” is missing',
    ]);
    expect(judgeHostile({ ...hostile, kind: 'html' }, behaviour, base)).toEqual(['a web page was taken for a feed']);
  });
});

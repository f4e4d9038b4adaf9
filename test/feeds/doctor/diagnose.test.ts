import { diagnose } from '../../../src/feeds/doctor/diagnose.js';
import { faultGuide } from '../../../src/feeds/doctor/fault-guide.js';
import { toJsonReport } from '../../../src/feeds/doctor/report-json.js';
import { toWords } from '../../../src/feeds/doctor/report-words.js';

const now = new Date('2026-01-10T12:00:00Z');
const url = 'https://news.example/feed.json';

function examine(items: readonly object[], options: { baseUrl?: string; version?: string } = {}) {
  const { baseUrl = url } = options;
  const text = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'T', items }, null, 1);
  const diagnosis = diagnose({ url, baseUrl, assumedBaseUrl: '/', bytes: Buffer.from(text) }, now);
  if (!diagnosis.ok) throw new Error(diagnosis.error.kind);
  return diagnosis.value;
}

const good = {
  id: 'tideway-good',
  title: 'Gates in place',
  url: 'https://news.example/gates',
  image: 'https://news.example/gates.jpg',
  date_published: '2026-01-09T12:00:00Z',
};
const codes = (items: readonly object[], options?: { baseUrl?: string }) =>
  examine(items, options).faults.map(({ code }) => code);
const video = (address: string, type = 'video/mp4') => ({ attachments: [{ url: address, mime_type: type }] });

it('finds nothing wrong with a good feed', () => {
  expect(codes([good])).toEqual([]);
});

it.each([
  ['a date in the future', { date_published: '2026-01-10T14:00:00Z' }, 'futureDate'],
  ['a date of another age', { date_published: '1994-01-01T00:00:00Z' }, 'doubtfulDate'],
  ['no picture', { image: undefined }, 'noPicture'],
  ['a video over http', video('http://cdn.example/a.mp4'), 'insecureMedia'],
  ['a video of a type for computers', video('https://cdn.example/a.mkv', 'video/x-matroska'), 'unplayableType'],
  ['a page that shows a video', video('https://github.com/a/b/blob/main/a.mp4'), 'viewerPage'],
  ['a long headline', { title: 'word '.repeat(40) }, 'longHeadline'],
])('says so of %s', (_, change, code) => {
  expect(codes([good, { ...good, id: 'tideway-other', title: 'Other', url: undefined, ...change }])).toEqual([code]);
});

it('believes clocks that are a little ahead, and dates of live streams it does not miss', () => {
  expect(codes([{ ...good, date_published: '2026-01-10T12:10:00Z' }])).toEqual([]);
  const list = '#EXTM3U\n#EXTINF:-1 tvg-logo="https://a.example/a.png",A\nhttps://a.example/a.m3u8';
  expect(diagnose({ url, baseUrl: url, bytes: Buffer.from(list) }, now)).toMatchObject({ value: { faults: [] } });
});

it('says so of captions without a language', () => {
  const text = JSON.stringify({
    playlist: [
      {
        title: 'A',
        mediaid: 'aaaaaaaa',
        image: 'https://a.example/a.jpg',
        pubdate: 1768000000,
        file: 'https://a.example/a.mp4',
        tracks: [{ file: 'https://a.example/a.vtt' }],
      },
    ],
  });
  expect(diagnose({ url, baseUrl: url, bytes: Buffer.from(text) }, now)).toMatchObject({
    value: { faults: [{ code: 'captionsLanguage', item: '1 (aaaaaaaa)' }] },
  });
});

it('looks at the feed as a whole', () => {
  expect(codes([])).toEqual(['noItems']);
  expect(codes([{ id: 'x' }])).toEqual(['noHeadline', 'noStories']);
  expect(codes([{ ...good, date_published: undefined }])).toEqual(['noDates']);
  expect(codes([{ ...good, date_published: '2025-12-01T00:00:00Z' }])).toEqual(['stale']);
  expect(codes([good, { ...good, id: 'tideway-again', url: 'https://news.example/again' }])).toEqual(['sameHeadline']);
});

it('warns when nothing says what relative addresses are relative to', () => {
  const relative = { ...good, url: 'gates' };
  expect(codes([relative], { baseUrl: '' })).toEqual(['assumedBase']);
  expect(codes([relative])).toEqual([]);
  expect(codes([good], { baseUrl: '' })).toEqual([]);
});

it('names items by their place in the feed, with their lines', () => {
  const { faults } = examine([null as unknown as object, { ...good, date_published: '2026-02-01T00:00:00Z' }]);
  expect(faults).toMatchObject([
    { code: 'notAnItem' },
    { code: 'futureDate', item: '2 (tideway-good)', field: 'publishedAt', line: 6 },
  ]);
});

describe('for programs', () => {
  it('gives every field, with null or [] where there is nothing', () => {
    expect(toJsonReport(examine([{ id: 'tideway-bare', title: 'Bare' }, 7 as unknown as object]))).toEqual({
      format: 'jsonFeed',
      title: 'T',
      language: null,
      itemCount: 2,
      stories: [
        {
          id: 'tideway-bare',
          kind: 'article',
          headline: 'Bare',
          link: null,
          publishedAt: null,
          picture: null,
          videos: [],
          audio: [],
          captions: [],
          summary: '',
          blocks: [],
        },
      ],
      dropped: 1,
      faults: expect.arrayContaining([
        { severity: 'error', code: 'notAnItem', item: null, field: 'items', message: expect.any(String) },
      ]),
    });
  });

  it('lists every address of a video in order, recordings and captions', () => {
    const jw = {
      playlist: [
        {
          title: 'A',
          mediaid: 'aaaaaaaa',
          duration: 95,
          sources: [{ file: 'https://a.example/a.mp4' }, { file: 'https://a.example/a.m3u8' }],
          tracks: [{ file: 'https://a.example/a.vtt', kind: 'captions', label: 'English' }],
        },
        { title: 'B', mediaid: 'bbbbbbbb', sources: [{ file: 'https://a.example/b.mp3' }] },
      ],
    };
    const diagnosis = diagnose({ url, baseUrl: url, bytes: Buffer.from(JSON.stringify(jw)) }, now);
    expect(diagnosis.ok && toJsonReport(diagnosis.value).stories).toMatchObject([
      {
        videos: [
          { url: 'https://a.example/a.m3u8', type: 'application/vnd.apple.mpegurl', durationSec: 95 },
          { url: 'https://a.example/a.mp4', type: 'video/mp4', durationSec: 95 },
        ],
        captions: [{ url: 'https://a.example/a.vtt', language: 'en' }],
      },
      { audio: [{ url: 'https://a.example/b.mp3', type: 'audio/mpeg', durationSec: null }] },
    ]);
  });
});

describe('in words', () => {
  const many = Array.from({ length: 60 }, (_, at) => ({
    ...good,
    id: `tideway-${at}`,
    title: `T ${at}`,
    date_published: 'soon',
    url: undefined,
  }));

  it('fit a terminal of 100 columns', () => {
    const long = { ...good, title: 'word '.repeat(100), tags: ['x'.repeat(80)] };
    const lines = toWords(examine([long, ...many]), 'feed.json');
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
  });

  it('say what it is, what TVs get, what is wrong, where, and what to do', () => {
    const text = toWords(examine([good, ...many]), 'feed.json').join('\n');
    expect(text).toMatch(/^feed\.json is JSON Feed\.\nTitle: T\. It does not say its language\.\n/);
    expect(text).toContain('   1  article Gates in place\n              2026-01-09 12:00 UTC · picture · link');
    expect(text).toContain(
      'WARNING  Dates that cannot be read (60) [badDate]\n   What to do: Write 2026-01-06T09:30:00Z',
    );
    expect(text).toMatch(/- Item 2 \(tideway-0\), date_published, line \d+: “soon” is not a date that can be right\./);
    expect(text).toContain('   … and 10 more; --json has them all.');
    expect(text).toMatch(/61 items in the feed: 61 stories for TVs, 0 left out\. 0 errors, 60 warnings, 0 notes\.$/);
  });

  it('never let a feed steer the terminal', () => {
    const text = toWords(
      examine([{ ...good, title: 'A\u001b[2J\u009b31m', date_published: '\u001b]0;x\u0007' }]),
      'a\u001b[2J',
    ).join('\n');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });
});

it.each(Object.entries(faultGuide))('the guide tells what to do about %s', (_, { title, advice }) => {
  expect([title, advice]).toEqual([expect.stringMatching(/^[A-Z].*[^.]$/), expect.stringMatching(/^[A-Z].*\.$/)]);
});

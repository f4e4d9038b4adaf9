import { readFeed } from '../../src/feeds/read-feed.js';

const url = 'https://news.example/feed';
function read(text: string) {
  const reading = readFeed({ url, baseUrl: url, bytes: Buffer.from(text) });
  if (!reading.ok) throw new Error(reading.error.kind);
  const { stories, retracted = [] } = reading.value;
  return { ids: stories.map(({ id }) => id), retracted };
}

const mediaRss = (
  status: string,
) => `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>T</title>
  <item><title>Storm</title><guid>https://news.example/?p=17</guid>${status}</item></channel></rss>`;

const atom = (
  entry: string,
) => `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0">
  <title>T</title><id>urn:feed</id>${entry}</feed>`;

const jsonFeed = (mark: object) =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'T',
    items: [{ id: '17', url: 'https://news.example/17', title: 'Storm', content_text: 'Words', ...mark }],
  });

const roku = (mark: object) => {
  const videos = [{ url: 'https://cdn.example/storm.m3u8', videoType: 'HLS' }];
  return JSON.stringify({
    providerName: 'T',
    shortFormVideos: [{ id: 'a-17', title: 'Storm', content: { duration: 60, videos }, ...mark }],
  });
};

const rundown = {
  _rundown: { retracted: true, at: '2026-01-05T10:00:00+01:00', reason: 'Named the <b>wrong</b> man.' },
};
const dated = { at: '2026-01-05T09:00:00Z', reason: 'Named the wrong man.' };

describe('an item that its feed withdraws', () => {
  it.each([
    [
      'Media RSS, deleted',
      mediaRss(''),
      mediaRss('<media:status state="deleted" reason="Named the wrong man."/>'),
      { reason: 'Named the wrong man.' },
    ],
    ['Media RSS, blocked', mediaRss(''), mediaRss('<media:status state="blocked" reason="https://x.example"/>'), {}],
    [
      'Atom',
      atom(
        '<entry><id>tag:news.example,2026:17</id><title>Storm</title><updated>2026-01-04T09:00:00Z</updated></entry>',
      ),
      atom(
        '<at:deleted-entry ref="tag:news.example,2026:17" when="2026-01-05T09:00:00Z"><at:comment>Named the wrong man.</at:comment></at:deleted-entry>',
      ),
      dated,
    ],
    ['JSON Feed', jsonFeed({}), jsonFeed(rundown), dated],
    ['Roku', roku({}), roku(rundown), dated],
  ])('in %s has the id that its story had, and gives none', (_, before, after, facts) => {
    const [id] = read(before).ids;
    expect(id).toBeDefined();
    expect(read(after)).toEqual({ ids: [], retracted: [{ id, ...facts }] });
  });

  it.each([
    ['Media RSS with another status', mediaRss('<media:status state="active"/>')],
    ['JSON with a mark that says no', jsonFeed({ _rundown: { retracted: false } })],
    ['JSON with a mark that says nothing', jsonFeed({ _rundown: 'yes' })],
  ])('is none in %s', (_, text) => {
    expect(read(text)).toMatchObject({ ids: [expect.any(String)], retracted: [] });
  });
});

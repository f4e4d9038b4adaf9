import type * as z from 'zod/mini';
import type { Story } from '../../../src/contract/story.js';
import { joinDuplicates } from '../../../src/server/programming/join-duplicates.js';
import { minutesBeforeNoon, stored } from '../../support/memory-stores.js';
import { aStory, aVideo } from '../../support/story-builders.js';

type Facts = Partial<z.input<typeof Story>>;

const HOUR = 60;
const link = 'https://news.example/storm';
const body = (letters: number) => [{ kind: 'paragraph' as const, text: 'x'.repeat(letters) }];

/** `from('wire', {...})`: a story whose headline is its own unless it is given. */
const from = (sourceId: string, { id = `${sourceId}-1`, ...facts }: Facts = {}, revision = 1) => ({
  ...stored(aStory({ id, headline: id, publishedAt: minutesBeforeNoon(0), ...facts }), sourceId),
  revision,
});
const idsOf = (...list: ReturnType<typeof from>[]) =>
  joinDuplicates(list, ['wire', 'desk']).map(({ copies }) => copies.map(({ story }) => story.id));
const joined = (...list: ReturnType<typeof from>[]) => {
  const [only, ...others] = joinDuplicates(list, ['wire', 'desk']);
  expect(others).toEqual([]);
  return only!;
};

describe('stories of two sources are one', () => {
  it('when they have the same link', () => {
    expect(idsOf(from('wire', { link }), from('desk', { link: `${link}/?utm_source=rss` }))).toEqual([
      ['wire-1', 'desk-1'],
    ]);
  });

  it('when they have the same headline in about the same hours', () => {
    const headline = 'Storm closes the harbour';
    const at = (hours: number) => ({ headline, publishedAt: minutesBeforeNoon(hours * HOUR) });
    expect(
      idsOf(from('wire', at(0)), from('desk', { ...at(36), headline: 'STORM closes – the harbour!' })),
    ).toHaveLength(1);
    expect(idsOf(from('wire', at(0)), from('desk', at(37)))).toHaveLength(2);
  });

  it('when one is like the second in its link and the second like the third in its headline', () => {
    const headline = 'Storm closes the harbour';
    const list = [from('wire', { link }), from('desk', { link, headline }), from('radio', { headline })];
    expect(idsOf(...list)).toEqual([['wire-1', 'desk-1', 'radio-1']]);
  });

  it('in any script', () => {
    const headline = '台風で港が閉鎖、全便が欠航';
    expect(idsOf(from('wire', { headline }), from('desk', { headline }))).toHaveLength(1);
  });
});

describe('stories stay apart', () => {
  const headline = 'Storm closes the harbour';

  it.each<[string, Facts, Facts]>([
    ['in two languages', { headline, language: 'en' }, { headline, language: 'nl' }],
    ['with headlines that many a story has', { headline: 'Weather forecast' }, { headline: 'Weather forecast' }],
    ['without dates', { headline, publishedAt: undefined }, { headline, publishedAt: undefined }],
    ['when one is live', { link }, { link, kind: 'live', videos: [aVideo({ isLive: true })] }],
    ['when they are valid at other times', { link }, { link, validity: { until: minutesBeforeNoon(-5) } }],
    ['when their link is a front page', { link: 'https://news.example' }, { link: 'https://news.example' }],
  ])('%s', (_, wire, desk) => {
    expect(idsOf(from('wire', wire), from('desk', desk))).toHaveLength(2);
  });

  it('when they come from one source', () => {
    expect(idsOf(from('wire', { link }), from('wire', { id: 'again', link }), from('desk'))).toHaveLength(3);
  });

  it('when one source has the link twice: which of the two is meant cannot be known', () => {
    expect(idsOf(from('wire', { link }), from('wire', { id: 'again', link }), from('desk', { link }))).toHaveLength(3);
  });

  it('when joining would put two stories of one source together', () => {
    const list = [from('wire', { link }), from('desk', { link, headline }), from('wire', { id: 'again', headline })];
    expect(idsOf(...list)).toEqual([['wire-1', 'desk-1'], ['again']]);
  });
});

describe('the best copy', () => {
  it('has the fuller body, then a video, then a picture; the operator’s order breaks ties', () => {
    const picture = { url: 'https://p.example/a.jpg' };
    const best = (wire: Facts, desk: Facts) =>
      joined(from('wire', { link, ...wire }), from('desk', { link, ...desk })).story.id;
    expect(best({ videos: [aVideo()], picture }, { blocks: body(500) })).toBe('desk-1');
    expect(best({ picture }, { videos: [aVideo()] })).toBe('desk-1');
    expect(best({}, { picture })).toBe('desk-1');
    expect(best({ blocks: body(500) }, { blocks: body(501) })).toBe('wire-1');
    expect(joined(from('desk', { link }), from('wire', { link })).story.id).toBe('wire-1');
    expect(joined(from('other', { link }), from('desk', { link })).story.id).toBe('desk-1');
  });

  it('takes from the others what it lacks, and their tags and corrections too', () => {
    const { story } = joined(
      from('wire', {
        link,
        blocks: body(500),
        tags: ['Storm'],
        sectionPath: ['Weather'],
        corrections: [{ text: 'A' }],
      }),
      from('desk', {
        link,
        summary: 'Standfirst',
        byline: 'By the desk',
        picture: { url: 'https://p.example/a.jpg' },
        videos: [aVideo({ title: 'Report' })],
        tags: ['storm', 'Harbour'],
        sectionPath: ['News'],
        corrections: [{ text: 'a' }, { text: 'B' }],
      }),
    );
    expect(story).toMatchObject({
      id: 'wire-1',
      summary: 'Standfirst',
      byline: 'By the desk',
      picture: { url: 'https://p.example/a.jpg' },
      videos: [{ title: 'Report' }],
      tags: ['Storm', 'Harbour'],
      sectionPath: ['Weather'],
      corrections: [{ text: 'A' }, { text: 'B' }],
    });
  });

  it('keeps its own video and not another encoding of it', () => {
    const { story } = joined(
      from('wire', { link, videos: [aVideo({ title: 'Own' })] }),
      from('desk', { link, videos: [aVideo({ title: 'Other' })] }),
    );
    expect(story.videos.map(({ title }) => title)).toEqual(['Own']);
  });
});

describe('the revision', () => {
  it('grows with every copy’s changes, and not with another copy', () => {
    const revisionOf = (...revisions: number[]) =>
      joined(...revisions.map((revision, at) => from(`s${at}`, { link }, revision))).revision;
    expect([revisionOf(3, 1), revisionOf(3, 2), revisionOf(3, 2, 1)]).toEqual([3, 4, 4]);
  });
});

it('joins ten thousand pairs', () => {
  const list = Array.from({ length: 20_000 }, (_, at) =>
    from(at % 2 ? 'wire' : 'desk', { id: `s${at}`, link: `https://news.example/${at >> 1}` }),
  );
  expect(joinDuplicates(list, [])).toHaveLength(10_000);
});

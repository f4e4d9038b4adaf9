import type * as z from 'zod/mini';
import type { Story } from '../../../src/contract/story.js';
import { alone } from '../../../src/server/programming/joined-story.js';
import { createStoryIndex } from '../../../src/server/programming/story-index.js';
import { createStorySearch } from '../../../src/server/search/story-search.js';
import { minutesBeforeNoon, NOON, stored } from '../../support/memory-stores.js';
import { aStory } from '../../support/story-builders.js';

type Facts = Partial<z.input<typeof Story>>;

/** `of('harbour', {...})`: a story with this id whose words are only those given. */
const of = (id: string, facts: Facts, revision = 1) => ({
  ...stored(aStory({ id, headline: '…', publishedAt: minutesBeforeNoon(0), ...facts })),
  revision,
});
type Kept = ReturnType<typeof of>;

const indexed = (stories: readonly Kept[]) => createStoryIndex(stories.map(alone));
function searchOver(...stories: Kept[]) {
  const search = createStorySearch();
  search.follow(indexed(stories));
  return search;
}
const found = async (query: string, ...stories: Kept[]) => (await searchOver(...stories).find(query, NOON)).ids;

const paragraphs = (...texts: string[]) => texts.map((text) => ({ kind: 'paragraph' as const, text }));

describe('a story is found', () => {
  const cranes = of('cranes', {
    headline: 'Harbour council votes to electrify every crane',
    summary: 'Forty-four machines until 2031.',
    byline: 'By Mara Ellison',
    sectionPath: ['News', 'Politics'],
    tags: ['Électrification'],
    blocks: [
      ...paragraphs('Diesel leaves the quays.'),
      { kind: 'list', isOrdered: false, items: ['Berth seven first'] },
      { kind: 'picture', picture: { url: 'https://p.example/a.jpg', caption: 'A gantry at dawn' } },
    ],
  });
  const other = of('other', { headline: 'Night market opens' });

  it.each([
    ['a word', 'crane'],
    ['the beginning of one', 'elec'],
    ['one letter', 'h'],
    ['words in any order', 'crane harbour council'],
    ['other case and no accents', 'ELECTRIFICATION'],
    ['its tag with an accent', 'électrification'],
    ['its section', 'politics'],
    ['its byline', 'ellison mara'],
    ['its summary', 'machines 2031'],
    ['its body', 'diesel quays'],
    ['a list in its body', 'berth seven'],
    ['a caption', 'gantry dawn'],
    ['words of several places', 'harbour diesel 2031'],
    ['a wrong letter', 'harboor'],
    ['a letter too many', 'harrbour'],
    ['a letter too few', 'counil'],
    ['two letters in the wrong order', 'harbuor'],
    ['a slip in a word that is only begun', 'eletrif'],
    ['two slips in a long word', 'elektriffy council'],
    ['the same word twice', 'crane crane'],
  ])('by %s', async (_, query) => {
    expect(await found(query, cranes, other)).toEqual(['cranes']);
  });

  it.each([
    ['a word that it has not', 'crane submarine'],
    ['the end of a word', 'rbour'],
    ['another word of three letters', 'cra nig'],
    ['nothing', ''],
    ['signs only', ' -?! '],
  ])('not by %s', async (_, query) => {
    expect(await found(query, cranes, other)).toEqual([]);
  });
});

describe('every script', () => {
  it.each([
    ['Chinese by two signs of a word', '港口', '台风袭击港口城市'],
    ['Chinese by one sign', '港', '台风袭击港口城市'],
    ['Chinese by its last sign', '市', '台风袭击港口城市'],
    ['Chinese beside Latin', 'ai 芯片', '新AI芯片发布'],
    ['Japanese', '速報 台風', '【速報】台風が上陸'],
    ['Korean while it is typed', '한ㄱ', '한국 경제 뉴스'],
    ['Thai', 'น้ำท่วม', 'เกิดน้ำท่วมใหญ่ในเมือง'],
    ['Arabic without its article', 'حكومة', 'الحكومة تعلن الميزانية'],
    ['Arabic with an article that it has not', 'والميزانيه', 'ميزانية الحكومة'],
    ['Arabic while it is typed', 'الحك', 'الحكومة تعلن الميزانية'],
    ['Arabic with other alefs', 'اخبار', 'أخبار اليوم'],
    ['Persian from an Arabic keyboard', 'كتابي', 'کتابی تازه'],
    ['Hebrew with points', 'שָׁלוֹם', 'שלום עולם'],
    ['Hebrew while it is typed', 'שלו', 'שלום עולם'],
    ['Hindi', 'समाचार', 'आज के समाचार'],
    ['Russian with a slip', 'правителство', 'Правительство объявило бюджет'],
    ['Greek without accents', 'αθηνα', 'Η Αθήνα σήμερα'],
  ])('finds %s', async (_, query, headline) => {
    expect(await found(query, of('it', { headline }), of('other', { headline: 'Night market' }))).toEqual(['it']);
  });

  it('does not find signs that do not stand together', async () => {
    expect(await found('港市', of('it', { headline: '台风袭击港口城市' }))).toEqual([]);
  });
});

describe('the order', () => {
  const old = (minutes: number) => minutesBeforeNoon(minutes);

  it('puts the headline before tags, these before the summary, and the summary before the body', async () => {
    const stories = [
      of('body', { blocks: paragraphs('storm') }),
      of('summary', { summary: 'storm' }),
      of('tag', { tags: ['storm'] }),
      of('headline', { headline: 'storm' }),
    ];
    expect(await found('storm', ...stories)).toEqual(['headline', 'tag', 'summary', 'body']);
  });

  it('puts the very word before one that it begins, and both before a slip', async () => {
    const stories = [
      of('slip', { headline: 'stork' }),
      of('begun', { headline: 'stormy' }),
      of('word', { headline: 'storm' }),
    ];
    expect(await found('storm', ...stories)).toEqual(['word', 'begun', 'slip']);
  });

  it('does not look for slips when the words as typed find enough', async () => {
    const stories = ['a', 'b', 'c'].map((id) => of(id, { headline: 'storm' }));
    expect(await found('storm', ...stories, of('slip', { headline: 'stork' }))).toEqual(['a', 'b', 'c']);
  });

  it('puts newer before older where they say it in the same place, also when an old one says it a little better', async () => {
    const stories = [
      of('old', { headline: 'storm', tags: ['storm'], publishedAt: old(60 * 24 * 60) }),
      of('yesterday', { headline: 'storm', publishedAt: old(24 * 60) }),
      of('now', { headline: 'storm', publishedAt: old(1) }),
    ];
    expect(await found('storm', ...stories)).toEqual(['now', 'yesterday', 'old']);
  });

  it('puts an old headline before a new mention in a body', async () => {
    const stories = [
      of('new', { blocks: paragraphs('storm') }),
      of('old', { headline: 'storm', publishedAt: old(60 * 24 * 365) }),
    ];
    expect(await found('storm', ...stories)).toEqual(['old', 'new']);
  });
});

describe('what is not on the channel', () => {
  it('is not found: not yet valid, or no longer', async () => {
    const later = of('later', { headline: 'storm', validity: { from: old(-1) } });
    const over = of('over', { headline: 'storm', validity: { until: old(1) } });
    expect(await found('storm', later, over)).toEqual([]);
    expect((await searchOver(later).find('storm', new Date(old(-2)))).ids).toEqual(['later']);
  });
  const old = (minutes: number) => minutesBeforeNoon(minutes);
});

describe('a change of content', () => {
  it('is taken in: what is new, changed, gone', async () => {
    const search = searchOver(of('a', { headline: 'storm' }), of('b', { headline: 'storm' }));
    expect((await search.find('storm', NOON)).ids).toEqual(['a', 'b']);
    search.follow(indexed([of('b', { headline: 'flood' }, 2), of('c', { headline: 'storm' })]));
    expect((await search.find('storm', NOON)).ids).toEqual(['c']);
    expect((await search.find('flood', NOON)).ids).toEqual(['b']);
  });

  it('reads nothing anew that has not changed', async () => {
    const kept = of('a', { headline: 'storm' });
    const search = searchOver(kept);
    await search.find('storm', NOON);
    const untouched = { ...kept, story: { ...kept.story, headline: 'unread' } };
    search.follow(indexed([untouched, of('b', { headline: 'flood' })]));
    expect([(await search.find('unread', NOON)).ids, (await search.find('flood', NOON)).ids]).toEqual([[], ['b']]);
  });

  it('holds through thousands of them', async () => {
    const search = searchOver();
    for (let version = 1; version <= 12; version += 1) {
      const words = `word${version}`;
      search.follow(
        indexed(Array.from({ length: 500 }, (_, at) => of(`s${at}`, { headline: `${words} n${at}` }, version))),
      );
      expect((await search.find(`${words} n7`, NOON)).ids).toContain('s7');
    }
    expect((await search.find('word11', NOON)).ids).not.toContain('s7');
  });
});

it('answers with what it has while it reads very much, and then with all', async () => {
  const body = paragraphs('lorem ipsum dolor sit amet '.repeat(2_000));
  const stories = Array.from({ length: 400 }, (_, at) =>
    of(`s${at}`, { headline: 'storm', publishedAt: minutesBeforeNoon(at), blocks: body }),
  );
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'nextTick'] });
  try {
    const search = searchOver(...stories);
    const early = search.find('storm', NOON);
    jest.advanceTimersByTime(1_000);
    const first = await early;
    expect(first.isWhole).toBe(false);
    expect(first.ids[0]).toBe('s0');
    expect(first.ids.length).toBeLessThan(300);

    const late = await search.find('storm', NOON);
    expect([late.isWhole, late.ids.length]).toEqual([true, 300]);
  } finally {
    jest.useRealTimers();
  }
});

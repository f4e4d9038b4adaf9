import { Channel } from '../../../src/contract/channel.js';
import { CardList, Page } from '../../../src/contract/page.js';
import { ServedStory, type Story } from '../../../src/contract/story.js';
import { pictureKey } from '../../../src/server/programming/picture-keys.js';
import { createProgramme } from '../../../src/server/programming/programme.js';
import { aChannel, anEdition, anIndex, minutesBeforeNoon, NOON } from '../../support/memory-stores.js';
import { aStory, aVideo } from '../../support/story-builders.js';

const programme = (config: ReturnType<typeof aChannel>, stories: readonly Story[]) =>
  createProgramme(anEdition(config), anIndex(stories), NOON);

const many = (count: number, fields: object = {}) =>
  Array.from({ length: count }, (_, at) => aStory({ id: `s${at}`, publishedAt: minutesBeforeNoon(at), ...fields }));

const pageOf = (config: ReturnType<typeof aChannel>, stories: readonly Story[], after?: string, limit = 20) =>
  Page.parse(programme(config, stories).page('home', { after, limit }));

describe('a page', () => {
  it('gives twelve cards of a rail and five of a hero rail, with how to go on', () => {
    const rails = [
      { id: 'lead', title: 'Lead', layout: 'hero' },
      { id: 'top', title: 'Top' },
    ];
    const { rails: shown } = pageOf(aChannel(rails), many(30));
    expect(shown.map(({ cards, total }) => [cards.length, total])).toEqual([
      [5, 30],
      [12, 30],
    ]);
    expect(shown.every(({ cursor }) => cursor !== null)).toBe(true);
  });

  it('ends a rail that is shown whole', () => {
    expect(pageOf(aChannel(), many(12)).rails[0]).toMatchObject({ cursor: null, total: 12 });
  });

  it('shows summaries in hero rails only', () => {
    const rails = [
      { id: 'lead', title: 'Lead', layout: 'hero' },
      { id: 'top', title: 'Top' },
    ];
    const page = pageOf(aChannel(rails), many(1, { summary: 'Standfirst' }));
    expect(page.rails.map(({ cards }) => cards[0]?.summary)).toEqual(['Standfirst', undefined]);
  });

  it('leaves out rails that are empty or off now', () => {
    const rails = [
      { id: 'none', title: 'None', rule: { kind: 'tag', tag: 'none' } },
      { id: 'night', title: 'Night', schedule: { hours: { from: '22:00', until: '04:00' } } },
      { id: 'top', title: 'Top' },
    ];
    expect(pageOf(aChannel(rails), many(1))).toMatchObject({ rails: [{ id: 'top' }], railTotal: 1, railCursor: null });
  });

  it('comes in parts when it has very many rails, each rail once', () => {
    const rails = Array.from({ length: 50 }, (_, at) => ({ id: `r${at}`, title: `R${at}` }));
    const config = aChannel(rails);
    const ids: string[] = [];
    let after: string | undefined;
    do {
      const page = pageOf(config, many(1), after, 20);
      expect(page.railTotal).toBe(50);
      ids.push(...page.rails.map(({ id }) => id));
      after = page.railCursor ?? undefined;
    } while (after);
    expect(ids).toEqual(rails.map(({ id }) => id));
  });

  it('goes on at its place when the rail that its cursor names was taken away', () => {
    const rails = Array.from({ length: 6 }, (_, at) => ({ id: `r${at}`, title: `R${at}` }));
    const first = pageOf(aChannel(rails), many(1), undefined, 3);
    const next = pageOf(aChannel(rails.filter(({ id }) => id !== 'r2')), many(1), first.railCursor!, 3);
    expect(next.rails.map(({ id }) => id)).toEqual(['r3', 'r4', 'r5']);
  });

  it('carries the ticker', () => {
    const ticker = { label: 'Breaking', limit: 2, rule: { kind: 'storyKind', storyKind: 'article' } };
    expect(pageOf(aChannel(undefined, { ticker }), many(3)).ticker).toEqual({
      label: 'Breaking',
      items: [
        { id: 's0', headline: expect.any(String) },
        { id: 's1', headline: expect.any(String) },
      ],
    });
  });

  it('names the ticker that its operator did not name', () => {
    const ticker = { limit: 2, rule: { kind: 'everything' } };
    expect(pageOf(aChannel(undefined, { ticker }), many(3)).ticker).toMatchObject({
      label: 'Latest',
      usualTitle: 'latest',
    });
  });

  it('is unknown when the channel has none of that name', () => {
    expect(programme(aChannel(), []).page('nope', { limit: 20 })).toBeUndefined();
  });
});

describe('an automatic rail', () => {
  const rails = [
    { id: 'mine', title: 'Continue', automatic: 'continue', schedule: { hours: { from: '22:00', until: '04:00' } } },
    { id: 'saved', title: 'Saved', automatic: 'saved' },
    { id: 'new', title: 'Most recent', automatic: 'mostRecent', limit: 3 },
  ];
  const stories = [aStory({ id: 'on-air', kind: 'live', videos: [aVideo({ isLive: true })] }), ...many(5)];

  it('is filled by the server where it can be, and left to the TV where not, at its hours', () => {
    expect(pageOf(aChannel(rails), stories).rails).toMatchObject([
      { id: 'saved', automatic: 'saved', cards: [], cursor: null, total: 0 },
      { id: 'new', automatic: 'mostRecent', cards: [{ id: 's0' }, { id: 's1' }, { id: 's2' }], total: 3 },
    ]);
  });

  it('answers for itself, empty when each TV fills it', () => {
    const on = programme(aChannel(rails), stories);
    expect(on.rail('saved', { limit: 5 })).toEqual({ id: 'saved', cards: [], cursor: null, total: 0 });
    expect(on.rail('new', { limit: 1 })).toMatchObject({ cards: [{ id: 's0' }], total: 3 });
  });

  it('is no reason for a tile', () => {
    const tiles = { id: 'tiles', title: 'Tiles', layout: 'section', pageIds: ['own'] };
    const own = { id: 'own', title: 'Own', rails: [{ id: 'saved', title: 'Saved', automatic: 'saved' }] };
    const config = aChannel(undefined, { pages: [{ id: 'home', title: 'Home', rails: [tiles] }, own] });
    expect(pageOf(config, stories).rails).toEqual([]);
  });
});

describe('a rail of pages', () => {
  const section = (id: string) => ({
    id,
    title: id.toUpperCase(),
    inNavigation: false,
    rails: [{ id: `${id}-all`, title: 'All', rule: { kind: 'section', section: id } }],
  });
  const home = {
    id: 'home',
    title: 'Home',
    rails: [{ id: 'tiles', title: 'Tiles', layout: 'section', pageIds: ['sport', 'world', 'art', 'home'] }],
  };
  const config = aChannel(undefined, { pages: [home, section('sport'), section('world'), section('art')] });
  const stories = [
    aStory({
      id: 'old',
      sectionPath: ['sport'],
      publishedAt: minutesBeforeNoon(9),
      picture: { url: 'https://p.example/old' },
    }),
    aStory({
      id: 'new',
      sectionPath: ['sport'],
      publishedAt: minutesBeforeNoon(3),
      picture: { url: 'https://p.example/new' },
    }),
    aStory({ id: 'bare', sectionPath: ['world'] }),
  ];

  it('has a tile for each page that has stories, with its newest picture', () => {
    expect(pageOf(config, stories).rails[0]?.cards).toMatchObject([
      { id: 'sport', kind: 'page', headline: 'SPORT', picture: { key: pictureKey('https://p.example/new') } },
      { id: 'world', kind: 'page', picture: undefined },
    ]);
  });

  it('is paged like any other', () => {
    const on = programme(config, stories);
    expect(on.rail('tiles', { limit: 1 })).toMatchObject({ cards: [{ id: 'sport' }], cursor: 'sport', total: 2 });
    expect(on.rail('tiles', { limit: 1, after: 'sport' })).toMatchObject({ cards: [{ id: 'world' }], cursor: null });
  });
});

describe('a card', () => {
  const cardOf = (fields: object) => pageOf(aChannel(), [aStory(fields)]).rails[0]?.cards[0];

  it('carries what it draws', () => {
    expect(
      cardOf({
        kind: 'video',
        sectionPath: ['News', 'Sport'],
        videos: [aVideo()],
        corrections: [{ text: 'Fixed' }],
        language: 'ar',
        direction: 'rtl',
      }),
    ).toMatchObject({
      section: 'Sport',
      durationSec: 60,
      hasVideo: true,
      isCorrected: true,
      language: 'ar',
      direction: 'rtl',
    });
  });

  it('gives no duration to what is live', () => {
    expect(cardOf({ kind: 'live', videos: [aVideo({ isLive: true })] })).toMatchObject({
      durationSec: undefined,
      hasVideo: true,
    });
  });
});

describe('a story', () => {
  it('is served with keys in place of addresses, and without videos that have run out', () => {
    const story = aStory({
      picture: { url: 'https://p.example/lead.jpg', alt: 'Lead' },
      videos: [aVideo({ validity: { until: minutesBeforeNoon(1) } }), aVideo({ title: 'Kept' })],
      blocks: [
        { kind: 'paragraph', text: 'Words' },
        { kind: 'picture', picture: { url: 'https://p.example/in.jpg' } },
        { kind: 'video', video: aVideo(), poster: { url: 'https://p.example/poster.jpg' } },
      ],
    });
    const served = ServedStory.parse(programme(aChannel(), [story]).story('storm-warning'));
    expect(served).toMatchObject({
      picture: { key: pictureKey('https://p.example/lead.jpg'), alt: 'Lead' },
      videos: [{ title: 'Kept' }],
      blocks: [
        { text: 'Words' },
        { picture: { key: pictureKey('https://p.example/in.jpg') } },
        { poster: { key: pictureKey('https://p.example/poster.jpg') } },
      ],
    });
    expect(JSON.stringify(served)).not.toContain('p.example');
  });

  it('is gone when its time is over', () => {
    const on = programme(aChannel(), [aStory({ validity: { until: minutesBeforeNoon(1) } })]);
    expect([on.story('storm-warning'), on.related('storm-warning', 5)]).toEqual([undefined, undefined]);
  });
});

describe('the channel', () => {
  it('lists its pages and live streams, and none of its sources', () => {
    const channel = programme(aChannel(), [
      aStory({ id: 'l', kind: 'live', videos: [aVideo({ isLive: true })] }),
    ]).channel();
    expect(Channel.parse(channel)).toMatchObject({
      editionId: 'e1',
      liveStreams: [{ storyId: 'l', title: expect.any(String) }],
    });
    expect(JSON.stringify(channel)).not.toContain('wire.example');
  });
});

describe('related stories', () => {
  const base = aStory({
    id: 'base',
    headline: 'Harbour cranes go electric',
    tags: ['Port', 'Cranes'],
    sectionPath: ['Politics'],
  });
  const relatedTo = (stories: readonly Story[]) =>
    CardList.parse(programme(aChannel(), [base, ...stories]).related('base', 10)).cards.map(({ id }) => id);

  it('come by shared tags before section before words, never the story itself nor a stranger', () => {
    const stories = [
      aStory({ id: 'words', headline: 'The harbour in winter' }),
      aStory({ id: 'stranger', headline: 'Comet seen' }),
      aStory({ id: 'section', headline: 'Vote tonight', sectionPath: ['Politics'] }),
      aStory({ id: 'tags', headline: 'Quay wages', tags: ['port', 'cranes'] }),
    ];
    expect(relatedTo(stories)).toEqual(['tags', 'section', 'words']);
  });

  it('come newer before older when they are as like', () => {
    const stories = [
      aStory({ id: 'old', headline: 'X', tags: ['Port'], publishedAt: '2025-11-01T00:00:00Z' }),
      aStory({ id: 'new', headline: 'Y', tags: ['Port'] }),
    ];
    expect(relatedTo(stories)).toEqual(['new', 'old']);
  });
});

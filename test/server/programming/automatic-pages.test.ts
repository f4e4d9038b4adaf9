import { ChannelConfig } from '../../../src/contract/channel-config.js';
import { Page } from '../../../src/contract/page.js';
import type { Story } from '../../../src/contract/story.js';
import { createProgramme } from '../../../src/server/programming/programme.js';
import { anEdition, anIndex, minutesBeforeNoon, NOON } from '../../support/memory-stores.js';
import { aStory, aVideo } from '../../support/story-builders.js';

const SMALL = { name: 'My news', sources: [{ id: 'wire', url: 'https://a.example/feed', title: 'Wire' }] };

const on = (stories: readonly Story[], file: object = SMALL) =>
  createProgramme(anEdition(ChannelConfig.parse(file)), anIndex(stories), NOON);
const pageOf = (stories: readonly Story[], id = 'home', file: object = SMALL) =>
  Page.parse(on(stories, file).page(id, { limit: 50 }));
const titles = (page: Page) => page.rails.map(({ title }) => title);

let minutes = 0;
const picture = { url: 'https://p.example/a.jpg' };
const some = (count: number, section: string | undefined, fields: object = {}) =>
  Array.from({ length: count }, () => {
    minutes += 1;
    const sectionPath = section === undefined ? [] : [section];
    return aStory({ id: `s${minutes}`, publishedAt: minutesBeforeNoon(minutes), sectionPath, picture, ...fields });
  });
const film = { kind: 'video', videos: [aVideo()] } as const;
const onAir = { kind: 'live', videos: [aVideo({ isLive: true })] } as const;

describe('a channel without pages of its own', () => {
  it('has a home that is empty before the first story', () => {
    expect(on([]).channel().pages).toMatchObject([{ id: 'home', title: 'Home', icon: 'home' }]);
    expect(pageOf([]).rails).toEqual([]);
  });

  it('has a lead and the latest, no story in both', () => {
    const { rails } = pageOf(some(9, undefined));
    expect(rails.map(({ layout, cards }) => [layout, cards.length])).toEqual([
      ['hero', 5],
      ['landscape', 4],
    ]);
    expect(new Set(rails.flatMap(({ cards }) => cards.map(({ id }) => id))).size).toBe(9);
  });

  it('says which of its titles TVs may say in the language of their viewer', () => {
    const stories = [...some(4, 'Latest'), ...some(4, 'Sport'), ...some(2, undefined, film)];
    const usual = (page: Page) => page.rails.map(({ title, usualTitle }) => [title, usualTitle]);
    expect(on(stories).channel().pages).toMatchObject([
      { title: 'Home', usualTitle: 'home' },
      { title: 'Videos', usualTitle: 'videos' },
      { title: 'Sections', usualTitle: 'sections' },
      { title: 'Latest', usualTitle: undefined },
      { title: 'Sport', usualTitle: undefined },
    ]);
    expect(usual(pageOf(stories))).toEqual([
      ['Top stories', 'topStories'],
      ['Latest', 'latest'],
      ['Videos', 'videos'],
      ['Sections', 'sections'],
      ['Latest', undefined],
      ['Sport', undefined],
    ]);
  });

  it('leads with stories that have a picture, as long as there is one', () => {
    const [plain, pictured] = [some(3, undefined, { picture: undefined }), some(1, undefined)];
    expect(pageOf([...plain, ...pictured]).rails[0]?.cards.map(({ id }) => id)).toEqual([pictured[0]?.id]);
    expect(pageOf(plain).rails[0]?.cards).toHaveLength(3);
  });

  it('has pages for live and for videos while there are any', () => {
    const ids = (stories: readonly Story[]) =>
      on(stories)
        .channel()
        .pages.map(({ id }) => id);
    expect(ids(some(3, undefined))).toEqual(['home']);
    expect(ids([...some(1, undefined, onAir), ...some(2, undefined, film)])).toEqual(['home', 'live', 'videos']);
  });

  it('has a rail, a tile and a page for each section that has something to tell', () => {
    const stories = [...some(4, 'Sport'), ...some(9, 'Politics'), ...some(5, 'Arts & Culture'), ...some(1, 'Errata')];
    expect(titles(pageOf(stories))).toEqual([
      'Top stories',
      'Latest',
      'Sections',
      'Politics',
      'Arts & Culture',
      'Sport',
    ]);
    expect(pageOf(stories, 'sections').rails[0]?.cards.map(({ id }) => id)).toEqual([
      'politics',
      'arts-culture',
      'sport',
    ]);
    expect(pageOf(stories, 'sport').rails.map(({ title, total }) => [title, total])).toEqual([
      ['Sport', 3],
      ['Latest', 4],
    ]);
    expect(
      on(stories)
        .channel()
        .pages.filter(({ inNavigation }) => inNavigation)
        .map(({ id }) => id),
    ).toEqual(['home', 'sections']);
  });

  it('does not take a section that everything is in for one', () => {
    const stories = [...some(4, 'Sport'), ...some(4, 'World')].map((story) => ({
      ...story,
      sectionPath: ['News', ...story.sectionPath],
    }));
    expect(titles(pageOf(stories))).not.toContain('News');
    expect(titles(pageOf(stories))).toContain('World');
  });

  it('keeps the order of its sections when one story comes', () => {
    const stories = [...some(5, 'B'), ...some(5, 'A')];
    const before = titles(pageOf(stories));
    expect(titles(pageOf([...stories, ...some(1, 'B')]))).toEqual(before);
  });

  it('has pages of sections in any script, each with an id of its own', () => {
    const stories = [...some(3, 'Спорт'), ...some(3, 'スポーツ'), ...some(3, 'Home')];
    const { pages } = on(stories).channel();
    expect(new Set(pages.map(({ id }) => id)).size).toBe(pages.length);
    expect(pages.map(({ title }) => title)).toEqual(expect.arrayContaining(['Спорт', 'スポーツ', 'Home']));
    const ids = pages.flatMap(({ id }) => pageOf(stories, id).rails.map((rail) => rail.id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has a rail for each source when there are several and no sections', () => {
    const sources = [...SMALL.sources, 'https://feeds.b.example/rss'];
    expect(titles(pageOf(some(6, undefined), 'home', { ...SMALL, sources }))).toEqual([
      'Top stories',
      'Latest',
      'Wire',
    ]);
  });
});

import { ChannelConfig } from '../../src/contract/channel-config.js';

const read = (fields: object) =>
  ChannelConfig.parse({ name: 'Night Desk', sources: ['https://a.example/feed'], ...fields });
const sourceIds = (...sources: unknown[]) => read({ sources }).sources.map(({ id }) => id);

describe('a source without an id', () => {
  it('has one made of its address, the same wherever it stands', () => {
    const feed = 'https://www.news.example/world/rss.xml';
    expect(sourceIds(feed, { url: 'https://b.example/' })).toEqual(['news-example-world-rss-xml', 'b-example']);
    expect(sourceIds({ url: 'https://b.example/' }, { url: feed, section: 'World' })[1]).toBe(
      'news-example-world-rss-xml',
    );
  });

  it('has all the defaults of one that is written out', () => {
    expect(read({}).sources).toEqual([
      { id: 'a-example-feed', url: 'https://a.example/feed', refreshSec: 300, keepDays: 30 },
    ]);
  });

  it('is told from one whose address is as long and differs at its end', () => {
    const long = `https://a.example/${'section/'.repeat(12)}`;
    const ids = sourceIds(`${long}a`, `${long}b`);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9][a-z0-9-]{0,63}$/);
  });
});

describe('a page and a rail without an id', () => {
  const idsOf = (pages: object[]) =>
    read({ pages }).pages?.map(({ id, rails }) => [id, ...rails.map((rail) => rail.id)]);

  it('have one made of their titles', () => {
    expect(idsOf([{ title: 'Home', rails: [{ title: 'Top stories' }, { title: 'Arts & Culture' }] }])).toEqual([
      ['home', 'home-top-stories', 'home-arts-culture'],
    ]);
  });

  it('leave the ids that are given to those that have them', () => {
    const pages = [
      { title: 'Sport', rails: [{ title: 'Top' }, { title: 'Top' }, { title: 'Top' }] },
      { id: 'sport', title: 'More sport', rails: [{ id: 'sport-top', title: 'Top' }] },
    ];
    const ids = idsOf(pages)?.flat() ?? [];
    expect(ids.slice(-2)).toEqual(['sport', 'sport-top']);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('have one in any script', () => {
    const [[page, ...rails] = []] =
      idsOf([{ title: 'Новости', rails: [{ title: 'スポーツ' }, { title: 'Événements' }] }]) ?? [];
    for (const id of [page, ...rails]) expect(id).toMatch(/^[a-z0-9][a-z0-9-]{0,63}$/);
    expect(rails[0]).not.toBe(rails[1]);
    expect(rails[1]).toBe(`${page}-evenements`.slice(0, 64));
  });
});

it('has no pages when the operator wrote none', () => {
  expect(read({})).not.toHaveProperty('pages');
});

it('reads what it has read as the same again', () => {
  const pages = [
    {
      title: 'Home',
      rails: [
        { title: 'Top', rule: { section: ['A', 'B'] } },
        { title: 'Mine', automatic: 'saved' },
      ],
    },
    { title: 'Tiles', rails: [{ title: 'All', layout: 'section', pageIds: ['home'] }] },
  ];
  const once = read({ pages, sources: ['x.xml', { url: 'y.xml', section: 'Y' }] });
  expect(ChannelConfig.parse(JSON.parse(JSON.stringify(once)))).toEqual(once);
});

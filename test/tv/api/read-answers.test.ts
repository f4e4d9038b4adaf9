import { readChannel, readPage, readSlice, readStory } from '../../../src/tv/api/read-answers.js';
import { aCard, aPage, aRail } from '../../support/page-on-tv.js';
import { aServedStory } from '../../support/story-on-tv.js';

function reading() {
  const reasons: string[] = [];
  return { reasons, dropped: (more: readonly string[]) => reasons.push(...more) };
}

describe('a page from the API', () => {
  it('loses a bad card, not its rail', () => {
    const { reasons, dropped } = reading();
    const rail = {
      ...aRail('top', 'a', 'b'),
      cards: [aCard({ id: 'a' }), { id: 7, kind: 'riddle' }, aCard({ id: 'b' })],
    };
    const page = readPage({ ...aPage(), rails: [rail] }, dropped);
    expect(page).toMatchObject({ ok: true, value: { rails: [{ cards: [{ id: 'a' }, { id: 'b' }] }] } });
    expect(reasons).toHaveLength(1);
  });

  it('loses a bad rail, not the page; an unknown layout is a bad rail', () => {
    const { reasons, dropped } = reading();
    const odd = { id: 'odd', layout: 'carousel-3d', cards: 'many' };
    const newer = { ...aRail('newer', 'x'), layout: 'globe' };
    const page = readPage({ ...aPage(), rails: [odd, newer, aRail('top', 'a')] }, dropped);
    expect(page).toMatchObject({ ok: true, value: { rails: [{ id: 'top' }] } });
    expect(reasons).toHaveLength(2);
  });

  it('leaves out rails without cards, and whatever comes twice', () => {
    const page = readPage(aPage(aRail('none'), aRail('top', 'a', 'a', 'b'), aRail('top', 'c')), () => undefined);
    expect(page.ok && page.value.rails.map(({ cards }) => cards.map(({ id }) => id))).toEqual([['a', 'b']]);
  });

  it('keeps automatic rails that this TV fills, leaves out those it does not know', () => {
    const rails = [
      { ...aRail('mine'), automatic: 'continue' },
      { ...aRail('newest', 'a'), automatic: 'mostRecent' },
      { ...aRail('later'), automatic: 'ofANewerServer' },
    ];
    expect(readPage({ ...aPage(), rails }, () => undefined)).toMatchObject({
      value: {
        rails: [
          { id: 'mine', automatic: 'continue', cards: [] },
          { id: 'newest', automatic: 'mostRecent' },
        ],
      },
    });
  });

  it('loses a bad ticker only', () => {
    const page = readPage({ ...aPage(aRail('top', 'a')), ticker: 'breaking!' }, () => undefined);
    expect(page).toMatchObject({ ok: true, value: { rails: [{ id: 'top' }] } });
    expect(page.ok && page.value.ticker).toBeUndefined();
  });

  it.each([null, 'hello', { rails: [] }, { id: 'home', title: 'Home', rails: 'many' }])('%j is refused', (data) => {
    expect(readPage(data, () => undefined).ok).toBe(false);
  });
});

describe('other answers', () => {
  it('lose a bad card of a slice and a bad block of a story', () => {
    const slice = readSlice({ id: 'top', cards: [aCard(), 3], cursor: null, total: 2 }, () => undefined);
    expect(slice.ok && slice.value.cards).toHaveLength(1);
    const blocks = [{ kind: 'paragraph', text: 'Yes.' }, { kind: 'hologram' }];
    const story = readStory({ ...aServedStory(), blocks, videos: [{ sources: [] }] }, () => undefined);
    expect(story).toMatchObject({ ok: true, value: { blocks: [{ text: 'Yes.' }], videos: [] } });
  });

  it('refuse a channel without a page', () => {
    const channel = {
      name: 'C',
      editionId: 'e1',
      languages: ['en'],
      timeZone: 'UTC',
      branding: { monogram: 'C', brandColour: '#112233', sectionColours: {} },
      pages: [{ id: 'home', title: 'Home', icon: 'rocket', inNavigation: true }],
      liveStreams: [{}],
      mirrors: [],
      poll: { channelSec: 300, pageSec: 60 },
    };
    const read = readChannel(channel, () => undefined);
    expect(read).toMatchObject({ ok: true, value: { pages: [{ icon: 'section' }], liveStreams: [] } });
    expect(readChannel({ ...channel, pages: [{ id: 'home' }] }, () => undefined).ok).toBe(false);
  });
});

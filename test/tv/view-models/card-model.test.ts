import { contrast } from '../../../src/contract/contrast.js';
import { ageText } from '../../../src/tv/view-models/age.js';
import { toBrand } from '../../../src/tv/view-models/brand.js';
import { toCardModel } from '../../../src/tv/view-models/card-model.js';
import { toHeroModel } from '../../../src/tv/view-models/hero-model.js';
import { isPassing, problemKinds, toProblemModel } from '../../../src/tv/view-models/problem-model.js';
import { toRailModel } from '../../../src/tv/view-models/rail-model.js';
import { aCard, aPageLens, aRail } from '../../support/page-on-tv.js';

const lens = aPageLens();

describe('an age', () => {
  it.each([
    ['2026-11-24T19:41:30Z', 'just now'],
    ['2026-11-24T19:50:00Z', 'just now'],
    ['2026-11-24T19:30:00Z', '12 min ago'],
    ['2026-11-24T18:00:00Z', '1 h ago'],
    ['2026-11-23T10:00:00Z', 'yesterday'],
    ['2026-11-21T19:00:00Z', '3 days ago'],
    ['2026-11-03T19:00:00Z', '3 Nov'],
    ['2021-10-17T13:12:00Z', '17 Oct 2021'],
    ['nonsense', ''],
    [undefined, ''],
  ])('%s is "%s"', (instant, words) => {
    expect(ageText(instant, lens)).toBe(words);
  });
});

describe('a card', () => {
  it('says section and age, and opens its story', () => {
    expect(toCardModel(aCard(), lens)).toMatchObject({
      meta: 'Weather · 12 min ago',
      spoken: 'Offshore wind supplies half the city, Weather, 12 min ago',
      opens: { kind: 'story', storyId: 'wind' },
    });
  });

  it('of a video plays it, and shows and says how long it is', () => {
    const model = toCardModel(aCard({ kind: 'video', durationSec: 130, isCorrected: true }), lens);
    expect(model).toMatchObject({ duration: '2:10', correctedLabel: 'Corrected', opens: { kind: 'player' } });
    expect(model.spoken).toMatch(/Video, 2 min 10 s, Corrected/);
  });

  it('of a live stream has a badge and no age', () => {
    expect(toCardModel(aCard({ kind: 'live' }), lens)).toMatchObject({ liveLabel: 'LIVE', meta: 'Weather', age: '' });
  });

  it('of a page opens the page, and does not say its name twice', () => {
    const model = toCardModel(aCard({ id: 'sport', kind: 'page', headline: 'Sport', section: 'Sport' }), lens);
    expect(model).toMatchObject({ opens: { kind: 'page', pageId: 'sport' }, spoken: 'Sport' });
  });

  it.each([
    [{ kind: 'reading', share: 0.6, isFinished: false }, { begunShare: 0.6, duration: '1:42' }, /60 percent read$/],
    [{ kind: 'watching', share: 0.3, isFinished: false }, { begunShare: 0.3, duration: '1:42' }, /30 percent watched$/],
    [{ kind: 'reading', share: 1, isFinished: true }, { begunShare: undefined, duration: 'Read' }, /Read$/],
    [{ kind: 'watching', share: 1, isFinished: true }, { begunShare: undefined, duration: 'Watched' }, /Watched$/],
  ] as const)('shows and says how far the viewer is: %j', (progress, shown, spoken) => {
    const model = toCardModel(
      aCard({ durationSec: 102, hasVideo: true }),
      aPageLens({ progressOf: () => ({ ...progress, videoIndex: 0 }) }),
    );
    expect(model).toMatchObject(shown);
    expect(model.spoken).toMatch(spoken);
  });

  it('has its section’s colours for want of a picture', () => {
    const coloured = aPageLens({
      look: { imageAddress: () => '', sectionColours: { Weather: ['#000001', '#000002', '#000003'] } },
    });
    const { picture } = toCardModel(aCard(), coloured);
    expect([picture.key, picture.colours[2]]).toEqual([undefined, '#000003']);
  });
});

describe('the lead', () => {
  it.each([
    [{}, ['Read story']],
    [{ hasVideo: true, durationSec: 102 }, ['Read story', 'Watch · 1:42']],
    [{ kind: 'video', hasVideo: true }, ['Watch']],
    [{ kind: 'live' }, ['Watch live', 'Guide']],
  ])('%j offers %j', (facts, labels) => {
    expect(toHeroModel(aCard(facts), lens).actions.map(({ label }) => label)).toEqual(labels);
  });
});

describe('a rail', () => {
  it('makes its cards’ models as they are shown', () => {
    const rail = toRailModel({ ...aRail('top', 'a', 'b'), total: 40, cursor: 'b' }, lens);
    expect([rail.length, rail.total, rail.hasMore]).toEqual([2, 40, true]);
    expect([rail.cardAt(1)?.id, rail.cardAt(2)]).toEqual(['b', undefined]);
  });
});

describe('opening a card', () => {
  it('takes the rail’s videos along as a queue', () => {
    const cards = [
      aCard({ id: 'a', kind: 'video', headline: 'First' }),
      aCard({ id: 'b', kind: 'article' }),
      aCard({ id: 'c', kind: 'video', headline: 'Second' }),
    ];
    const rail = toRailModel({ ...aRail('watch'), cards }, lens);
    const items = [
      { storyId: 'a', headline: 'First' },
      { storyId: 'c', headline: 'Second' },
    ];
    expect(rail.opensAt(2)).toEqual({ kind: 'player', storyId: 'c', videoIndex: 0, queue: { items } });
    expect(rail.opensAt(1)).toEqual({ kind: 'story', storyId: 'b' });
    expect(rail.opensAt(3)).toBeUndefined();
  });
});

describe('the operator’s colour', () => {
  it.each(['#E5383B', '#0B3D91', '#111111', '#FFD400', '#2E7D32'])('%s is readable where it is used', (colour) => {
    const { fill, plate, onFill, kicker } = toBrand(colour);
    expect(contrast(onFill, fill)).toBeGreaterThanOrEqual(3);
    expect(contrast(onFill, plate)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(kicker, '#0A0E14')).toBeGreaterThanOrEqual(4.5);
  });
});

describe('a problem', () => {
  it.each(problemKinds)('%s says what happened and has a way out', (kind) => {
    const model = toProblemModel(kind, false, lens.words);
    expect([model.title, model.message].every((text) => text.length > 10)).toBe(true);
    expect(model.buttons.map(({ id }) => id)).toEqual(isPassing(kind) ? ['retry', 'back'] : ['back']);
  });
});

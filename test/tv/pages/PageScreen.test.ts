/** @jest-environment jsdom */
import type { Page } from '../../../src/contract/page.js';
import { PageScreen } from '../../../src/tv/pages/PageScreen.js';
import type { CardModel } from '../../../src/tv/view-models/card-model.js';
import { narrationText } from '../../../src/viewer/narration.js';
import { mount } from '../../support/mount.js';
import { aCard, aLead, aPage, aPageLens, aRail, cardIds } from '../../support/page-on-tv.js';

const lens = aPageLens();

function show(page: Page, isHome = true) {
  const tv = mount<PageScreen>({ type: PageScreen, model: { page, lens, isHome } });
  return {
    ...tv,
    refresh: (fresh: Page) => {
      tv.subject.model = { page: fresh, lens, isHome };
      tv.drawFrame();
    },
    said: () => narrationText(undefined, tv.subject.narration(), (index, total) => `${index + 1} of ${total}`),
    cardId: () => (tv.focused() as unknown as { model?: CardModel }).model?.id,
    countOf: (part: string) => count(tv.subject, part),
  };
}

/** How many components of a class there are, shown or not. */
function count(
  element: { readonly children: unknown[]; readonly constructor: { name: string } },
  name: string,
): number {
  const own = element.constructor.name === name ? 1 : 0;
  return (element.children as (typeof element)[]).reduce((sum, child) => sum + count(child, name), own);
}

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const home = () => aPage(aLead('l1', 'l2'), aRail('top', 'a', 'b', 'c'), aRail('next', 'd', 'e'));

describe('a page', () => {
  it('starts on the lead’s first button and says so', () => {
    expect(show(home()).said()).toBe('Home. Story l1, Weather, 12 min ago. Read story. 1 of 2');
  });

  it('walks down its rails, along them, and says rail, story and place', () => {
    const { press, said, cardId } = show(home());
    press('Down', 'Right');
    expect(said()).toBe('Title of top. Story b, Weather, 12 min ago. 2 of 3');
    press('Down', 'Up');
    expect(cardId()).toBe('b');
  });

  it('opens what has the focus', () => {
    const { press, asked } = show(home());
    press('Enter');
    press('Right', 'Enter', 'Down', 'Right', 'Right', 'Enter');
    expect(asked()).toEqual([
      ['open', { kind: 'story', storyId: 'l1' }],
      ['open', { kind: 'story', storyId: 'l2' }],
      ['open', { kind: 'story', storyId: 'c' }],
    ]);
  });

  it('plays all of a rail from the focus on with the key for it, and leaves that key alone on an article', () => {
    const rail = aRail('watch', 'a', 'b', 'c');
    const videos = {
      ...rail,
      layout: 'video' as const,
      cards: rail.cards.map((card) => ({ ...card, kind: 'video' as const })),
    };
    const { press, asked } = show(aPage(videos, aRail('top', 'd')));
    press('Right', 'PlayPause');
    expect(asked()).toEqual([
      ['open', expect.objectContaining({ storyId: 'b', queue: expect.objectContaining({ playsOn: true }) })],
    ]);
    press('Down');
    expect(press('PlayPause')).toBe(false);
  });

  it('draws its live cards anew when what is on has changed, and asks for no stream out of sight', () => {
    let on = 'Noon';
    const live = { ...aRail('air', 'port'), layout: 'live' as const };
    const onAir = () => ({ meta: `Now: ${on}`, next: 'Next 12:15: Later', spoken: `Now: ${on}.` });
    const page = aPage(live, ...['r1', 'r2', 'r3', 'r4', 'r5'].map((id) => aRail(id, `${id}-a`)));
    const tv = mount<PageScreen>({ type: PageScreen, model: { page, lens: { ...lens, onAir }, isHome: false } });
    const shown = () => (tv.focused() as unknown as { model: CardModel }).model.meta;
    expect([shown(), tv.subject.liveIds]).toEqual(['Now: Noon', ['port']]);
    on = 'Later';
    tv.subject.retellLive();
    expect([shown(), tv.requests.pop()]).toEqual(['Now: Later', ['focusMoved']]);
    tv.press('Down', 'Down', 'Down', 'Down');
    expect(tv.subject.liveIds).toEqual([]);
  });

  it('lets Left bubble at the first card and the first button, so that the navigation opens', () => {
    const { press } = show(home());
    expect(press('Left')).toBe(false);
    press('Down');
    expect(press('Left')).toBe(false);
  });

  it('returns to its top on Back when it is home, and leaves at once when it is not', () => {
    const { press, said } = show(home());
    press('Down', 'Down');
    expect([press('Back'), said()]).toEqual([true, expect.stringContaining('Story l1')]);
    expect(press('Back')).toBe(false);
    const other = show(home(), false);
    other.press('Down');
    expect(other.press('Back')).toBe(false);
  });

  it('has no lead when its first rail is none, and shows its title instead', () => {
    const { said } = show(aPage(aRail('top', 'a')));
    expect(said()).toMatch(/^Title of top. Story a/);
  });

  it('keeps its focus on the same story when others come in front', () => {
    const { press, refresh, cardId, said } = show(home());
    press('Down', 'Right');
    refresh(aPage(aLead('l0', 'l1', 'l2'), aRail('extra', 'x'), aRail('top', 'new', 'a', 'b', 'c')));
    expect([cardId(), said()]).toEqual(['b', expect.stringContaining('3 of 4')]);
  });

  it('keeps its focus on something when everything is another', () => {
    const { press, refresh, cardId } = show(home());
    press('Down', 'Down', 'Right');
    refresh(aPage(aRail('other', 'z')));
    expect(cardId()).toBe('z');
  });

  it('comes back exactly as it was left', () => {
    const page = home();
    const left = show(page);
    left.press('Down', 'Right', 'Down', 'Right');
    const back = show(page);
    back.subject.restore(left.subject.snapshot());
    back.drawFrame();
    expect(back.said()).toBe(left.said());
    expect(back.subject.snapshot()).toMatchObject(left.subject.snapshot() ?? {});
  });

  it('asks for further cards and rails as the focus comes near their ends', () => {
    const page = {
      ...aPage({ ...aRail('top', ...cardIds(20)), cursor: 'c19', total: 90 }, aRail('r2', 'x'), aRail('r3', 'y')),
      railCursor: 'r3',
    };
    const { press, subject } = show(page);
    const asked: unknown[] = [];
    subject.fireAncestors = ((...request: unknown[]) => asked.push(request)) as never;
    press(...Array.from({ length: 12 }, () => 'Right'));
    expect(asked).toContainEqual(['$needCards', 'home', 'top']);
    expect(asked).toContainEqual(['$needRails', 'home']);
    expect(show(page).said()).toMatch(/1 of 90/);
  });

  it('opens with its lead and first rail, and makes what is below one frame later', () => {
    const page = aPage(aLead('a'), aRail('top', 'b'), aRail('sport', 'c'));
    const model = { page, lens, isHome: true };
    const { subject, drawFrame } = mount<PageScreen>({ type: PageScreen, model }, { isDrawn: false });
    expect(count(subject, 'Rail')).toBe(1);
    drawFrame();
    expect(count(subject, 'Rail')).toBe(2);
  });

  it('has the same few components for a small page and a huge one', () => {
    const rails = Array.from({ length: 200 }, (_, at) => aRail(`r${at}`, ...cardIds(100, `r${at}-`)));
    const walk = ['Down', 'Right', 'Right', 'Down', 'Right', 'Down', 'Right', 'Up', 'Down', 'Down'];
    const huge = show(aPage(...rails));
    const small = show(aPage(...rails.slice(0, 12).map((rail) => ({ ...rail, cards: rail.cards.slice(0, 20) }))));
    for (const tv of [huge, small]) for (let round = 0; round < 10; round += 1) tv.press(...walk);
    expect(huge.countOf('PictureCard')).toBeLessThanOrEqual(small.countOf('PictureCard') + 9);
    expect(huge.countOf('Rail')).toBeLessThanOrEqual(7);
    expect(huge.cardId()).toMatch(/^r\d+-\d+$/);
  });

  it('keeps the focus on a card through hurried keys, among rails of every layout', () => {
    const layouts = ['landscape', 'video', 'headline', 'live', 'section', 'hero'] as const;
    const rails = layouts.map((layout, at) => ({ ...aRail(`r${at}`, ...cardIds(at + 1, layout)), layout }));
    const { press, cardId } = show(aPage(...rails));
    const keys = ['Down', 'Right', 'Down', 'Left', 'Up', 'Right', 'Down'];
    for (let at = 0; at < 200; at += 1) {
      press(keys[at % keys.length] ?? 'Down');
      expect(cardId()).toBeDefined();
    }
  });

  it('waits with pictures until it has come to rest', () => {
    const pictured = (id: string) => aCard({ id, picture: { key: `picture-${id}` } });
    const rail = { ...aRail('top'), cards: cardIds(30).map(pictured), total: 30 };
    const asked: string[] = [];
    const page = aPage(rail);
    const look = { sectionColours: {}, imageAddress: (key: string) => `https://tv.example/${asked.push(key)}` };
    const tv = mount<PageScreen>({ type: PageScreen, model: { page, lens: aPageLens({ look }), isHome: true } });
    const atStart = asked.length;
    tv.press(...Array.from({ length: 8 }, () => 'Right'));
    expect(asked).toHaveLength(atStart);
    jest.advanceTimersByTime(130);
    expect(asked.length).toBeGreaterThan(atStart);
  });
});

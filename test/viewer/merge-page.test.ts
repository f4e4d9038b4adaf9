import fc from 'fast-check';
import type { Page } from '../../src/contract/page.js';
import { appendCards, appendRails, keepFocus, mergePage } from '../../src/viewer/merge-page.js';
import { columnOf, type PageFocus } from '../../src/viewer/page-focus.js';
import { aCard, aPage, aRail } from '../support/page-on-tv.js';

const focusOn = (rowId: string, column: number): PageFocus => ({ rowId, columns: { [rowId]: column }, button: 0 });
const idsOf = (page: Page) => page.rails.map((rail) => rail.cards.map((card) => card.id));

describe('a page that was asked for again', () => {
  it('shows what is new in front', () => {
    const merged = mergePage(aPage(aRail('top', 'a', 'b')), aPage(aRail('top', 'new', 'a', 'b')));
    expect(idsOf(merged)).toEqual([['new', 'a', 'b']]);
  });

  it('keeps the further cards that had been loaded, and where to go on', () => {
    const known = { ...aRail('top', 'a', 'b', 'c', 'd'), cursor: 'after-d', total: 9 };
    const fresh = { ...aRail('top', 'new', 'a'), cursor: 'after-a', total: 10 };
    const [rail] = mergePage(aPage(known), aPage(fresh)).rails;
    expect(rail?.cards.map(({ id }) => id)).toEqual(['new', 'a', 'b', 'c', 'd']);
    expect([rail?.cursor, rail?.total]).toEqual(['after-d', 10]);
  });

  it('forgets them when the rail is another one now, or has come to its end', () => {
    const known = { ...aRail('top', 'a', 'b', 'c'), cursor: 'more' };
    expect(idsOf(mergePage(aPage(known), aPage({ ...aRail('top', 'x'), cursor: 'x' })))).toEqual([['x']]);
    expect(idsOf(mergePage(aPage(known), aPage(aRail('top', 'a'))))).toEqual([['a']]);
  });

  it('drops what was withdrawn from all that had been loaded, tiles of the same name stay', () => {
    const known = { ...aRail('top', 'a', 'b', 'c', 'd'), cursor: 'after-d' };
    const tiles = { ...aRail('tiles', 'c'), cards: [aCard({ id: 'c', kind: 'page' })] };
    const before = { ...aPage(known, tiles, aRail('last', 'c')), railCursor: 'after-last' };
    const fresh = { ...aPage({ ...aRail('top', 'a'), cursor: 'after-a' }), railCursor: 'after-top', withdrawn: ['c'] };
    expect(idsOf(mergePage(before, fresh))).toEqual([['a', 'b', 'd'], ['c']]);
  });

  it('keeps the further rails that had been loaded', () => {
    const known = { ...aPage(aRail('r1', 'a'), aRail('r2', 'b'), aRail('r3', 'c')), railCursor: 'after-r3' };
    const fresh = { ...aPage(aRail('r1', 'a2')), railCursor: 'after-r1' };
    const merged = mergePage(known, fresh);
    expect(merged.rails.map(({ id }) => id)).toEqual(['r1', 'r2', 'r3']);
    expect(merged.railCursor).toBe('after-r3');
  });
});

describe('the focus on it', () => {
  it('stays on its story when others come in front', () => {
    const before = aPage(aRail('top', 'a', 'b'));
    const after = aPage(aRail('extra', 'x'), aRail('top', 'new', 'a', 'b'));
    const focus = keepFocus(focusOn('top', 1), before, after);
    expect([focus.rowId, columnOf(focus, 'top')]).toEqual(['top', 2]);
  });

  it('goes to the next story when its own is gone', () => {
    const focus = keepFocus(focusOn('top', 1), aPage(aRail('top', 'a', 'b', 'c')), aPage(aRail('top', 'a', 'c')));
    expect(columnOf(focus, 'top')).toBe(1);
  });

  it('keeps its button only while the lead story is the same', () => {
    const lead = { rowId: 'top', columns: { top: 0 }, button: 1 };
    const before = aPage(aRail('top', 'a', 'b'));
    expect(keepFocus(lead, before, aPage(aRail('top', 'a'))).button).toBe(1);
    expect(keepFocus(lead, before, aPage(aRail('top', 'b'))).button).toBe(0);
  });

  it('is always on a card that exists', () => {
    const ids = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 1 });
    const pages = fc
      .uniqueArray(fc.constantFrom('r1', 'r2', 'r3', 'r4'), { minLength: 1 })
      .chain((rails) => fc.tuple(...rails.map((rail) => ids.map((cards) => aRail(rail, ...cards)))))
      .map((rails) => aPage(...rails));
    fc.assert(
      fc.property(pages, pages, fc.nat(3), fc.nat(7), (before, after, row, column) => {
        const rail = before.rails[row % before.rails.length]!;
        const focus = keepFocus(focusOn(rail.id, column % rail.cards.length), before, mergePage(before, after));
        const now = mergePage(before, after).rails.find(({ id }) => id === focus.rowId);
        expect(now?.cards[columnOf(focus, focus.rowId)]).toBeDefined();
      }),
    );
  });
});

describe('what is loaded as the focus comes near', () => {
  it('is added once, even when it comes twice', () => {
    const rail = appendCards(aRail('top', 'a', 'b'), { ...aRail('top', 'b', 'c'), cursor: 'c', total: 5 });
    expect([rail.cards.map(({ id }) => id), rail.cursor, rail.total]).toEqual([['a', 'b', 'c'], 'c', 5]);
    const page = appendRails(aPage(aRail('r1', 'a')), aPage(aRail('r1', 'a'), aRail('r2', 'b')));
    expect(page.rails.map(({ id }) => id)).toEqual(['r1', 'r2']);
  });
});

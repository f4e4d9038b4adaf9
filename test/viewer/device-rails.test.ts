import { catchUpId } from '../../src/viewer/catch-up-tile.js';
import { type DeviceView, fillDeviceRails, libraryCards } from '../../src/viewer/device-rails.js';
import { noteOpened, noteReading, setSaved } from '../../src/viewer/library-changes.js';
import { aShelf } from '../support/library.js';
import { aCard, aPage, aRail } from '../support/page-on-tv.js';

const own = (automatic: 'continue' | 'saved' | 'catchMeUp' | 'mostRecent') => ({ ...aRail(automatic), automatic });
const aView = (page = aPage(aRail('top', 'a'))): DeviceView => ({
  page,
  now: Date.parse('2026-11-24T19:42:00Z'),
  language: 'en-GB',
  catchUpTitle: 'Catch me up',
});
const idsOf = (page: ReturnType<typeof aPage>) => page.rails.map(({ id, cards }) => [id, ...cards.map((c) => c.id)]);

describe('rails that the device fills', () => {
  it('stand where the operator put them, under the operator’s title', () => {
    const page = aPage(aRail('top', 'a'), own('saved'), aRail('more', 'b'));
    const filled = fillDeviceRails(page, () => [aCard({ id: 'mine' })]);
    expect(idsOf(filled)).toEqual([
      ['top', 'a'],
      ['saved', 'mine'],
      ['more', 'b'],
    ]);
    expect(filled.rails[1]).toMatchObject({ title: 'Title of saved', total: 1, cursor: null });
  });

  it('are hidden while the device has nothing for them', () => {
    expect(idsOf(fillDeviceRails(aPage(own('continue'), aRail('top', 'a')), () => []))).toEqual([['top', 'a']]);
  });

  it('leave a page without them as it is', () => {
    const page = aPage(aRail('top', 'a'));
    expect(fillDeviceRails(page, () => [aCard()])).toBe(page);
  });

  it('have what was saved and what was begun', () => {
    const shelf = aShelf();
    shelf.change(setSaved(aCard({ id: 'kept' }), true));
    shelf.change(noteReading(aCard({ id: 'begun' }), { top: 0.2, seen: 0.5, isFinished: false }));
    const ids = (kind: 'continue' | 'saved' | 'mostRecent') =>
      libraryCards(shelf.library(), kind, aView()).map(({ id }) => id);
    expect([ids('saved'), ids('continue'), ids('mostRecent')]).toEqual([['kept'], ['begun'], []]);
  });

  it('begin catching up with a card of its own, before what is new on the page', () => {
    const shelf = aShelf();
    shelf.change(noteOpened(aCard({ id: 'read' })));
    const cards = libraryCards(shelf.library(), 'catchMeUp', aView(aPage(aRail('top', 'read', 'unread'))));
    expect(cards.map(({ id, kind, headline }) => [id, kind, headline])).toEqual([
      [catchUpId, 'page', 'Catch me up'],
      ['unread', 'article', 'Story unread'],
    ]);
  });

  it('leave catching up out when nothing is new', () => {
    expect(libraryCards(aShelf().library(), 'catchMeUp', { ...aView(), page: aPage(aRail('top')) })).toEqual([]);
  });
});

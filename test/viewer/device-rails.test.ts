import { fillDeviceRails, libraryCards } from '../../src/viewer/device-rails.js';
import { noteReading, setSaved } from '../../src/viewer/library-changes.js';
import { aShelf } from '../support/library.js';
import { aCard, aPage, aRail } from '../support/page-on-tv.js';

const own = (automatic: 'continue' | 'saved' | 'catchMeUp' | 'mostRecent') => ({ ...aRail(automatic), automatic });
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
    const ids = (kind: 'continue' | 'saved' | 'catchMeUp') => libraryCards(shelf.library(), kind).map(({ id }) => id);
    expect([ids('saved'), ids('continue'), ids('catchMeUp')]).toEqual([['kept'], ['begun'], []]);
  });
});

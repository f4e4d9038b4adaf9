import { noteOpened, noteReading, noteWatching, setSaved } from '../../src/viewer/library-changes.js';
import { myNewsLists } from '../../src/viewer/my-news.js';
import { aShelf } from '../support/library.js';
import { aCard } from '../support/page-on-tv.js';

const begun = Date.parse('2026-11-24T19:42:00Z');

describe('my news', () => {
  it('lists what was begun by what was done with it, what is saved, and the history by day', () => {
    const shelf = aShelf();
    shelf.change(noteOpened(aCard({ id: 'yesterday' })));
    const midnight = begun + 1500;
    shelf.change(noteReading(aCard({ id: 'read' }), { top: 0.2, seen: 0.5, isFinished: false }));
    shelf.change(
      noteWatching(aCard({ id: 'seen', kind: 'video' }), { videoIndex: 0, positionSec: 60, durationSec: 300 }),
    );
    shelf.change(setSaved(aCard({ id: 'kept' }), true));
    expect(
      myNewsLists(shelf.library(), midnight).map(({ kind, cards }) => [kind, ...cards.map(({ id }) => id)]),
    ).toEqual([
      ['reading', 'read'],
      ['watching', 'seen'],
      ['saved', 'kept'],
      ['today', 'seen', 'read'],
      ['earlier', 'yesterday'],
    ]);
  });

  it('has no list without a card', () => {
    expect(myNewsLists(aShelf().library(), begun)).toEqual([]);
  });
});

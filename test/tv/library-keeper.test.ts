import { createLibraryKeeper } from '../../src/tv/library-keeper.js';
import { createLibraryStore } from '../../src/tv/platform/library-store.js';
import { noteOpened, setSaved } from '../../src/viewer/library-changes.js';
import { historyCards, savedCards } from '../../src/viewer/library-lists.js';
import { aCard, cardIds } from '../support/page-on-tv.js';

const now = () => Date.parse('2026-11-24T19:42:00Z');
const card = (id: string) => aCard({ id });

function aDevice(refuses = false) {
  const items = new Map<string, string>();
  let writes = 0;
  return {
    items,
    writes: () => writes,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, text: string) => {
      writes += 1;
      if (refuses) throw new Error('QuotaExceededError');
      items.set(key, text);
    },
  };
}
const keeperOn = (device: ReturnType<typeof aDevice> | undefined) =>
  createLibraryKeeper(createLibraryStore(device), now);

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('the library on a device', () => {
  it('is there at the next start', () => {
    const device = aDevice();
    const keeper = keeperOn(device);
    keeper.change(setSaved(card('a'), true));
    keeper.flush();
    expect(savedCards(keeperOn(device).library())).toMatchObject([{ id: 'a' }]);
  });

  it('is written once for many changes', () => {
    const device = aDevice();
    const keeper = keeperOn(device);
    for (const id of cardIds(30)) keeper.change(noteOpened(card(id)));
    expect(device.writes()).toBe(0);
    jest.runAllTimers();
    expect(device.writes()).toBe(1);
    keeper.flush();
    expect(device.writes()).toBe(1);
  });

  it('tells of changes, and of nothing when there was none', () => {
    const keeper = keeperOn(aDevice());
    const heard = jest.fn();
    const stop = keeper.onChange(heard);
    keeper.change(setSaved(card('a'), true));
    keeper.change(setSaved(card('a'), true));
    stop();
    keeper.change(setSaved(card('a'), false));
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('keeps what another window wrote meanwhile', () => {
    const device = aDevice();
    const [one, two] = [keeperOn(device), keeperOn(device)];
    one.change(setSaved(card('a'), true));
    two.change(setSaved(card('b'), true));
    one.flush();
    two.flush();
    const ids = savedCards(keeperOn(device).library()).map(({ id }) => id);
    expect(ids.sort()).toEqual(['a', 'b']);
  });

  it.each([
    ['refused', aDevice(true)],
    ['not there', undefined],
  ])('lasts as long as the app where the store is %s', (_, device) => {
    const keeper = keeperOn(device);
    keeper.change(setSaved(card('a'), true));
    keeper.flush();
    keeper.change(noteOpened(card('b')));
    keeper.flush();
    expect([savedCards(keeper.library()).length, historyCards(keeper.library()).length]).toEqual([1, 1]);
  });

  it('starts anew on what cannot be read', () => {
    const device = aDevice();
    device.items.set('rundown.library', '{"entries":[');
    expect(keeperOn(device).library().entries).toEqual([]);
  });

  it('gives up what is least missed when it is too large', () => {
    const device = aDevice();
    const keeper = keeperOn(device);
    keeper.change(setSaved(card('kept'), true));
    for (const id of cardIds(299)) keeper.change(noteOpened(aCard({ id, headline: 'x'.repeat(3000) })));
    keeper.flush();
    expect(device.items.get('rundown.library')?.length).toBeLessThan(400_000);
    expect(savedCards(keeper.library())).toMatchObject([{ id: 'kept' }]);
  });
});

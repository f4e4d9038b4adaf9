import { acceptedShare, differenceFromStored } from './support/pictures.js';
import { demoNow, type Tv } from './support/tv.js';
import { TvRoom } from './support/tv-room.js';

jest.setTimeout(180_000);

const room = new TvRoom();
let tv: Tv;

const open = async (path = '/') => {
  tv = await room.open(path, { now: demoNow });
  return tv;
};

describe('a card', () => {
  it('shows its options while OK is held, and only opens when it is pressed', async () => {
    await open();
    await tv.hears(/Harbour council/);
    await tv.page.waitForFunction(() => 'RundownLater' in window);
    await tv.press('ArrowDown', 'ArrowRight');
    await tv.hears(/2 of \d+/);
    await tv.page.keyboard.down('Enter');
    await tv.hears(/^Options\./);
    await tv.page.keyboard.up('Enter');
    await tv.page.waitForTimeout(300);
    expect(await tv.narration()).toMatch(/^Options\./);
    await tv.press('Backspace');
    await tv.hears(/2 of \d+/);
    await tv.press('Enter');
    await tv.page.waitForFunction(() => location.hash.startsWith('#story'));
    expect(tv.errors).toEqual([]);
  });
});

describe('search', () => {
  it('finds while a keyboard types, and Back comes back to the result', async () => {
    await open();
    await tv.hears(/Harbour council/);
    await tv.press('s');
    await tv.hears(/Search\. A\./);
    await tv.page.keyboard.type('harb', { delay: 15 });
    await tv.hears(/results for “harb”/);
    await tv.pressUntil('ArrowRight', /Harbour council votes.*1 of \d+/);
    await tv.press('ArrowDown');
    const result = await tv.hears(/3 of \d+/);
    expect(await differenceFromStored(tv, 'search')).toBeLessThan(acceptedShare);
    await tv.press('Enter');
    await tv.page.waitForFunction(() => location.hash !== '#search');
    await tv.settle();
    await tv.press('Backspace');
    expect(await tv.hears(/3 of \d+/)).toContain(result.replace(/^.*?”\. /, '').slice(0, 30));
    expect(tv.errors).toEqual([]);
  });

  it('types by the keys on screen, deletes, and says what to try when nothing is found', async () => {
    await open('/#search');
    await tv.hears(/Search\. A\./);
    await tv.page.keyboard.type('qqqzzz');
    await tv.hears(/No results for “qqqzzz”.*Check the spelling/);
    expect(await differenceFromStored(tv, 'search-none')).toBeLessThan(acceptedShare);
    await tv.press('Backspace');
    await tv.hears(/No results for “qqqzz”/);
    await tv.pressUntil('ArrowDown', /Space/);
    await tv.press('ArrowRight', 'ArrowRight');
    await tv.hears(/Clear/);
    await tv.press('Enter');
    await tv.hears(/Nothing typed/);
    await tv.press('Backspace');
    await tv.hears(/Home\. Harbour council/);
  });
});

import { acceptedShare, differenceFromStored } from './support/pictures.js';
import { demoNow, type Tv } from './support/tv.js';
import { TvRoom } from './support/tv-room.js';

jest.setTimeout(120_000);

const room = new TvRoom();
let tv: Tv;

const settings = JSON.stringify({ version: 1, language: 'ar' });

/** A viewer who has chosen Arabic. */
const openInArabic = async (hash = '') => {
  tv = await room.open(hash, {
    now: demoNow,
    prepare: (page) => page.addInitScript((kept) => localStorage.setItem('rundown.settings', kept), settings),
  });
};

describe('in Arabic', () => {
  it('home is mirrored and drawn in Arabic letters; Left goes on in a rail, Right leads to the navigation', async () => {
    await openInArabic();
    await tv.hears(/قراءة الخبر/);
    expect(await differenceFromStored(tv, 'home-arabic')).toBeLessThan(acceptedShare);
    expect(await tv.page.evaluate(() => document.fonts.check('600 28px Inter', 'خبر'))).toBe(true);
    await tv.press('ArrowDown');
    const first = await tv.hears(/Top stories/);
    await tv.press('ArrowLeft');
    const second = await tv.hears(/^(?!.*Top stories)/);
    expect([first, second].map((said) => /(\d+) من \d+/.exec(said)?.[1])).toEqual(['1', '2']);
    await tv.press('ArrowRight', 'ArrowRight');
    await tv.hears(/القائمة/);
    expect(await differenceFromStored(tv, 'navigation-arabic')).toBeLessThan(acceptedShare);
    expect(tv.errors).toEqual([]);
  });

  it('an Arabic word is typed by the remote, along rows that run to the left, and its stories are found', async () => {
    await openInArabic('#search');
    await tv.hears(/بحث\. ا\./);
    await tv.press('ArrowDown', 'ArrowDown');
    await tv.pressUntil('ArrowLeft', /^م\./);
    await tv.press('Enter', 'ArrowUp', 'ArrowUp');
    await tv.hears(/^د\./);
    await tv.press('Enter');
    await tv.hears(/نتائج عن «مد»/);
    await tv.press('ArrowLeft');
    await tv.hears(/المدينة|المدرسة/);
    expect(await differenceFromStored(tv, 'search-arabic')).toBeLessThan(acceptedShare);
    expect(tv.errors).toEqual([]);
  });
});

import { demoNow, type Tv } from './support/tv.js';
import { TvRoom } from './support/tv-room.js';

jest.setTimeout(120_000);

const room = new TvRoom();
let tv: Tv;

const open = async (path: string) => {
  tv = await room.open(path, { now: demoNow });
};

const isPicture = async (wanted: (picture: Buffer) => boolean): Promise<Buffer> => {
  const until = Date.now() + 20_000;
  for (;;) {
    const picture = await tv.page.screenshot();
    if (wanted(picture)) return picture;
    if (Date.now() > until) throw new Error('The screen did not come to look as it should.');
    await tv.page.waitForTimeout(200);
  }
};

it('the largest text and high contrast show at once, and are still there after a restart', async () => {
  await open('/#settings/look');
  await tv.hears(/Text and contrast/);
  await tv.pressUntil('ArrowRight', /Text size: /, 3);
  const usual = await tv.page.screenshot();
  await tv.pressUntil('ArrowRight', /Text size: Largest/, 4);
  await tv.press('Enter');
  await tv.hears(/Text size: Largest, chosen/);
  const large = await isPicture((picture) => Buffer.compare(picture, usual) !== 0);
  await tv.press('ArrowDown');
  await tv.pressUntil('ArrowRight', /Contrast: High/, 3);
  await tv.press('Enter');
  await tv.hears(/Contrast: High, chosen/);
  await isPicture((picture) => Buffer.compare(picture, large) !== 0);

  await tv.page.reload();
  await tv.hears(/Text and contrast/);
  await tv.pressUntil('ArrowRight', /Text size: Largest, chosen/, 3);
  await tv.press('ArrowDown');
  await tv.hears(/Contrast: High, chosen/);
  expect(tv.errors).toEqual([]);
});

it('the interface changes to Spanish and to Arabic at once, and back home speaks it', async () => {
  await open('/#settings/language');
  await tv.hears(/Language/);
  await tv.press('ArrowRight');
  await tv.pressUntil('ArrowDown', /Español/, 8);
  await tv.press('Enter');
  await tv.page.waitForFunction(() => document.documentElement.lang.startsWith('es'));
  await tv.pressUntil('ArrowUp', /العربية/, 8);
  await tv.press('Enter');
  await tv.page.waitForFunction(() => document.documentElement.lang.startsWith('ar'));
  await tv.pressUntil('Backspace', /قراءة الخبر/, 4);
  expect(tv.errors).toEqual([]);
});

it('a story is saved by the options of its card, is in My news, and goes with everything else when all is cleared', async () => {
  await open('/');
  await tv.hears(/Harbour council/);
  await tv.press('ArrowDown', 'ArrowRight');
  await tv.hears(/Tram fares frozen/);
  await tv.press('o');
  await tv.hears(/Options/);
  await tv.pressUntil('ArrowDown', /Save for later/);
  await tv.press('Enter');
  await tv.hears(/Remove from saved/);
  await tv.press('Backspace');
  await tv.hears(/Tram fares frozen/);
  await tv.page.evaluate(() => {
    location.hash = '#my-news';
  });
  await tv.hears(/Catch me up/);
  await tv.pressUntil('ArrowDown', /Saved.*Tram fares frozen/, 4);

  await tv.page.evaluate(() => {
    location.hash = '#settings/data';
  });
  await tv.hears(/Your data/);
  await tv.press('ArrowRight');
  await tv.pressUntil('ArrowDown', /Clear everything and start again/, 6);
  await tv.press('Enter');
  await tv.hears(/Clear everything on this TV\?/);
  await tv.pressUntil('ArrowRight', /^Clear(\.|$)/, 3);
  await tv.press('Enter');
  await tv.page.waitForFunction(() => !JSON.stringify({ ...localStorage }).includes('isSaved'));
  await tv.hears(/Harbour council/);
  await tv.page.evaluate(() => {
    location.hash = '#my-news';
  });
  await tv.hears(/Nothing here yet|Catch me up/);
  await tv.press('ArrowDown', 'ArrowDown');
  expect(await tv.narration()).not.toMatch(/Tram fares/);
  expect(tv.errors).toEqual([]);
});

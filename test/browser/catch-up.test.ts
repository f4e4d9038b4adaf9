import { giveVoices, spokenOn } from './support/speech.js';
import { demoNow, type Tv } from './support/tv.js';
import { TvRoom } from './support/tv-room.js';

jest.setTimeout(240_000);

const room = new TvRoom();
let tv: Tv;

it('a viewer catches up: articles are read one after the other, a video plays to its end between them, and it says when all is told', async () => {
  tv = await room.open('', { now: demoNow, prepare: (page) => giveVoices(page, 60) });
  await tv.hears(/Home\. Harbour council/);
  await tv.pressUntil('ArrowDown', /Since your last visit.*Catch me up/, 4);
  await tv.press('Enter');
  await tv.hears(/Catch me up\. \d+ new stories since .*How much time do you have\? 5 min/);
  const chosen = await tv.pressUntil('ArrowRight', /10 min · \d+ stories/, 4);
  const total = /(\d+) stories\./.exec(chosen)?.[1];
  await tv.press('Enter');

  await tv.hears(new RegExp(`1 of ${total}\\. Harbour council`));
  await tv.page.waitForFunction(() => ((window as { spoken?: string[] }).spoken?.length ?? 0) > 3);
  expect((await spokenOn(tv.page))[0]).toMatch(/^Harbour council/);
  await tv.press('PageUp');
  await tv.hears(new RegExp(`2 of ${total}\\. Offshore wind`));
  // To its end, and by itself to the next.
  await tv.hears(new RegExp(`3 of ${total}\\. Tram fares`));
  await tv.hears(new RegExp(`4 of ${total}.*United`));
  await tv.videoPlays();
  await tv.press('9');
  await tv.hears(new RegExp(`5 of ${total}\\. Central bank`));
  expect(await tv.video()).toBeUndefined();

  for (let skipped = 5; skipped <= Number(total); skipped += 1) await tv.press('PageUp');
  await tv.hears(/up to date.*Done\. 1 of 3/i);
  await tv.press('ArrowDown');
  await tv.hears(new RegExp(`Harbour council.*1 of ${total}`));
  await tv.press('ArrowUp', 'Enter');
  await tv.hears(/Since your last visit.*Catch me up/);
  expect(tv.errors).toEqual([]);
});

import { giveVoices, spokenOn } from './support/speech.js';
import { demoNow, type Tv } from './support/tv.js';
import { TvRoom } from './support/tv-room.js';

jest.setTimeout(120_000);

const room = new TvRoom();
let tv: Tv;

it('a story is read aloud, sentence by sentence, and Back ends it', async () => {
  tv = await room.open('', { now: demoNow, prepare: (page) => giveVoices(page, 700) });
  await tv.hears(/Home\. Harbour council/);
  await tv.press('Enter');
  await tv.hears(/Watch report, .*1 of 4/);
  await tv.press('MediaPlayPause');
  await tv.hears(/Reading aloud/);
  await tv.page.waitForFunction(() => ((window as { spoken?: string[] }).spoken?.length ?? 0) > 3);
  await tv.press('ArrowDown');
  await tv.hears(/Pause\. 2 of 6/);
  await tv.press('Enter');
  await tv.hears(/Go on/);
  const said = await spokenOn(tv.page);
  expect(said[0]).toMatch(/^Harbour council/);
  await tv.press('Backspace');
  await tv.hears(/Down to|OK to/);
  await tv.page.waitForTimeout(1000);
  expect(await spokenOn(tv.page)).toEqual(said);
  expect(tv.errors).toEqual([]);
});

import type { MenuId } from '../../../src/tv/view-models/player-menus.js';
import type { ProblemKind } from '../../../src/tv/view-models/problem-model.js';
import type { SettingsSectionId } from '../../../src/tv/view-models/settings-model.js';
import type { Destination } from '../../../src/viewer/destination.js';
import type { Ear } from './ear.js';
import { type BrokenStory, breakPage, breakStory, changeStory, giveSounds } from './narration-trouble.js';
import type { Tv } from './tv.js';

export interface Guest {
  readonly tv: Tv;
  readonly ear: Ear;
  /** How far along a row and down a screen. */
  readonly far: { readonly right: number; readonly down: number };
  takeOver(): Promise<void>;
}

/** Comes to a place by keys or by its link, and walks through what can have the focus there. */
export type Tour = (guest: Guest) => Promise<void>;

type Sheet =
  | 'navigation'
  | 'options'
  | 'phone'
  | 'listening'
  | 'more to watch'
  | 'end of a video'
  | 'guide over a video';
type Question = 'leave' | 'clear' | 'gone' | 'takeover';

/** The compiler misses whoever adds a place, a section, a menu or a problem and no tour of it. */
export type TourName =
  | `screen: ${Destination['kind']}`
  | `settings: ${SettingsSectionId}`
  | `menu: ${MenuId}`
  | `problem: ${ProblemKind}`
  | `sheet: ${Sheet}`
  | `question: ${Question}`
  | 'my news with nothing in it'
  | 'the end of catching up';

const video = 'hcn-crane-electrification';
const article = 'hcn-harbour-council-electrify-cranes';
const live = 'hcn-harbour-live';

export const tours: Readonly<Record<TourName, Tour>> = {
  'my news with nothing in it': async (guest) => {
    await go(guest, '#my-news', /Nothing here yet/);
    await guest.ear.walk();
  },
  'screen: page': async (guest) => {
    await go(guest, '#page/home', /Home\. Harbour council/);
    await guest.ear.walk({ ...guest.far });
    await go(guest, '#page/sections', /All sections\. Politics/);
    await guest.ear.walk({ ...guest.far });
  },
  'screen: story': async (guest) => {
    await go(guest, `#story/${article}`, /Harbour council.*1 of \d/);
    await guest.ear.walk({ ...guest.far, down: 30, counted: 'all' });
  },
  'screen: player': async (guest) => {
    await watch(guest);
    await guest.ear.walk({ right: 12, down: 1, counted: 'nothing' });
  },
  'screen: guide': async (guest) => {
    await go(guest, `#guide/${live}`, /\d+ of \d+/);
    await guest.ear.walk({ right: 0, down: guest.far.down, counted: 'all' });
    // The day of the other stream is asked for first.
    await guest.ear.press('ArrowRight');
    await guest.ear.arrives(/Breakwater camera.*\d+ of \d+/);
    await guest.ear.walk({ right: 0, down: guest.far.down, counted: 'all' });
  },
  'screen: search': async ({ tv, ear, ...guest }) => {
    await go({ tv, ear, ...guest }, '#search', /Search\. A\./);
    await ear.walk({ right: 8, down: 8, counted: 'nothing' });
    await tv.page.keyboard.type('harb', { delay: 15 });
    await ear.arrives(/results for “harb”/);
    await ear.until('ArrowRight', /1 of \d+/);
    await ear.walk({ ...guest.far, counted: 'all' });
  },
  'screen: myNews': async (guest) => {
    await go(guest, '#my-news', /Catch me up|Continue/);
    await guest.ear.walk({ ...guest.far });
    await guest.ear.press('o');
    await guest.ear.arrives(/Options/);
    await guest.ear.walk({ right: 0, down: 9, counted: 'all' });
  },
  'screen: catchUp': async (guest) => {
    await go(guest, '#catch-up', /How much time/);
    await guest.ear.walk({ ...guest.far });
  },
  'the end of catching up': async ({ tv, ear, ...guest }) => {
    await go({ tv, ear, ...guest }, '#catch-up', /How much time/);
    await ear.press('Enter');
    await ear.arrives(/^1 of \d+\. /);
    for (let skipped = 0; skipped < 40 && !/up to date/.test(await tv.narration()); skipped += 1) {
      await ear.press('PageUp');
      await tv.page.waitForTimeout(500);
    }
    await ear.arrives(/You are up to date/);
    await ear.walk({ ...guest.far });
  },
  'screen: settings': async (guest) => {
    await go(guest, '#settings', /Settings/);
    await guest.ear.walk({ right: 0, down: 12, counted: 'all' });
  },
  'settings: captions': (guest) => section(guest, 'captions', /Captions/),
  'settings: playback': (guest) => section(guest, 'playback', /Playback/),
  'settings: look': (guest) => section(guest, 'look', /Text and contrast/),
  'settings: narration': (guest) => section(guest, 'narration', /Narration/),
  'settings: language': (guest) => section(guest, 'language', /Language/),
  'settings: privacy': (guest) => section(guest, 'privacy', /Privacy/),
  'settings: data': (guest) => section(guest, 'data', /Your data/),
  'settings: about': (guest) => section(guest, 'about', /About/),
  'menu: chapters': (guest) => menu(guest, /^.*Chapters, /),
  'menu: captions': (guest) => menu(guest, /Captions, /),
  'menu: audio': (guest) => menu(guest, /Sound, /),
  'menu: speed': (guest) => menu(guest, /Speed, /),
  'menu: quality': (guest) => menu(guest, /Quality, /),
  'problem: offline': (guest) => problem(guest, 'offline', /No connection/),
  'problem: service': (guest) => problem(guest, 'service', /service is not answering/),
  'problem: contract': (guest) => problem(guest, 'contract', /cannot be shown/),
  'problem: story': (guest) => problem(guest, 'story', /no longer available/),
  'problem: withdrawn': (guest) => problem(guest, 'withdrawn', /withdrawn by the newsroom/),
  'problem: unsupported': (guest) => problem(guest, 'unsupported', /cannot be played here/),
  'problem: page': (guest) => brokenPage(guest, 'missing', /page is no longer there/),
  'problem: empty': (guest) => brokenPage(guest, 'empty', /Nothing here yet/),
  'sheet: navigation': async (guest) => {
    await go(guest, '#page/home', /Home\. Harbour council/);
    await guest.ear.press('ArrowLeft');
    await guest.ear.arrives(/Menu\./);
    await guest.ear.walk({ right: 0, down: 20, counted: 'all' });
  },
  'sheet: options': async (guest) => {
    await go(guest, '#page/home', /Home\. Harbour council/);
    await optionsOf(guest);
    await guest.ear.walk({ right: 0, down: 9, counted: 'all' });
    await go(guest, '#page/live', /Harbour City News live/);
    await optionsOf(guest);
    await guest.ear.walk({ right: 0, down: 9, counted: 'all' });
  },
  'sheet: phone': async (guest) => {
    await go(guest, `#story/${article}`, /Harbour council.*1 of \d/);
    await guest.ear.until('ArrowDown', /Send to phone/);
    await guest.ear.press('Enter');
    await guest.ear.arrives(/camera at the code.*Done/);
    await guest.ear.walk();
  },
  'sheet: listening': async ({ ear, ...guest }) => {
    await go({ ear, ...guest }, `#story/${article}`, /Harbour council.*1 of \d/);
    await ear.press('MediaPlayPause');
    await ear.arrives(/Reading aloud/);
    await ear.press('Enter');
    await ear.arrives(/Paused/);
    await ear.press('ArrowDown');
    await ear.arrives(/\d of \d/);
    await ear.walk({ right: 8, down: 0 });
  },
  'sheet: more to watch': async (guest) => {
    await watch(guest);
    await guest.ear.until('ArrowDown', /More to watch.*1 of \d/, 4);
    await guest.ear.walk({ ...guest.far, down: 0 });
  },
  'sheet: end of a video': async (guest) => {
    await watch(guest);
    await guest.tv.press('9');
    await guest.ear.arrives(/Watch again|Up next/);
    await guest.ear.walk({ right: 3, down: 0, counted: 'nothing' });
  },
  'sheet: guide over a video': async (guest) => {
    await go(guest, `#watch/${live}`, /Harbour City News live/);
    await guest.tv.videoPlays();
    await guest.ear.press('i');
    await guest.ear.arrives(/\d+ of \d+/);
    await guest.ear.walk({ right: 0, down: guest.far.down, counted: 'all' });
  },
  'question: leave': async (guest) => {
    await go(guest, '#page/home', /Home\. Harbour council/);
    await guest.ear.press('Backspace');
    await guest.ear.arrives(/Leave Harbour City News\?.*Stay/);
    await guest.ear.walk({ right: 3, down: 0, counted: 'nothing' });
    await guest.ear.press('Backspace');
  },
  'question: clear': async (guest) => {
    await go(guest, '#settings/data', /Your data/);
    await guest.ear.press('ArrowRight');
    await guest.ear.until('ArrowDown', /Clear everything/);
    await guest.ear.press('Enter');
    await guest.ear.arrives(/Clear everything on this TV\?.*Keep/);
    await guest.ear.walk({ right: 3, down: 0, counted: 'nothing' });
    await guest.ear.press('Backspace');
  },
  'question: gone': async (guest) => {
    await go(guest, '#story/not-there', /no longer available.*Go to home/);
    await guest.ear.press('Enter');
  },
  'question: takeover': async (guest) => {
    await go(guest, '#page/home', /Home\. Harbour council/);
    await guest.takeOver();
    await guest.ear.arrives(/Evacuation of the lower docks/);
    await guest.ear.walk({ right: 3, down: 0, counted: 'nothing' });
    await guest.ear.press('Backspace');
  },
};

async function go({ tv, ear }: Guest, hash: string, words: RegExp): Promise<void> {
  const isHere = (await tv.page.evaluate(() => location.hash)) === hash;
  // A link to where one is changes nothing, and the focus is anywhere there.
  if (isHere) await follow(tv, '#settings/about');
  await follow(tv, hash);
  await ear.arrives(words);
}

async function follow({ page }: Tv, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.waitForTimeout(700);
}

async function section(guest: Guest, id: SettingsSectionId, words: RegExp): Promise<void> {
  await go(guest, `#settings/${id}`, words);
  await guest.ear.press('ArrowRight');
  await guest.ear.walk({ right: guest.far.right, down: 20, counted: 'all' });
}

async function watch(guest: Guest): Promise<void> {
  await go(guest, `#watch/${video}`, /crane|Crane/);
  await guest.tv.videoPlays();
}

async function menu(guest: Guest, button: RegExp): Promise<void> {
  const undo = [await changeStory(guest.tv, video), await giveSounds(guest.tv)];
  await watch(guest);
  await guest.ear.press('Enter');
  await guest.ear.press('MediaPlayPause');
  await guest.ear.press('ArrowDown');
  for (let left = 0; left < 4; left += 1) await guest.ear.press('ArrowLeft');
  await guest.ear.until('ArrowRight', button, 12);
  await guest.ear.press('Enter');
  await guest.ear.arrives(/\d of \d/);
  await guest.ear.walk({ right: 0, down: 9, counted: 'all' });
  await guest.ear.press('Backspace');
  for (const end of undo) await end();
}

async function problem(guest: Guest, kind: BrokenStory, words: RegExp): Promise<void> {
  await go(guest, '#page/home', /Home\. Harbour council/);
  const mend = await breakStory(guest.tv, kind);
  await guest.ear.until('ArrowDown', /Top stories/, 3);
  await guest.ear.until('ArrowRight', kind === 'unsupported' ? /United come/ : /Tram fares/, 6);
  await guest.ear.press('Enter');
  await guest.ear.arrives(words);
  await guest.ear.walk({ right: 3, down: 0, counted: 'nothing' });
  await mend();
  await guest.tv.press('Backspace');
}

async function brokenPage(guest: Guest, kind: 'missing' | 'empty', words: RegExp): Promise<void> {
  await go(guest, '#page/sections', /All sections\. Politics/);
  const mend = await breakPage(guest.tv, 'science', kind);
  await guest.ear.until('ArrowRight', /Science/, 8);
  await guest.ear.press('Enter');
  await guest.ear.arrives(words);
  await guest.ear.walk({ right: 3, down: 0, counted: 'nothing' });
  await mend();
  await guest.tv.press('Backspace');
}

async function optionsOf({ ear }: Guest): Promise<void> {
  await ear.press('o');
  await ear.arrives(/Options/);
}

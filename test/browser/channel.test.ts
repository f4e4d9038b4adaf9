import { acceptedShare, differenceFromStored } from './support/pictures.js';
import { demoNow, type Tv } from './support/tv.js';
import { TvRoom } from './support/tv-room.js';

jest.setTimeout(120_000);

const room = new TvRoom();
let tv: Tv;

const open = async (path = '/', size = { width: 1920, height: 1080 }) => {
  tv = await room.open(path, { now: demoNow, size });
  return tv;
};

describe('home', () => {
  it('shows the lead story with a focused button, and says so', async () => {
    await open();
    const said = await tv.hears(/Harbour council votes to electrify every crane/);
    expect(said).toMatch(/Read story/);
    expect(await differenceFromStored(tv, 'home')).toBeLessThan(acceptedShare);
    expect(tv.errors).toEqual([]);
  });

  it('fits a 1280x720 screen', async () => {
    await open('/', { width: 1280, height: 720 });
    await tv.hears(/Harbour council/);
    expect(await differenceFromStored(tv, 'home-720')).toBeLessThan(acceptedShare);
  });

  it('walks down the rails and along them, saying rail, story and place', async () => {
    await open();
    await tv.hears(/Harbour council/);
    await tv.press('ArrowDown');
    const first = await tv.hears(/Top stories.*Offshore wind supplies half the city for a full day/);
    expect(first).toMatch(/1 of \d+/);
    await tv.press('ArrowRight', 'ArrowRight');
    expect(await tv.hears(/United come from two down/)).toMatch(/3 of \d+/);
    expect(await tv.narration()).not.toMatch(/Top stories/);
    expect(await differenceFromStored(tv, 'home-first-rail')).toBeLessThan(acceptedShare);
  });

  it('remembers the place in each rail', async () => {
    await open();
    await tv.hears(/Harbour council/);
    await tv.press('ArrowDown', 'ArrowRight', 'ArrowDown');
    await tv.hears(/Since your last visit/);
    await tv.press('ArrowUp');
    expect(await tv.hears(/Top stories.*Tram fares frozen/)).toMatch(/2 of \d+/);
  });

  it('keeps its focus on a story through two hundred hurried keys', async () => {
    await open();
    await tv.hears(/Harbour council/);
    const keys = [
      'ArrowDown',
      'ArrowRight',
      'ArrowRight',
      'ArrowDown',
      'ArrowLeft',
      'ArrowUp',
      'ArrowRight',
      'ArrowDown',
    ];
    for (let count = 0; count < 200; count += 1) await tv.page.keyboard.press(keys[count % keys.length]!);
    await tv.settle();
    const before = await tv.narration();
    await tv.press('ArrowLeft');
    await tv.press('ArrowRight', 'ArrowRight');
    expect(before).toMatch(/\d+ of \d+/);
    expect(await tv.narration()).toMatch(/\d+ of \d+/);
    expect(tv.errors).toEqual([]);
  });

  it('opens the navigation column on the left and goes to a page', async () => {
    await open();
    await tv.hears(/Harbour council/);
    await tv.press('ArrowLeft');
    await tv.hears(/Home/);
    expect(await differenceFromStored(tv, 'navigation')).toBeLessThan(acceptedShare);
    await tv.pressUntil('ArrowDown', /Watch/);
    await tv.press('Enter');
    await tv.hears(/\d+ of \d+/);
    expect(tv.page.url()).toMatch(/#page\/watch/);
    expect(await differenceFromStored(tv, 'watch-page')).toBeLessThan(acceptedShare);
  });

  it('opens a section by its tile and comes back to the tile', async () => {
    await open();
    await tv.hears(/Harbour council/);
    await tv.pressUntil('ArrowDown', /Sections/);
    await tv.press('ArrowRight');
    const tile = await tv.hears(/2 of 6/);
    await tv.press('Enter');
    await tv.page.waitForFunction(() => location.hash.includes('page/'));
    await tv.settle();
    await tv.press('Backspace');
    expect(await tv.hears(/2 of 6/)).toContain(tile.replace(/^Sections\. /, ''));
  });
});

describe('Back', () => {
  it('returns to the card that opened a story', async () => {
    await open();
    await tv.hears(/Harbour council/);
    await tv.press('ArrowDown', 'ArrowRight');
    await tv.hears(/Tram fares frozen/);
    await tv.settle();
    const before = await tv.page.screenshot();
    await tv.press('Enter');
    await tv.page.waitForFunction(() => location.hash.startsWith('#story/'));
    await tv.settle();
    await tv.press('Backspace');
    expect(await tv.hears(/Tram fares frozen/)).toMatch(/2 of \d+/);
    await tv.settle();
    expect(Buffer.compare(before, await tv.page.screenshot())).toBe(0);
  });

  it('returns to the top of home, then asks once whether to leave', async () => {
    await open();
    await tv.hears(/Harbour council/);
    await tv.press('ArrowDown', 'ArrowDown', 'Backspace');
    await tv.hears(/Harbour council/);
    await tv.press('Backspace');
    await tv.hears(/Stay/);
    expect(await differenceFromStored(tv, 'leave-dialog')).toBeLessThan(acceptedShare);
    await tv.press('Enter');
    expect(await tv.hears(/Harbour council/)).toMatch(/Read story/);
  });
});

describe('a story', () => {
  it('is read to its end by Down, and goes on to more like it', async () => {
    await open('/#story/hcn-harbour-council-electrify-cranes');
    await tv.hears(/Harbour council votes to electrify every crane by 2031.*Watch/);
    expect(await differenceFromStored(tv, 'story')).toBeLessThan(acceptedShare);
    await tv.press('ArrowLeft');
    await tv.pressUntil('ArrowDown', /more like this/i, 30);
    expect(await differenceFromStored(tv, 'story-end')).toBeLessThan(acceptedShare);
    await tv.press('Backspace');
    await tv.hears(/Read story/);
  });

  it('that is not there leads home with a message', async () => {
    await open('/#story/no-such-story');
    await tv.hears(/not|gone|longer/i);
    await tv.page.waitForTimeout(300);
    await tv.pressUntil('Backspace', /Harbour council/, 2);
    expect(tv.errors).toEqual([]);
  });
});

describe('the pointer', () => {
  it('focuses what it is over and opens what it clicks', async () => {
    await open();
    await tv.hears(/Harbour council/);
    await tv.settle();
    await tv.page.mouse.move(780, 720);
    await tv.hears(/Tram fares frozen/);
    await tv.page.mouse.click(780, 720);
    await tv.page.waitForFunction(() => location.hash.startsWith('#story/'));
    expect(await tv.hears(/Tram fares frozen/)).toBeTruthy();
  });

  it('scrolls the page by its wheel', async () => {
    await open();
    await tv.hears(/Harbour council/);
    await tv.settle();
    await tv.page.mouse.move(900, 700);
    await tv.page.mouse.wheel(0, 400);
    expect(await tv.hears(/Since your last visit|Watch now|Top stories/)).toBeTruthy();
  });
});

import { setHidden } from './set-hidden.mjs';

// The hand on the remote of a soak. Every act is a few keys, pressed faster than anybody would.
const keyMs = 60;
const home = /^(#page\/.*)?$/;

export function createSoakViewer(page, dice, storyCount) {
  const counts = { opened: 0, seeks: 0, menus: 0, left: 0 };
  const place = () => page.evaluate(() => location.hash);
  const press = async (key, times = 1) => {
    for (let count = 0; count < times; count += 1) {
      await page.keyboard.press(key);
      await rest(keyMs);
    }
  };
  const isWatching = async () => /^#watch/.test(await place());

  const acts = {
    async open() {
      counts.opened += 1;
      await page.evaluate(
        (hash) => {
          location.hash = hash;
        },
        `#watch/soak-${dice.below(storyCount)}`,
      );
      await rest(dice.oneOf([40, 150, 600, 1_500]));
    },
    async openByKeys() {
      if (await isWatching()) return acts.leave();
      counts.opened += 1;
      await press('ArrowRight', dice.below(4));
      await press('Enter');
      await rest(dice.oneOf([200, 900]));
    },
    async switchFast() {
      for (let count = 0; count < 8; count += 1) {
        counts.opened += 1;
        await press(dice.oneOf(['MediaTrackNext', 'MediaTrackPrevious', 'PageUp']));
        await rest(dice.oneOf([0, 40, 120]));
      }
    },
    async seek() {
      counts.seeks += 1;
      await press(dice.oneOf(['ArrowRight', 'ArrowLeft']), 1 + dice.below(8));
      await rest(dice.oneOf([0, 200, 500]));
    },
    async digit() {
      counts.seeks += 1;
      await press(String(dice.below(10)));
    },
    async run() {
      counts.seeks += 1;
      await press(dice.oneOf(['BracketRight', 'BracketLeft']), 1 + dice.below(3));
      await press('Enter');
    },
    async pause() {
      await press('MediaPlayPause');
      await rest(dice.oneOf([50, 400]));
      await press('MediaPlayPause');
    },
    async menu() {
      counts.menus += 1;
      await press('Enter');
      await press('ArrowDown');
      await press('ArrowRight', dice.below(6));
      await press('Enter');
      await press('ArrowDown', dice.below(3));
      await press(dice.oneOf(['Enter', 'Backspace']));
    },
    async figures() {
      for (const key of ['ArrowUp', 'ArrowUp', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowDown']) await press(key);
      await rest(300);
    },
    async leave() {
      if (!(await isWatching())) return acts.open();
      counts.left += 1;
      await press('Backspace', 2);
    },
    async background() {
      await setHidden(page, true);
      await rest(200);
      await setHidden(page, false);
    },
    async watch() {
      await rest(dice.oneOf([500, 1_500]));
    },
  };
  // What is done often stands here often.
  const hand = [
    ...['open', 'open', 'open', 'openByKeys', 'switchFast', 'seek', 'seek', 'seek', 'digit', 'run', 'pause'],
    ...['menu', 'menu', 'leave', 'leave', 'background', 'figures', 'watch'],
  ];

  return {
    counts,
    act: () => acts[dice.oneOf(hand)](),
    /** Back until the app is where it began, and never so often that it asks whether to end. */
    async goHome() {
      for (let count = 0; count < 12 && !home.test(await place()); count += 1) {
        await press('Backspace');
        await rest(300);
      }
      if (!home.test(await place())) throw new Error(`Back does not lead home from ${await place()}.`);
    },
  };
}

const rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

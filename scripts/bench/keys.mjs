import { rest } from './chromium.mjs';

const codes = { ArrowLeft: 37, ArrowUp: 38, ArrowRight: 39, ArrowDown: 40 };
const names = { R: 'ArrowRight', L: 'ArrowLeft', D: 'ArrowDown', U: 'ArrowUp' };
const holdMs = 30;

// Each line of 20 keys ends one rail below (or above) where it began, and never leaves a rail by its left end.
const down = 'RRRDRRLRDRRLRURRLURD';
const up = 'RRRURRLRURRLRDRRLDRU';

/** From the first rail down through five of them and back up again; `count` keys. */
export function keyPath(count) {
  const half = Math.ceil(count / 2);
  const letters = [...down.repeat(Math.ceil(half / 20)).slice(0, half), ...up.repeat(Math.ceil(half / 20))];
  return letters.slice(0, count).map((letter) => names[letter]);
}

/** Presses by the clock and not by the page's answers, as a viewer does. */
export async function pressKeys(cdp, keys, everyMs) {
  const startedAt = performance.now();
  const sent = [];
  for (const [index, key] of keys.entries()) {
    await rest(Math.max(0, startedAt + index * everyMs - performance.now()));
    sent.push(press(cdp, key));
  }
  await Promise.all(sent);
  await rest(Math.max(0, startedAt + keys.length * everyMs - performance.now()));
}

async function press(cdp, key) {
  const event = { key, code: key, windowsVirtualKeyCode: codes[key], nativeVirtualKeyCode: codes[key] };
  const isDown = cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
  await rest(holdMs);
  await Promise.all([isDown, cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event })]);
}

import type { Browser } from 'playwright-core';
import { type RunningServer, startServer } from './support/server.js';
import { giveVoices } from './support/speech.js';
import { demoNow, openBrowser, Tv } from './support/tv.js';
import { createDice, nextKey } from './support/walk-keys.js';
import { exposeRoot, heapBytes, sight, texturePixels } from './support/walk-sight.js';

/** `npm run walk -- --keys 2000 --seed 7` walks longer and elsewhere. */
const keyCount = Number(process.env.WALK_KEYS ?? 60);
const seed = Number(process.env.WALK_SEED ?? 20260101);
const mostBackPresses = 12;
/** What the renderer may hold, in pixels; and by how much the heap may grow after the first third. */
const mostTexturePixels = 40e6;
const mostGrowth = { factor: 1.6, spareBytes: 24e6 };

jest.setTimeout(60_000 + keyCount * 3_000);

let browser: Browser;
let server: RunningServer;
let tv: Tv;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer()]);
});
afterAll(async () => {
  await tv?.close();
  await browser?.close();
  await server?.stop();
});

it(`something is always focused, seen and said, and Back always leads home (seed ${seed}, ${keyCount} keys)`, async () => {
  tv = await Tv.open(browser, server.url, {
    now: demoNow,
    prepare: async (page) => {
      await giveVoices(page);
      await exposeRoot(page);
    },
  });
  await tv.hears(/Home/);
  const home = await tv.page.evaluate(() => location.hash);
  const dice = createDice(seed);
  const trail: string[] = [];
  let heapEarly = 0;
  const where = () => `after key ${trail.length}, seed ${seed}: ${trail.slice(-12).join(' ')}`;

  for (let count = 1; count <= keyCount; count += 1) {
    if (count === Math.floor(keyCount * 0.5)) await tv.page.route('**/api/**', (route) => route.abort());
    if (count === Math.floor(keyCount * 0.6)) await tv.page.unroute('**/api/**');
    const key = nextKey(dice);
    trail.push(key);
    await tv.press(key);
    const seen = await sight(tv.page);
    if (seen.problem) throw new Error(`${seen.problem} ${where()}`);
    if (tv.errors.length > 0) throw new Error(`${tv.errors.join('; ')} ${where()}`);
    if (count % 50 === 0 && !(await leadsHome(home))) throw new Error(`Back does not lead home ${where()}`);
    if (count === Math.floor(keyCount / 3)) heapEarly = await heapBytes(tv.page);
  }
  expect(await leadsHome(home)).toBe(true);
  expect(await texturePixels(tv.page)).toBeLessThan(mostTexturePixels);
  expect(await heapBytes(tv.page)).toBeLessThan(heapEarly * mostGrowth.factor + mostGrowth.spareBytes);
});

async function leadsHome(home: string): Promise<boolean> {
  for (let presses = 0; presses <= mostBackPresses; presses += 1) {
    if ((await tv.page.evaluate(() => location.hash)) === home) return true;
    await tv.press('Backspace');
    await tv.page.waitForTimeout(400);
  }
  return false;
}

import type { Browser } from 'playwright-core';
import { createDice } from '../../scripts/lib/dice.mjs';
import { type RunningServer, startServer } from './support/server.js';
import { giveVoices } from './support/speech.js';
import { demoNow, openBrowser, Tv } from './support/tv.js';
import { nextKey } from './support/walk-keys.js';
import { livePlaces, places } from './support/walk-places.js';
import { exposeRoot, type Weight, weigh } from './support/walk-sight.js';
import { Walker } from './support/walker.js';

/** `npm run walk -- --keys 2000 --seed 7` walks longer and elsewhere. */
const keyCount = Number(process.env.WALK_KEYS ?? 60);
const seed = Number(process.env.WALK_SEED ?? 20260101);
const linkShare = 0.025;
const homeEvery = 60;
/** What the renderer may hold after its collection, in pixels: the app's own budget. */
const mostTexturePixels = 40e6;
/** From the first third to the end, both at home: scripts, fonts and catalogues that came meanwhile, no more. */
const mostHeapGrowthBytes = 12e6;

jest.setTimeout(90_000 + keyCount * 3_000);

const token = 'a-secret-of-the-newsroom';
let browser: Browser;
let server: RunningServer;
let tv: Tv;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer({ env: { RUNDOWN_ADMIN_TOKEN: token } })]);
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
  const walker = new Walker(tv, await tv.page.evaluate(() => location.hash));
  const dice = createDice(seed);
  const all = [...places, ...(await livePlaces(server.url))];
  const weights: Weight[] = [];

  for (let count = 1; count <= keyCount && !walker.isEnough; count += 1) {
    await duringTheWalk(walker, count);
    if (dice.share() < linkShare) await walker.goTo(dice.oneOf(all));
    await walker.press(nextKey(dice));
    const isThird = count === Math.floor(keyCount / 3);
    if (count % homeEvery === 0 || isThird) await walker.backToHome();
    if (isThird || (count > keyCount / 3 && count % (homeEvery * 4) === 0)) weights.push(await weigh(tv.page));
  }
  await walker.backToHome();
  weights.push(await weigh(tv.page));
  if (keyCount > 100) console.info(weights.map(({ heapBytes, texturePixels }) => ({ heapBytes, texturePixels })));

  expect(walker.findings).toEqual([]);
  expect(Math.max(...weights.map(({ texturePixels }) => texturePixels))).toBeLessThan(mostTexturePixels);
  expect(weights.at(-1)!.heapBytes - weights[0]!.heapBytes).toBeLessThan(mostHeapGrowthBytes);
});

/** What happens to a viewer: breaking news, a server that dies twice, the largest text, Arabic. Shares of the walk. */
async function duringTheWalk(walker: Walker, count: number): Promise<void> {
  const isAt = (share: number) => count === Math.max(1, Math.floor(keyCount * share));
  const isLong = keyCount >= 200;
  if (isAt(0.1) || isAt(0.85)) await pushAlert(walker, 'breaking');
  if (isAt(0.4)) await pushAlert(walker, 'takeover');
  if (isAt(0.3) || (isLong && isAt(0.7))) {
    walker.note('(the server dies)');
    await server.kill();
  }
  if (isAt(0.35) || (isLong && isAt(0.75))) {
    walker.note('(the server is back)');
    await server.startAgain();
  }
  if (isLong && isAt(0.5)) await chooseLook(walker);
  if (isLong && isAt(0.6)) await chooseLanguage(walker);
}

async function pushAlert(walker: Walker, severity: 'breaking' | 'takeover'): Promise<void> {
  walker.note(`(an alert, ${severity})`);
  const response = await fetch(`${server.url}/api/v1/admin/alerts`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      headline: 'Evacuation of the lower docks',
      severity,
      storyId: 'hcn-offshore-wind-half-the-city',
    }),
  });
  expect(response.status).toBeLessThan(300);
}

async function chooseLook(walker: Walker): Promise<void> {
  await walker.goTo('#settings/look');
  await walker.press('ArrowRight');
  for (let right = 0; right < 3; right += 1) await walker.press('ArrowRight');
  await walker.press('Enter');
}

async function chooseLanguage(walker: Walker): Promise<void> {
  await walker.goTo('#settings/language');
  await walker.press('ArrowRight');
  for (let down = 0; down < 8; down += 1) {
    const { said } = await walker.press('ArrowDown');
    if (said.includes('العربية')) break;
  }
  await walker.press('Enter');
}

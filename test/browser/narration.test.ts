import type { Browser } from 'playwright-core';
import { Ear } from './support/ear.js';
import { type Guest, type TourName, tours } from './support/narration-tours.js';
import { type RunningServer, startServer } from './support/server.js';
import { giveVoices } from './support/speech.js';
import { demoNow, openBrowser, Tv } from './support/tv.js';
import { exposeRoot } from './support/walk-sight.js';

/** `npm run walk -- --every` takes every tour, to the end of every row. */
const isWhole = process.env.WALK_EVERY === '1';
const only = process.env.WALK_ONLY ?? '';
const far = isWhole ? { right: 40, down: 40 } : { right: 2, down: 3 };

jest.setTimeout(isWhole ? 900_000 : 180_000);

const token = 'a-secret-of-the-newsroom';
let browser: Browser;
let server: RunningServer;
let tv: Tv;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer({ env: { RUNDOWN_ADMIN_TOKEN: token } })]);
  tv = await Tv.open(browser, server.url, {
    now: demoNow,
    prepare: async (page) => {
      await giveVoices(page);
      await exposeRoot(page);
    },
  });
  await tv.hears(/Home/);
});
afterAll(async () => {
  await tv?.close();
  await browser?.close();
  await server?.stop();
});

/** `npm test` has not the time for each section, menu and problem: they are drawn and spoken by the same few components. */
const isInShort = (name: TourName) => /^(screen|sheet|question)/.test(name);
const names = (Object.keys(tours) as TourName[]).filter((name) => (isWhole || isInShort(name)) && name.includes(only));

describe('everything that can have the focus says its title, itself, its place among others and what to do', () => {
  it.each(names)('%s', async (name) => {
    const ear = new Ear(tv);
    const guest: Guest = { tv, ear, far, takeOver };
    try {
      await tours[name](guest);
    } catch (failure) {
      await startAnew();
      throw failure;
    } finally {
      // Past Jest, which keeps to itself what was visited until all of it was.
      process.stdout.write(`${name}: ${ear.stops.size} stops\n${ear.findings.map((found) => `  ${found}\n`).join('')}`);
    }
    expect(ear.findings).toEqual([]);
    expect(tv.errors.splice(0)).toEqual([]);
    expect(ear.stops.size).toBeGreaterThan(0);
  });
});

/** The next tour finds nothing of one that did not come to its end. */
async function startAnew(): Promise<void> {
  await tv.page.unrouteAll({ behavior: 'ignoreErrors' });
  await tv.page.goto(server.url);
  await tv.hears(/Home/);
}

async function takeOver(): Promise<void> {
  const response = await fetch(`${server.url}/api/v1/admin/alerts`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      headline: 'Evacuation of the lower docks',
      severity: 'takeover',
      storyId: 'hcn-offshore-wind-half-the-city',
    }),
  });
  expect(response.status).toBeLessThan(300);
}

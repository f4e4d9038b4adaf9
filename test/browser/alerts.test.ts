import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { Tv } from './support/tv.js';
import { TvRoom } from './support/tv-room.js';

jest.setTimeout(120_000);

const env = { RUNDOWN_ADMIN_TOKEN: 'a-secret-of-the-newsroom' };
const windStory = 'hcn-offshore-wind-half-the-city';
const room = new TvRoom({ env });

/** As an operator types it. */
async function rundown(...args: string[]): Promise<string> {
  const program = resolve(__dirname, '../../build/server/rundown.mjs');
  const child = spawn(process.execPath, [program, ...args, '--url', room.server.url], {
    env: { ...process.env, ...env },
  });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk;
  });
  await once(child, 'close');
  return out;
}

async function push(headline: string, ...options: string[]): Promise<string> {
  const said = await rundown('alert', 'push', '--headline', headline, '--story', windStory, ...options);
  return /^Alert (\w+) is on/.exec(said)?.[1] ?? '';
}

/** A TV that listens to alerts already, by events or, where `hasEvents` is false, by asking. */
async function openTv({ hasEvents = true } = {}): Promise<Tv> {
  const tv = await room.open('', {
    prepare: async (page) => {
      if (!hasEvents) await page.addInitScript(() => Reflect.deleteProperty(window, 'EventSource'));
    },
  });
  await tv.hears(/Harbour council/);
  await tv.page.waitForResponse((response) => response.url().endsWith('/api/v1/alerts'));
  return tv;
}

it('is on every open TV, leaves the focus alone, opens with OK, and Back leads to where one was', async () => {
  const [tv, oldTv] = await Promise.all([openTv(), openTv({ hasEvents: false })]);
  await tv.press('ArrowDown', 'ArrowRight');
  await tv.hears(/^Tram fares frozen.* 2 of \d+$/);
  const id = await push('Evacuation of the lower docks');
  await Promise.all([tv, oldTv].map((each) => each.hears(/^Breaking\. Evacuation of the lower docks\. OK opens it/)));

  // The focus has not moved: the next step is from where it was.
  await tv.press('ArrowLeft');
  await tv.hears(/1 of \d+$/);
  await tv.press('ArrowRight');
  await tv.hears(/2 of \d+$/);
  await tv.page.waitForTimeout(2_000);
  await tv.press('Enter');
  await tv.hears(/^Offshore wind supplies half the city/);
  await tv.press('Backspace');
  await tv.hears(/^Top stories\. Tram fares frozen.* 2 of \d+$/);
  expect([...tv.errors, ...oldTv.errors]).toEqual([]);
  expect(await rundown('alert', 'withdraw', id)).toBe(`Alert ${id} is withdrawn.\n`);
});

it('asks before it takes over, and takes the question back when it is withdrawn', async () => {
  const tv = await openTv();
  const id = await push('Explosion at the terminal', '--severity', 'takeover');
  await tv.hears(/^Breaking news\. Explosion at the terminal\. Open the story$/);
  await rundown('alert', 'withdraw', id);
  await tv.hears(/^Home\. Harbour council/);

  await push('Harbour closed', '--severity', 'takeover');
  await tv.hears(/Harbour closed/);
  await tv.press('ArrowRight');
  await tv.hears(/^Not now$/);
  await tv.press('Enter');
  expect(await tv.hears(/^Home\. Harbour council/)).toMatch(/Read story/);
  expect(tv.errors).toEqual([]);
});

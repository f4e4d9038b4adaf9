import { rest } from '../chromium.mjs';
import { keyPath, pressKeys } from '../keys.mjs';
import { showFirstRail } from '../show-first-rail.mjs';
import { percentile } from '../statistics.mjs';

const keyCount = 40;
const settleMs = 2_000;
const paces = [
  { name: '1x', throttling: 1, everyMs: 450, atMost: 33 },
  { name: '6x CPU throttling', throttling: 6, everyMs: 1_000, atMost: 200 },
];

/** From a key pressed at rest to the next frame with other pixels. The bare app stands beside it, once. */
export async function response({ chromium, app, bare, runs, progress }) {
  const own = [];
  for (let run = 0; run < runs; run += 1) {
    progress(`key to changed frame, ${run + 1} of ${runs}`);
    own.push(await measure(chromium, app));
  }
  progress('key to changed frame, bare');
  const others = await measure(chromium, bare);
  return paces.map(({ name, atMost }) => ({
    figure: `key to changed frame, p95, ${name}`,
    unit: 'ms',
    atMost,
    values: own.map((result) => result[name]),
    bare: [others[name]],
  }));
}

async function measure(chromium, contestant) {
  const { tv } = await showFirstRail(chromium, contestant, { watchesPixels: true });
  const result = {};
  try {
    await rest(settleMs);
    await pressKeys(tv.cdp, contestant.toFirstRail, 500);
    for (const { name, throttling, everyMs } of paces) {
      await tv.cdp.send('Emulation.setCPUThrottlingRate', { rate: throttling });
      await rest(settleMs);
      await tv.page.evaluate(() => {
        globalThis.benchMeters.keys.length = 0;
      });
      await pressKeys(tv.cdp, keyPath(keyCount), everyMs);
      await rest(settleMs);
      result[name] = percentile((await tv.meters()).keys, 0.95);
    }
    return result;
  } finally {
    await tv.close();
  }
}

import { rest } from '../chromium.mjs';
import { keyPath, pressKeys } from '../keys.mjs';
import { showFirstRail } from '../show-first-rail.mjs';
import { median, percentile } from '../statistics.mjs';

const keyCount = 40;
const settleMs = 2_000;
const paces = [
  { name: '1x', throttling: 1, everyMs: 450, atMost: 33 },
  { name: '6x CPU throttling', throttling: 6, everyMs: 1_000, atMost: 200 },
];

/** From a key pressed at rest to the next frame that differs. The bare app stands beside it, once. */
export async function response({ chromium, app, bare, runs, progress }) {
  const own = [];
  for (let run = 0; run < runs; run += 1) {
    progress(`key to changed frame, ${run + 1} of ${runs}`);
    own.push(await measure(chromium, app));
  }
  progress('key to changed frame, bare');
  // On a slow machine the bare app draws too few frames to tell: then ours stands alone.
  const others = await measure(chromium, bare).catch(({ message }) => void progress(`the bare app: ${message}`));
  return paces.flatMap(({ name, atMost }) => {
    const row = (what, take) => ({
      figure: `key to changed frame, ${what}, ${name}`,
      unit: 'ms',
      values: own.map((result) => take(result[name])),
      ...(others && { bare: [take(others[name])] }),
    });
    return [{ ...row('p95', ({ p95 }) => p95), atMost }, row('median', (result) => result.median)];
  });
}

async function measure(chromium, contestant) {
  const { tv } = await showFirstRail(chromium, contestant, { answersOnly: true });
  const result = {};
  try {
    await rest(settleMs);
    await pressKeys(tv.cdp, contestant.toFirstRail, 500);
    for (const { name, throttling, everyMs } of paces) {
      await tv.cdp.send('Emulation.setCPUThrottlingRate', { rate: throttling });
      await rest(settleMs);
      await tv.page.evaluate(() => {
        Object.assign(globalThis.benchMeters, { keys: [], unanswered: 0 });
      });
      await pressKeys(tv.cdp, keyPath(keyCount), everyMs);
      await rest(settleMs);
      const { keys, unanswered } = await tv.meters();
      if (keys.length < keyCount / 2)
        throw new Error(`${unanswered} of ${keyCount} keys changed nothing on the screen, at ${name}.`);
      result[name] = { p95: percentile(keys, 0.95), median: median(keys) };
    }
    return result;
  } finally {
    await tv.close();
  }
}

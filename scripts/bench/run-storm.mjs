import { rest } from './chromium.mjs';
import { keyPath, pressKeys } from './keys.mjs';
import { showFirstRail } from './show-first-rail.mjs';
import { percentile } from './statistics.mjs';

export const stormKeys = 200;
const everyMs = 125;
const settleMs = 2_000;
const idleMs = 5_000;

/** 200 keys at 8 a second through the rails of a contestant, and what they cost. */
export async function runStorm(chromium, contestant, { watchesRest = true } = {}) {
  const { tv } = await showFirstRail(chromium, contestant);
  try {
    await rest(settleMs);
    await pressKeys(tv.cdp, contestant.toFirstRail, 500);
    await rest(settleMs);
    await tv.page.evaluate(() => {
      globalThis.benchMeters.keys = [];
      globalThis.benchMeters.texturePeakBytes = globalThis.benchMeters.textureBytes;
    });

    const clocks = await Promise.all(['timeTicks', 'threadTicks'].map((domain) => scriptClock(tv, domain)));
    const framesBefore = (await tv.meters()).frames;
    await pressKeys(tv.cdp, keyPath(stormKeys), everyMs);
    await rest(settleMs);
    const [scriptMs, cpuMs] = await Promise.all(clocks.map((clock) => clock()));
    const { keys, texturePeakBytes, frames } = await tv.meters();

    return {
      scriptMs: scriptMs / stormKeys,
      cpuMs: cpuMs / stormKeys,
      frames: (frames - framesBefore) / stormKeys,
      drawnMs: keys.length > 0 ? percentile(keys, 0.95) : Number.NaN,
      textureBytes: texturePeakBytes,
      restFrames: watchesRest ? await countFramesAtRest(tv) : undefined,
      heapBytes: await liveHeap(tv),
    };
  } finally {
    await tv.close();
  }
}

/** Script time since the call, by the wall clock or by the processor time of the page's thread. */
export async function scriptClock(tv, timeDomain) {
  const cdp = await tv.newCdp();
  await cdp.send('Performance.enable', { timeDomain });
  const read = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'ScriptDuration').value * 1_000;
  };
  const before = await read();
  return async () => (await read()) - before;
}

async function countFramesAtRest(tv) {
  const before = (await tv.meters()).frames;
  await rest(idleMs);
  return (await tv.meters()).frames - before;
}

/** What is still alive when nothing more can be collected. */
async function liveHeap(tv) {
  await tv.cdp.send('HeapProfiler.enable');
  for (let pass = 0; pass < 3; pass += 1) await tv.cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await tv.cdp.send('Runtime.getHeapUsage');
  return usedSize;
}

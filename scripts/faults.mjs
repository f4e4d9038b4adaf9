// Breaks the media under the real app in a real Chromium, fault by fault, and prints what a viewer saw, beside hls.js alone.
// The exit code is 1 when a fault came out otherwise than promised. `--list` says what each fault is.
import { readFileSync, writeFileSync } from 'node:fs';
import { cleanUp, cleanUpOnSignals } from './bench/clean-up.mjs';
import { faults } from './faults/list.mjs';
import { readOptions } from './faults/options.mjs';
import { say, stop } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

const options = readOptions(
  process.argv.slice(2),
  faults.map(({ name }) => name),
);
if (options.list) {
  for (const { name, words } of faults) console.log(`${name.padEnd(28)}${words}`);
  process.exit(0);
}

await setUp();
const { chromium } = await import('playwright-core');
const { buildTv } = await import('./lib/build-tv.mjs');
const { findOrInstallChromium } = await import('./lib/find-chromium.mjs');
const { atEnd } = await import('./bench/clean-up.mjs');
const { startMediaServers } = await import('./faults/media-server.mjs');
const { startSite } = await import('./faults/site.mjs');
const { runFault } = await import('./faults/run-fault.mjs');
const { formatSum, formatTable } = await import('./faults/report.mjs');
const { shortPatience } = await import('./faults/short-patience.mjs');
await buildTv();
const executablePath = await findOrInstallChromium();
if (!executablePath) stop('the fault bench needs Chromium or Chrome, and none was found. Set CHROME_PATH to one.');

cleanUpOnSignals();
try {
  process.exitCode = await main();
} catch (error) {
  process.exitCode = 1;
  process.stderr.write(`\nrundown · the fault bench broke off: ${error.stack}\n`);
} finally {
  await cleanUp();
}
process.exit();

async function main() {
  const args = JSON.parse(readFileSync(new URL('./lib/chromium-flags.json', import.meta.url), 'utf8'));
  const browser = await chromium.launch({ executablePath, args, handleSIGINT: false, handleSIGTERM: false });
  atEnd(() => browser.close());
  const media = await startMediaServers();
  atEnd(() => media.close());
  const site = await startSite({ playback: options.short ? shortPatience : {} });
  atEnd(() => site.close());

  if (options.soak) {
    const { soak } = await import('./faults/soak.mjs');
    const { formatSoak } = await import('./faults/judge-soak.mjs');
    const result = await soak({ browser, media, site, ...options });
    console.log(`\n${formatSoak(result)}`);
    if (options.json) writeFileSync(options.json, `${JSON.stringify(result, null, 2)}\n`);
    return result.isFlat ? 0 : 1;
  }

  const chosen = faults.filter(({ name }) => options.only.includes(name));
  const results = new Array(chosen.length);
  const waiting = chosen.map((fault, index) => ({ fault, index }));
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      results[next.index] = await meet(next.fault, { browser, media, site });
    }
  };
  await Promise.all(Array.from({ length: options.atOnce }, work));
  console.log(`\n${formatTable(results)}\n\n${formatSum(results)}`);
  if (options.json) writeFileSync(options.json, `${JSON.stringify(results, null, 2)}\n`);
  return results.every(({ ours }) => ours.isGood) ? 0 : 1;
}

async function meet(fault, world) {
  say(`${fault.name}: ${fault.words}`);
  // Side by side, so that both meet the fault in the same minute on the same machine.
  const [ours, bare] = await Promise.all([
    runFault(fault, { ...world, isOurs: true }),
    options.alone || fault.isLeft || fault.isOursOnly ? undefined : runFault(fault, { ...world, isOurs: false }),
  ]);
  say(
    `  ${fault.name} ${ours.isGood ? 'as promised' : 'NOT as promised'}: ${JSON.stringify(ours)}${bare ? ` | hls.js alone: ${JSON.stringify(bare)}` : ''}`,
  );
  return { fault, ours, bare };
}

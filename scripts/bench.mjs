// Measures what the project promises and prints it beside the targets. Never a test: a miss is printed, and the exit code is 0.
// How each figure is taken: test/bench/README.md.
import { writeFileSync } from 'node:fs';
import { cleanUp, cleanUpOnSignals } from './bench/clean-up.mjs';
import { figureNames, figuresWithoutTv } from './bench/figure-names.mjs';
import { readOptions } from './bench/options.mjs';
import { say, stop } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

const options = readOptions(process.argv.slice(2), figureNames);

await setUp();
const { buildServer } = await import('./lib/build-server.mjs');
const { buildTv } = await import('./lib/build-tv.mjs');
const { findOrInstallChromium } = await import('./lib/find-chromium.mjs');
const { measure } = await import('./bench/measure.mjs');
const { formatTable, toJson } = await import('./bench/report.mjs');
await buildServer();
const needsTv = options.only.some((name) => !figuresWithoutTv.includes(name));
if (needsTv) await buildTv();
const chromium = needsTv ? await findOrInstallChromium() : undefined;
if (needsTv && !chromium) {
  stop('the bench needs Chromium or Chrome, and none was found or could be installed. Set CHROME_PATH to one.');
}

cleanUpOnSignals();
try {
  const { rows, failures } = await measure({ ...options, chromium, progress: say });
  if (rows.length > 0) console.log(`\n${formatTable(rows)}`);
  for (const { name, reason } of failures) console.log(`\n${name}: NOT MEASURED. ${reason}`);
  if (options.json) writeFileSync(options.json, `${JSON.stringify(toJson(rows), null, 2)}\n`);
} catch (error) {
  process.exitCode = 1;
  process.stderr.write(`\nrundown · the bench broke off: ${error.stack}\n`);
} finally {
  await cleanUp();
}
process.exit();
